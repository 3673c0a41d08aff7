import type { OpenMessage } from '../../../src/pane/host/mail-host';
import { readItem } from '../../../src/pane/host/outlook-item';

const person = (displayName: string, emailAddress: string) => ({ displayName, emailAddress, recipientType: undefined });
const item = {
  itemType: 'message',
  itemId: 'AAMk',
  conversationId: 'C1',
  subject: 'Offer',
  dateTimeCreated: new Date('2026-10-20T10:00:00Z'),
  from: person('Anna Bērziņa', 'Anna.Berzina@Baltwave.example'),
  sender: person('Anna Bērziņa', 'Anna.Berzina@Baltwave.example'),
  to: [person('Robin Vale', 'robin.vale@contoso.example')],
  cc: [],
};

function messageOf(value: unknown): OpenMessage {
  const reading = readItem(value);
  if (reading.kind !== 'message') throw new Error(`read as ${reading.kind}`);
  return reading.message;
}

describe("reading Outlook's item", () => {
  test('gives ids, time and everyone with a normalised address, and neither subject nor body', () => {
    expect(messageOf(item)).toEqual({
      id: 'AAMk',
      conversationId: 'C1',
      writerName: 'Anna Bērziņa',
      sentAt: '2026-10-20T10:00:00.000Z',
      participants: [
        { role: 'from', name: 'Anna Bērziņa', address: 'anna.berzina@baltwave.example' },
        { role: 'sender', name: 'Anna Bērziņa', address: 'anna.berzina@baltwave.example' },
        { role: 'to', name: 'Robin Vale', address: 'robin.vale@contoso.example' },
      ],
    });
  });

  test.each([[null], [undefined], ['x']])('is nothing for %p', (value) => {
    expect(readItem(value)).toEqual({ kind: 'none' });
  });

  test('does not support appointments and messages that are being written', () => {
    expect(readItem({ ...item, itemType: 'appointment' })).toEqual({ kind: 'unsupported' });
    expect(readItem({ ...item, subject: { getAsync: () => undefined } })).toEqual({ kind: 'unsupported' });
  });

  test('copes with a missing from, sender and recipients', () => {
    expect(messageOf({ itemType: 'message', itemId: 'A' })).toEqual({
      id: 'A',
      conversationId: null,
      writerName: null,
      sentAt: null,
      participants: [],
    });
  });

  test('leaves out an address that is none, and keeps its name for the notice', () => {
    const message = messageOf({ ...item, from: person('System', '/O=EXCHANGE/CN=SYSTEM'), sender: undefined });
    expect(message.writerName).toBe('System');
    expect(message.participants.map(({ role }) => role)).toEqual(['to']);
  });

  test('takes an address in place of a name as no name', () => {
    expect(
      messageOf({ ...item, from: person('anna.berzina@baltwave.example', 'anna.berzina@baltwave.example') }).participants[0]
        ?.name,
    ).toBeNull();
  });

  test('tells two messages without an id apart', () => {
    const one = messageOf({ ...item, itemId: null });
    const other = messageOf({ ...item, itemId: null, dateTimeCreated: new Date('2026-10-20T11:00:00Z') });
    expect(one.id).not.toBe(other.id);
  });

  test('reads no more than the first 60 of a long list', () => {
    const to = Array.from({ length: 500 }, (_one, at) => person(`P${at}`, `p${at}@example.org`));
    expect(messageOf({ ...item, to }).participants).toHaveLength(62);
  });
});
