import { message, user } from '../support';
import type { MailMessage } from '../../../src/preview/mailbox/message';
import { Notifications } from '../../../src/preview/mailbox/notifications';
import { answerOfficeCall, noTokens } from '../../../src/preview/mailbox/office-answers';
import { answerOutlookCall } from '../../../src/preview/mailbox/outlook-answers';
import type { MailboxAction } from '../../../src/preview/mailbox/outlook-answers';
import { memoryStore, StoredValues } from '../../../src/preview/mailbox/stored-values';

function playMailbox(open: MailMessage | null = message()) {
  const actions: MailboxAction[] = [];
  const store = memoryStore();
  const values = new StoredValues(store, 'addin');
  const notifications = new Notifications();
  const shown = { message: open };
  const parts = {
    user,
    values,
    notifications,
    message: () => shown.message,
    act: (action: MailboxAction) => void actions.push(action),
  };
  return {
    actions,
    values,
    store,
    shown,
    notifications,
    call: (id: number, params?: unknown) => answerOutlookCall(parts, id, params),
  };
}

describe('Outlook’s calls', () => {
  test('give the body as text or HTML, and the headers', () => {
    const { call } = playMailbox();
    expect(call(37, { coercionType: 0 })['data']).toBe('Hello Robin');
    expect(call(37, { coercionType: 3 })['data']).toBe('<p>Hello <b>Robin</b></p>');
    expect(call(168)['data']).toBe('From: Anna Alder <anna@alder.example>\r\n');
  });

  test('make HTML of a text-only mail', () => {
    const { call } = playMailbox(message({ html: null, text: '1 < 2' }));
    expect(call(37, { coercionType: 3 })['data']).toContain('<div>1 &lt; 2</div>');
  });

  test.each([37, 150, 168, 3, 4, 10, 33, 34])('call %i without a message fails as "item changed"', (id) => {
    expect(playMailbox(null).call(id, {})).toMatchObject({ error: true, errorCode: 9030 });
  });

  test.each([-1, 101, 9999])('call %i is not supported', (id) => {
    expect(playMailbox().call(id)).toMatchObject({ error: true, errorCode: 5000 });
  });

  test('give an attached file as base64, and refuse one that is not there or too large', () => {
    const file = {
      id: 'first:0',
      name: 'a.vcf',
      contentType: 'text/vcard',
      size: 2,
      isInline: false,
      contentId: null,
      dataUrl: null,
    };
    const attachments = [
      { ...file, content: Uint8Array.of(72, 105) },
      { ...file, id: 'first:1', content: new Uint8Array(25_000_001) },
    ];
    const { call } = playMailbox(message({ attachments }));
    expect(call(150, { id: 'first:0' })['data']).toEqual({ format: 'base64', content: 'SGk=' });
    expect(call(150, { id: 'first:9' })).toMatchObject({ error: true, errorCode: 9003 });
    expect(call(150, { id: 'first:1' })).toMatchObject({ error: true, errorCode: 9000 });
  });

  test('take telemetry and forget it', () => {
    const { call, actions } = playMailbox();
    expect(call(163, { anything: 1 })).toMatchObject({ wasSuccessful: true });
    expect(actions).toEqual([]);
  });

  test('give no Exchange tokens', () => {
    expect(playMailbox().call(2)).toMatchObject({ wasSuccessful: false, errorCode: 9018 });
  });

  test('keep roaming settings as a whole, and custom properties per message', () => {
    const { call, values, shown } = playMailbox();
    call(404, [{ linked: '{"n":3}' }]);
    call(4, { customProperties: { seen: true } });
    expect(values.roamingSettings()).toEqual({ linked: '{"n":3}' });
    expect(call(3)['customProperties']).toBe('{"seen":true}');
    shown.message = message({ id: 'second' });
    expect(call(3)['customProperties']).toBe('{}');
  });

  test('read damaged stored values as empty', () => {
    const { store, values } = playMailbox();
    store.setItem('acquaint-preview:roaming:addin', '{"a":1,"b":"2"');
    expect(values.roamingSettings()).toEqual({});
    store.setItem('acquaint-preview:roaming:addin', '{"a":1,"b":"2"}');
    expect(values.roamingSettings()).toEqual({ b: '2' });
  });

  test('open a reply with the text of the HTML only', () => {
    const { call, actions } = playMailbox();
    call(30, {
      htmlBody: '<p>Hi</p><img src=x onerror=alert(1)><script>x()</script>',
      attachments: [['file', 'a.txt', 'https://a.example']],
    });
    expect(actions).toEqual([
      {
        kind: 'compose',
        form: {
          kind: 'reply',
          to: ['Anna Alder <anna@alder.example>'],
          cc: [],
          bcc: [],
          subject: 'RE: Offer',
          text: 'Hi',
          attachments: ['a.txt'],
        },
      },
    ]);
  });

  test('a reply to all leaves the user out', () => {
    const { call, actions } = playMailbox();
    call(182, { htmlBody: 'x' });
    expect(actions).toMatchObject([{ form: { kind: 'reply-all', cc: ['Casey Crane <casey@crane.example>'] } }]);
  });

  test('open a new message to plain addresses', () => {
    const { call, actions } = playMailbox(null);
    call(44, { toRecipients: ['x@y.example', 7], subject: 'S', htmlBody: '<b>B</b>' });
    expect(actions).toMatchObject([{ form: { kind: 'new', to: ['x@y.example'], subject: 'S', text: 'B' } }]);
  });

  test('say what else the page must show', () => {
    const { call, actions } = playMailbox();
    call(8, { itemId: 'a/b' });
    call(43, { ewsIdOrEmail: 'a@b.example' });
    call(403, { launchUrl: 'https://a.example' });
    call(42);
    expect(actions.map(({ kind }) => kind)).toEqual(['open-message', 'persona', 'open-window', 'close-pane']);
  });
});

describe('the notification bar', () => {
  const note = (key: string, more: object = {}) => ({ key, type: 0, message: 'Saved', icon: 'i', persistent: false, ...more });

  test('refuses a key twice and more than five, replaces and removes', () => {
    const { call, actions } = playMailbox();
    expect(call(33, note('a'))).toMatchObject({ wasSuccessful: true });
    expect(call(33, note('a'))).toMatchObject({ errorCode: 9023 });
    ['b', 'c', 'd', 'e'].forEach((key) => call(33, note(key)));
    expect(call(33, note('f'))).toMatchObject({ errorCode: 9025 });
    expect(call(35, note('a', { message: 'Busy', type: 1 }))).toMatchObject({ wasSuccessful: true });
    expect(call(36, { key: 'z' })).toMatchObject({ errorCode: 9024 });
    expect(call(34)['data']).toContainEqual({
      key: 'a',
      type: 'progressIndicator',
      message: 'Busy',
      icon: 'i',
      persistent: false,
    });
    expect(actions.at(-1)).toMatchObject({ kind: 'notifications', list: { length: 5 } });
  });

  test('keeps only what is persistent when the user leaves the message', () => {
    const { call, notifications } = playMailbox();
    call(33, note('a'));
    call(33, note('b', { persistent: true }));
    notifications.leave('first');
    expect(notifications.list('first').map(({ key }) => key)).toEqual(['b']);
  });
});

describe('the common Office calls', () => {
  const office = (id: number, tokens = noTokens, closePane = () => undefined) => answerOfficeCall({ tokens, closePane }, id, {});

  test('give a token or the code of the refusal', async () => {
    expect(await office(98)).toMatchObject({ Error: 13012 });
    const parts = { tokens: () => ({ kind: 'token', token: 't' }) as const, closePane: () => undefined };
    expect(await answerOfficeCall(parts, 98, {})).toMatchObject({ Error: 0, accessToken: 't' });
  });

  test('close the pane, and refuse what they do not know', async () => {
    const closePane = jest.fn();
    expect(await office(97, noTokens, closePane)).toMatchObject({ Error: 0 });
    expect(closePane).toHaveBeenCalledTimes(1);
    expect(await office(4711)).toMatchObject({ Error: 5000 });
  });
});
