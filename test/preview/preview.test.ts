/** @jest-environment-options {"url": "https://localhost:8443/preview/"} */
import { getByRole, screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { mailBytes, user } from './support';
import { wordsIn } from './locales/words';
import { languageOf } from '../../src/web/language';
import { defaultSettings } from '../../src/preview/mailbox/host-settings';
import { memoryStore } from '../../src/preview/mailbox/stored-values';
import { Preview } from '../../src/preview/preview';
import type { PreviewParts } from '../../src/preview/preview-parts';

const samples: Readonly<Record<string, unknown>> = {
  '/samples/mail/index.json': [
    { file: 'talon-iphone', id: 'one' },
    { file: 'james-german-qp', id: 'two' },
    { file: 'mail-wrong-encoding', id: 'three' },
  ],
};

async function answer(address: unknown): Promise<Response> {
  const json = samples[String(address)];
  const file = /([\w-]+\.eml)$/.exec(String(address))?.[1];
  return { ok: true, json: async () => json, arrayBuffer: async () => mailBytes(file ?? '').buffer } as Response;
}

async function openPreview(change: Partial<PreviewParts> = {}) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const preview = new Preview(
    {
      words: wordsIn('en'),
      onLocale: () => undefined,
      user,
      addinId: 'addin',
      paneUrl: 'https://localhost:8444/pane/index.html',
      settings: defaultSettings,
      theme: 'light',
      firstMessage: 0,
      samplesFolder: '/samples/mail',
      store: memoryStore(),
      ...change,
    },
    root,
  );
  await preview.ready;
  return { preview, root };
}

const frame = () => document.querySelector<HTMLIFrameElement>('.pane iframe');
const click = (name: string | RegExp) => screen.getByRole('button', { name }).click();

beforeEach(() => {
  globalThis.fetch = jest.fn(answer);
});

describe('the preview', () => {
  test('opens the first sample and the pane, with proper landmarks', async () => {
    const { preview } = await openPreview();
    expect(preview.messages().map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(preview.openId()).toBe('one');
    expect(frame()?.src).toContain('/pane/index.html?et=&_host_Info=Outlook$Web$');
    for (const role of ['banner', 'navigation', 'main', 'complementary']) expect(screen.getByRole(role)).toBeVisible();
  });

  test('starts with nothing selected when asked', async () => {
    const { preview } = await openPreview({ firstMessage: null });
    expect(preview.openId()).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Select a message to read it');
  });

  test('keeps the frame of a pinned pane, and makes a new one with new ids for an unpinned', async () => {
    const { preview } = await openPreview();
    const first = frame();
    preview.open('two');
    expect(frame()).toBe(first);
    preview.set({ isPinned: false });
    preview.open('three');
    expect(frame()).not.toBe(first);
    expect(JSON.parse(frame()?.name ?? '{}').xdmInfo).not.toBe(JSON.parse(first?.name ?? '{}').xdmInfo);
  });

  test('reloads the pane for what it only reads at its start', async () => {
    const { preview } = await openPreview();
    const first = frame();
    preview.set({ noItemForm: 'null-answer' });
    expect(frame()).toBe(first);
    preview.set({ locale: 'de-de' });
    expect(frame()).not.toBe(first);
    expect(frame()?.name).toContain('de-de');
  });

  test('speaks another language after its words came, keeps opened files, and loads the pane in that language', async () => {
    const { preview } = await openPreview({
      onLocale: (locale) => setTimeout(() => preview.speak(wordsIn(languageOf(locale)))),
    });
    await preview.openFile('From: a@b.example\r\n\r\nx');
    click('Break things');
    const select = screen.getByRole('combobox', { name: 'Language' });
    select.focus();
    await userEvent.selectOptions(select, 'Latviešu');
    await screen.findByRole('heading', { name: 'Iesūtne' });
    expect(screen.getByRole('combobox', { name: 'Valoda' })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Sabojāt kaut ko' })).toHaveAttribute('aria-expanded', 'true');
    expect(preview.messages()).toHaveLength(4);
    expect(document.querySelectorAll('.pane iframe, .drop-cover')).toHaveLength(2);
    expect(frame()?.name).toContain('lv-lv');
    click(/Jūsu faili/);
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(1);
  });

  test('keeps a closed pane closed when it speaks another language, and F6 goes one region at a time', async () => {
    const { preview } = await openPreview();
    click('Close the pane');
    preview.speak(wordsIn('ru'));
    expect(frame()).toBeNull();
    expect(document.querySelector('.pane')).not.toBeVisible();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true }));
    expect(document.activeElement?.closest('.region')).toHaveClass('top');
  });

  test('closes and opens the pane by its buttons', async () => {
    await openPreview();
    click('Close the pane');
    expect(frame()).toBeNull();
    click('Acquaint');
    expect(frame()).not.toBeNull();
  });

  test('puts an opened file on top, opens it and says so', async () => {
    const { preview } = await openPreview();
    const opened = await preview.openFile('From: Zoë <zoe@far.example>\r\nSubject: Hi\r\n\r\nhello');
    expect(opened).toBe(true);
    expect(preview.messages()[0]).toMatchObject({ fromName: 'Zoë', fromAddress: 'zoe@far.example' });
    expect(preview.openId()).toBe(preview.messages()[0]?.id);
    expect(screen.getByText('Opened: Hi')).toBeVisible();
  });

  test('a broken file loses nothing and says why in words', async () => {
    const { preview } = await openPreview();
    expect(await preview.openFile('not a mail', 'notes.eml')).toBe(false);
    expect(preview.messages()).toHaveLength(3);
    expect(preview.openId()).toBe('one');
    expect(screen.getByText(/notes\.eml was not opened\. This file holds no mail/)).toBeVisible();
  });

  test('takes a file dropped on the page', async () => {
    const { preview } = await openPreview();
    const file = new File([mailBytes('php-imap-faked-sender.eml')], 'x.eml');
    Object.defineProperty(file, 'arrayBuffer', { value: async () => mailBytes('php-imap-faked-sender.eml').buffer });
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { types: ['Files'], files: [file] },
    });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await waitFor(() => expect(preview.messages()[0]?.fromAddress).toBe('faked_sender@sender-domain.example'));
  });

  test('shows mails of the own files alone in their folder', async () => {
    const { preview } = await openPreview();
    await preview.openFile('From: a@b.example\r\n\r\nx');
    click(/Your files/);
    const rows = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(rows).toHaveLength(1);
  });

  test('frames HTML without any rights, and shows plain text as text', async () => {
    const { preview } = await openPreview({ firstMessage: 'three' });
    const mail = screen.getByTitle('Message text');
    expect(mail).toHaveAttribute('sandbox', '');
    preview.open('one');
    expect(getByRole(document.body, 'group', { name: 'Message text' })).toHaveTextContent('Sent from my iPhone');
  });

  test('switches through the messages as often as asked', async () => {
    const { preview } = await openPreview();
    await preview.breakThings.switches(4, 40);
    expect(preview.openId()).toBe('two');
  });

  test('the reply button opens a compose window with the writer’s address', async () => {
    await openPreview();
    click('Reply');
    expect(screen.getByRole('region', { name: 'Reply' })).toHaveTextContent('xxx <xxx@mail.example>');
  });

  test('the tester’s panel is closed at first and shows what is broken', async () => {
    const { preview } = await openPreview();
    expect(document.getElementById('tools')).not.toBeVisible();
    preview.breakThings.fault('outlook:37', { kind: 'fail', errorCode: 9030 });
    click('Break things');
    expect(document.getElementById('tools')).toBeVisible();
    expect(screen.getByText('body.getAsync (37) is refused with 9030')).toBeVisible();
    click('Repair all');
    expect(screen.getByText('Nothing is broken.')).toBeVisible();
  });

  test('F6 goes from region to region', async () => {
    await openPreview();
    const visited = Array.from({ length: 4 }, () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true }));
      return document.activeElement?.closest('.region')?.classList[0];
    });
    expect(visited).toEqual(['top', 'folders', 'list', 'reading']);
  });

  test('says so when the samples do not come, and stays usable', async () => {
    globalThis.fetch = jest.fn(async () => ({ ok: false }) as Response);
    const { preview } = await openPreview();
    expect(screen.getByText(/sample messages could not be loaded/)).toBeVisible();
    expect(await preview.openFile('From: a@b.example\r\n\r\nx')).toBe(true);
  });
});
