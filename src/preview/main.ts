import './page/preview.css';
import { en } from './locales/en';
import { oneOf, settingsFromQuery } from './mailbox/host-settings';
import type { MailboxUser } from './mailbox/initial-data';
import { browserStore } from './mailbox/stored-values';
import { themeChoices } from './page/theme';
import { paneAddress } from './pane-address';
import { Preview } from './preview';

const addinId = '00000000-0000-0000-0000-000000000001';
const user: MailboxUser = { name: 'Robin Vale', address: 'robin.vale@contoso.example', timeZone: 'UTC' };

function start(root: HTMLElement): void {
  const query = new URLSearchParams(window.location.search);
  const mail = query.get('mail');
  window.acquaintPreview = new Preview(
    {
      words: en,
      user,
      addinId,
      paneUrl: paneAddress(window.location.href, document.documentElement.dataset['pane'] ?? null),
      settings: settingsFromQuery(query),
      theme: oneOf(themeChoices, query.get('theme')) ?? 'system',
      firstMessage: mail === 'none' ? null : (mail ?? 0),
      samplesFolder: '/samples/mail',
      store: browserStore(),
    },
    root,
  );
}

const root = document.getElementById('preview');
if (root !== null) start(root);
