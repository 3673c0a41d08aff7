import './page/preview.css';
import { languageOf } from '../web/language';
import { createSpeech } from '../web/speech';
import english from './locales/en.json';
import { loadMessages } from './locales/load-messages';
import { createWords, type Catalogue, type Words } from './locales/words';
import { oneOf, settingsFromQuery, type Locale } from './mailbox/host-settings';
import type { MailboxUser } from './mailbox/initial-data';
import { browserStore } from './mailbox/stored-values';
import { themeChoices } from './page/theme';
import { paneAddress } from './pane-address';
import { Preview } from './preview';

const addinId = '00000000-0000-0000-0000-000000000001';
const user: MailboxUser = { name: 'Robin Vale', address: 'robin.vale@contoso.example', timeZone: 'UTC' };
const speech = createSpeech<Catalogue>({ english, load: loadMessages });

/** Draws the page as soon as its words are there, and again whenever they are those of another language. */
function start(root: HTMLElement): void {
  const query = new URLSearchParams(window.location.search);
  const settings = settingsFromQuery(query, navigator.language);
  let preview: Preview | null = null;
  speech.subscribe(() => {
    const spoken = speech.current();
    if (spoken === null) return;
    const words = createWords(spoken);
    document.documentElement.lang = words.language;
    document.title = words.t('page.title');
    if (preview === null) preview = window.acquaintPreview = openPreview(root, { words, query, settings });
    else preview.speak(words);
  });
  speech.begin(languageOf(settings.locale));
}

interface Opening {
  readonly words: Words;
  readonly query: URLSearchParams;
  readonly settings: ReturnType<typeof settingsFromQuery>;
}

function openPreview(root: HTMLElement, { words, query, settings }: Opening): Preview {
  const mail = query.get('mail');
  const parts = {
    words,
    onLocale: changeLocale,
    user,
    addinId,
    paneUrl: paneAddress(window.location.href, document.documentElement.dataset['pane'] ?? null),
    settings,
    theme: oneOf(themeChoices, query.get('theme')) ?? 'system',
    firstMessage: mail === 'none' ? null : (mail ?? 0),
    samplesFolder: '/samples/mail',
    store: browserStore(),
  };
  return new Preview(parts, root);
}

/** The address keeps the language for the next load, and for whoever is sent it. */
function changeLocale(locale: Locale): void {
  const address = new URL(window.location.href);
  address.searchParams.set('locale', locale);
  window.history.replaceState(null, '', address);
  if (speech.current()?.language !== languageOf(locale)) speech.change(languageOf(locale));
}

const root = document.getElementById('preview');
if (root !== null) start(root);
