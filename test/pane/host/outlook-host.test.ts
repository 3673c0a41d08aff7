import type { HostStart, MailHost } from '../../../src/pane/host/mail-host';
import { createOutlookHost } from '../../../src/pane/host/outlook-host';

/** As little of Office as the host touches; everything else is undefined, as in an old Outlook. */
function fakeOffice(change: Record<string, unknown> = {}, mailbox: Record<string, unknown> = {}): Record<string, unknown> {
  const item = {
    itemType: 'message',
    itemId: 'A',
    from: { displayName: 'Anna', emailAddress: 'anna@baltwave.example' },
    body: {
      getAsync: (form: string, done: (answer: object) => void) =>
        done({ status: 'succeeded', value: form === 'html' ? '<p>Hi</p>' : 'Hi' }),
    },
  };
  return {
    onReady: (done: (info: object) => void) => {
      done({ host: 'Outlook', platform: 'OfficeOnline' });
      return Promise.resolve();
    },
    context: {
      displayLanguage: 'lv-LV',
      mailbox: {
        item,
        userProfile: { emailAddress: 'Robin.Vale@contoso.example' },
        addHandlerAsync: () => undefined,
        ...mailbox,
      },
      ...change,
    },
  };
}

const world = globalThis as { Office?: unknown };

function hostWith(office: unknown): MailHost {
  world.Office = office;
  return createOutlookHost(document);
}

afterEach(() => {
  delete world.Office;
  jest.useRealTimers();
});

describe('the start of Office', () => {
  function startsOf(office: unknown): HostStart[] {
    const starts: HostStart[] = [];
    hostWith(office).start((start) => starts.push(start));
    return starts;
  }

  test('is ready inside Outlook and outside it in a browser window', () => {
    expect(startsOf(fakeOffice())).toEqual(['ready']);
    expect(startsOf({ onReady: (done: (info: object) => void) => done({ host: null }) })).toEqual(['outside']);
  });

  test('is missing when Office.js did not load', () => {
    expect(startsOf(undefined)).toEqual(['missing']);
  });

  test('is silent after eight seconds, and still ready if Outlook answers later', () => {
    jest.useFakeTimers();
    let answer: (info: object) => void = () => undefined;
    const starts = startsOf({ onReady: (done: (info: object) => void) => (answer = done) });
    jest.advanceTimersByTime(7900);
    expect(starts).toEqual([]);
    jest.advanceTimersByTime(200);
    expect(starts).toEqual(['silent']);
    answer({ host: 'Outlook' });
    expect(starts).toEqual(['silent', 'ready']);
  });
});

describe('what Outlook says', () => {
  test('gives the open message, the user and the language', () => {
    const host = hostWith(fakeOffice());
    expect(host.reading()).toMatchObject({ kind: 'message', message: { id: 'A' } });
    expect(host.ownAddress()).toBe('robin.vale@contoso.example');
    expect(host.language()).toBe('lv-LV');
  });

  test.each([null, undefined])('has nothing open when the item is %p', (item) => {
    expect(hostWith(fakeOffice({}, { item })).reading()).toEqual({ kind: 'none' });
  });

  test('survives an Outlook without a mailbox', async () => {
    const host = hostWith({ context: {} });
    expect(host.reading()).toEqual({ kind: 'none' });
    expect(host.ownAddress()).toBeNull();
    expect(host.scheme()).toBeNull();
    expect(await host.readBody()).toBeNull();
    expect(await host.openReply('Hello')).toBe('unsupported');
  });

  test('registers for the change of message and passes it on', () => {
    const handlers = new Map<string, () => void>();
    const host = hostWith(
      fakeOffice({}, { addHandlerAsync: (event: string, handler: () => void) => handlers.set(event, handler) }),
    );
    let told = 0;
    host.onReadingChanged(() => (told += 1));
    handlers.get('olkItemSelectedChanged')?.();
    expect(told).toBe(1);
  });

  test.each([
    ['#FFFFFF', 'light'],
    ['#1f1f1f', 'dark'],
    ['nonsense', null],
  ])('reads the theme %s as %s', (bodyBackgroundColor, scheme) => {
    expect(hostWith(fakeOffice({ officeTheme: { bodyBackgroundColor } })).scheme()).toBe(scheme);
  });

  test('follows a change of theme', () => {
    const handlers = new Map<string, (event: unknown) => void>();
    const addHandlerAsync = (event: string, handler: (event: unknown) => void) => handlers.set(event, handler);
    const host = hostWith(fakeOffice({}, { addHandlerAsync }));
    let told = 0;
    host.onSchemeChanged(() => (told += 1));
    handlers.get('officeThemeChanged')?.({ officeTheme: { bodyBackgroundColor: '#000000' } });
    expect([told, host.scheme()]).toEqual([1, 'dark']);
  });
});

describe('the body', () => {
  const withBody = (getAsync: unknown) => ({ itemType: 'message', itemId: 'A', body: { getAsync } });

  test('is read as HTML', async () => {
    expect(await hostWith(fakeOffice()).readBody()).toEqual([{ text: 'Hi', links: [] }]);
  });

  test('is read as text where HTML fails', async () => {
    const getAsync = (form: string, done: (answer: object) => void) =>
      done(form === 'html' ? { status: 'failed' } : { status: 'succeeded', value: 'Hi\nAnna' });
    const lines = await hostWith(fakeOffice({}, { item: withBody(getAsync) })).readBody();
    expect(lines?.map(({ text }) => text)).toEqual(['Hi', 'Anna']);
  });

  test('is null where the permission does not allow it: the call throws at once', async () => {
    const getAsync = () => {
      throw new Error("Elevated permission is required to call the method: 'body.getAsync'.");
    };
    expect(await hostWith(fakeOffice({}, { item: withBody(getAsync) })).readBody()).toBeNull();
  });

  test('is null when Outlook never answers', async () => {
    jest.useFakeTimers();
    const body = hostWith(fakeOffice({}, { item: withBody(() => undefined) })).readBody();
    await jest.advanceTimersByTimeAsync(11_000);
    expect(await body).toBeNull();
  });

  test('belongs to nobody when another message was opened meanwhile', async () => {
    const office = fakeOffice();
    const host = hostWith(office);
    const { mailbox } = office['context'] as { mailbox: { item: object } };
    const item = mailbox.item as { body: { getAsync: unknown } };
    item.body.getAsync = (_form: string, done: (answer: object) => void) => {
      mailbox.item = { ...mailbox.item, itemId: 'B' };
      done({ status: 'succeeded', value: '<p>Hi</p>' });
    };
    expect(await host.readBody()).toBeNull();
  });
});

describe('attached vCards', () => {
  const file = (id: string, change: Record<string, unknown> = {}) => ({
    id,
    name: `${id}.vcf`,
    contentType: 'text/vcard',
    size: 100,
    isInline: false,
    attachmentType: 'file',
    ...change,
  });
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const give = (id: string, done: (answer: object) => void) =>
    done({ status: 'succeeded', value: { format: 'base64', content: base64(`card ${id}`) } });
  const itemWith = (attachments: unknown, getAttachmentContentAsync: unknown = give) => ({
    itemType: 'message',
    itemId: 'A',
    attachments,
    getAttachmentContentAsync,
  });
  const read = async (item: object) => {
    const files = await hostWith(fakeOffice({}, { item })).readVcardFiles();
    return files.map((bytes) => Buffer.from(bytes).toString());
  };

  test('are told by name or type, in their order, and other files are not asked for', async () => {
    const asked: string[] = [];
    const note = (id: string, done: (answer: object) => void) => {
      asked.push(id);
      give(id, done);
    };
    const files = [
      file('a', { contentType: 'application/octet-stream' }),
      file('b', { name: 'card', contentType: 'text/x-vcard; charset=utf-8' }),
      file('photo', { name: 'photo.png', contentType: 'image/png' }),
      file('inline', { isInline: true }),
      file('mail', { attachmentType: 'item' }),
      file('cloud', { attachmentType: 'cloud' }),
      file('long', { size: 64_001 }),
      null,
      'x',
    ];
    expect(await read(itemWith(files, note))).toEqual(['card a', 'card b']);
    expect(asked).toEqual(['a', 'b']);
  });

  test('are read up to three', async () => {
    expect(await read(itemWith(['a', 'b', 'c', 'd'].map((id) => file(id))))).toEqual(['card a', 'card b', 'card c']);
  });

  test.each([
    ['no list', undefined, give],
    ['a list that is none', {}, give],
    ['a call that this Outlook lacks', [file('a')], undefined],
    ['a call that fails', [file('a')], (_id: string, done: (answer: object) => void) => done({ status: 'failed' })],
    [
      'a link in place of the file',
      [file('a')],
      (_id: string, done: (answer: object) => void) =>
        done({ status: 'succeeded', value: { format: 'url', content: 'https://x' } }),
    ],
    [
      'text that is no base64',
      [file('a')],
      (_id: string, done: (answer: object) => void) => done({ status: 'succeeded', value: { format: 'base64', content: '%%%' } }),
    ],
    [
      'a file longer than it said',
      [file('a')],
      (_id: string, done: (answer: object) => void) =>
        done({ status: 'succeeded', value: { format: 'base64', content: 'A'.repeat(100_000) } }),
    ],
  ])('are none with %s', async (_what, attachments, call) => {
    expect(await read({ ...itemWith(attachments), getAttachmentContentAsync: call })).toEqual([]);
  });

  test('belong to nobody when another message was opened meanwhile', async () => {
    const office = fakeOffice();
    const host = hostWith(office);
    const { mailbox } = office['context'] as { mailbox: { item: object } };
    mailbox.item = itemWith([file('a')], (id: string, done: (answer: object) => void) => {
      mailbox.item = { ...mailbox.item, itemId: 'B' };
      give(id, done);
    });
    expect(await host.readVcardFiles()).toEqual([]);
  });
});

describe('the headers', () => {
  const withHeaders = (getAllInternetHeadersAsync: unknown) => ({ itemType: 'message', itemId: 'A', getAllInternetHeadersAsync });

  test('are read as they stand', async () => {
    const item = withHeaders((done: (answer: object) => void) => done({ status: 'succeeded', value: 'From: a\r\n' }));
    expect(await hostWith(fakeOffice({}, { item })).readHeaders()).toBe('From: a\r\n');
  });

  test('are null where Outlook is too old, refuses, or has no item', async () => {
    expect(await hostWith(fakeOffice()).readHeaders()).toBeNull();
    const refuse = withHeaders((done: (answer: object) => void) => done({ status: 'failed' }));
    expect(await hostWith(fakeOffice({}, { item: refuse })).readHeaders()).toBeNull();
    expect(await hostWith(fakeOffice({}, { item: null })).readHeaders()).toBeNull();
  });
});

describe('what Outlook does for us', () => {
  test('opens a reply with the text as text, not as markup', async () => {
    const shown: string[] = [];
    const item = { itemId: 'A', displayReplyForm: (html: string) => shown.push(html) };
    expect(await hostWith(fakeOffice({}, { item })).openReply('a < b & "c"\nd')).toBe('done');
    expect(shown).toEqual(['a &lt; b &amp; &quot;c&quot;<br>d']);
  });

  test('opens a new message', async () => {
    const shown: unknown[] = [];
    const host = hostWith(fakeOffice({}, { displayNewMessageForm: (form: unknown) => shown.push(form) }));
    expect(await host.openNewMessage({ to: ['a@example.org'], subject: 'S', text: 'T' })).toBe('done');
    expect(shown).toEqual([{ toRecipients: ['a@example.org'], subject: 'S', htmlBody: 'T' }]);
  });

  test('says unsupported where a method is missing', async () => {
    expect(await hostWith(fakeOffice()).openNewMessage({ to: [], subject: '', text: '' })).toBe('unsupported');
  });

  test('leaves links alone on the web and opens them itself on desktops', () => {
    expect(hostWith(fakeOffice()).openLink('https://example.org/')).toBe(false);
    const opened: string[] = [];
    const host = hostWith(fakeOffice({ ui: { openBrowserWindow: (url: string) => opened.push(url) } }));
    expect(host.openLink('https://example.org/')).toBe(true);
    expect(opened).toEqual(['https://example.org/']);
  });

  test('keeps settings', async () => {
    const kept = new Map<string, unknown>([['odd', 7]]);
    const roamingSettings = {
      get: (name: string) => kept.get(name),
      set: (name: string, value: unknown) => kept.set(name, value),
      saveAsync: (done: (answer: object) => void) => done({ status: 'succeeded' }),
    };
    const { settings } = hostWith(fakeOffice({ roamingSettings }));
    expect(await settings.set('name', 'value')).toBe('done');
    expect([settings.get('name'), settings.get('odd'), settings.get('none')]).toEqual(['value', null, null]);
  });

  test('shows a notification of at most 150 characters', async () => {
    const shown: { message: string }[] = [];
    const replaceAsync = (_key: string, details: { message: string }, done: (answer: object) => void) => {
      shown.push(details);
      done({ status: 'succeeded' });
    };
    expect(
      await hostWith(fakeOffice({}, { item: { notificationMessages: { replaceAsync } } })).notify('key', 'x'.repeat(400)),
    ).toBe('done');
    expect(shown[0]?.message).toHaveLength(150);
  });
});
