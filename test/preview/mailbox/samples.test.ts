import '../support';
import { mailBytes, message } from '../support';
import { Mailbox } from '../../../src/preview/mailbox/mailbox';
import { loadSamples, parseSampleIndex } from '../../../src/preview/mailbox/samples';

const answers = new Map<string, unknown>();

beforeEach(() => {
  answers.clear();
  globalThis.fetch = jest.fn(async (address: unknown) => {
    const body = answers.get(String(address));
    const ok = body !== undefined;
    return {
      ok,
      json: async () => body,
      arrayBuffer: async () => (body instanceof Uint8Array ? body : new Uint8Array()).buffer,
    } as Response;
  });
});

describe('the sample mailbox', () => {
  test('reads the index and leaves odd file names out', () => {
    const index = [
      { file: 'a', id: '1', ago: '2h' },
      { file: '../secret', id: '2' },
      { file: 'b.eml', id: '3' },
      { id: '4' },
      'x',
    ];
    expect(parseSampleIndex(index)).toEqual([
      { file: 'a', id: '1', ageMs: 7_200_000 },
      { file: 'b', id: '3', ageMs: null },
    ]);
    expect(parseSampleIndex('<html>')).toEqual([]);
  });

  test('opens what is there, names what is not, and keeps the order of the index', async () => {
    answers.set('/mail/index.json', [
      { file: 'one', id: '1', ago: '1d' },
      { file: 'gone', id: '2' },
      { file: 'two', id: '3' },
    ]);
    answers.set('/mail/one.eml', mailBytes('talon-iphone.eml'));
    answers.set('/mail/two.eml', mailBytes('james-simple.eml'));
    const { messages, missing } = await loadSamples('/mail', 90_000_000);
    expect(messages.map(({ id }) => id)).toEqual(['1', '3']);
    expect(messages[0]?.sentAt).toBe(90_000_000 - 86_400_000);
    expect(missing).toEqual(['gone']);
  });

  test('says when there is no index at all', async () => {
    expect(await loadSamples('/mail', 0)).toEqual({ messages: [], missing: null });
  });
});

describe('the mailbox', () => {
  test('finds a message by place, by id, and by the id in Outlook’s other alphabet', () => {
    const mailbox = new Mailbox();
    mailbox.addSamples([message({ id: 'a-b_c' }), message({ id: 'd' })]);
    expect([0, 'd', 'a/b+c'].map((which) => mailbox.find(which)?.id)).toEqual(['a-b_c', 'd', 'a-b_c']);
    expect(mailbox.find('nobody')).toBeNull();
  });

  test('puts an opened file on top, once', () => {
    const mailbox = new Mailbox();
    mailbox.addSamples([message({ id: 'a' })]);
    mailbox.addFile(message({ id: 'file' }));
    mailbox.addFile(message({ id: 'file' }));
    expect(mailbox.messages.map(({ id }) => id)).toEqual(['file', 'a']);
  });
});
