import type { About } from '../contract/about';
import { dialogQuery } from '../web/sign-in/dialog-message';
import { languageOf } from '../web/language';
import { reportToPane } from './report';
import { signInHere } from './sign-in-here';
import { words } from './words';

const query = new URLSearchParams(window.location.search);
const language = languageOf(query.get(dialogQuery.language) ?? '');
document.documentElement.lang = language;
say(words[language].waiting);
void start();

/** The window that a pane opens where Outlook itself does not sign pages in: it goes to the sign-in page, comes back, reports, and is closed. */
async function start(): Promise<void> {
  const ask = query.get(dialogQuery.ask);
  const settings = await fetchSettings();
  if (ask === null || !settings) return say(words[language].notHere);
  const outcome = await signInHere({ settings, ask, hint: query.get(dialogQuery.hint), page: window });
  if (outcome.kind === 'leaving') return;
  const isReported = await reportToPane({ ask, ...outcome }, { page: window, origin: window.location.origin });
  say(isReported ? words[language].done : words[language].closeMe);
}

async function fetchSettings() {
  try {
    const { signIn } = (await (await fetch('/api/about')).json()) as About;
    return signIn.kind === 'tenant' ? signIn : null;
  } catch {
    // The service can't be reached: the window says so in its way.
    return null;
  }
}

function say(sentence: string): void {
  const place = document.getElementById('words');
  if (place) place.textContent = sentence;
}
