import { createRoot } from 'react-dom/client';
import { keptHint, readHint } from '../web/language-hint';
import { Speaking } from '../web/speaking';
import { createSpeech } from '../web/speech';
import { createDecide } from './api/decision-client';
import { createLookUp } from './api/lookup-client';
import { App } from './app';
import { createPaneSession } from './features/card/pane-session';
import { createPaneSignIn } from './features/sign-in/pane-sign-in';
import { isTokenKept } from './features/sign-in/token-key';
import { isOnClick } from './features/settings/look-up-choice';
import type { MailHost } from './host/mail-host';
import { createOutlookHost } from './host/outlook-host';
import english from './locales/en.json';
import { chosenLanguage } from './locales/language';
import { loadMessages } from './locales/load-messages';
import { createOwnScheme } from './ui/own-scheme';
import './pane.css';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');

const speech = createSpeech({ english, load: loadMessages });
const kept = keptHint(window);
if (kept === null) speech.prepare(readHint(window));
else speech.begin(kept);
const outlook = createOutlookHost(document);
const look = createOwnScheme(outlook, window);
const host = tellingStart(outlook);
const ownFetch = window.fetch.bind(window);
const signIn = createPaneSignIn({
  fetchFrom: ownFetch,
  isKept: () => isTokenKept(window),
  load: async () => {
    const { openSignedIn } = await import(/* webpackChunkName: "signed-in" */ './features/sign-in/open-signed-in');
    return openSignedIn({ fetchFrom: ownFetch, host, page: window });
  },
});
const session = createPaneSession({
  host,
  lookUp: createLookUp(signIn.fetchFrom),
  decide: createDecide(signIn.fetchFrom),
  newId: () => crypto.randomUUID(),
  now: () => performance.now(),
  isOnClick: () => isOnClick(host.settings),
});
session.start();
createRoot(place).render(
  <Speaking speech={speech}>
    {(spoken) => <App session={session} host={host} look={look} signIn={signIn} speech={spoken} now={() => new Date()} />}
  </Speaking>,
);

/** Outlook tells its language, its look and the user's own choices when it is ready; the pane must know before anything else is made of that. */
function tellingStart(mail: MailHost): MailHost {
  const start: MailHost['start'] = (listener) =>
    mail.start((step) => {
      if (step === 'ready') look.settle();
      speech.begin(step === 'ready' ? chosenLanguage(mail.settings, mail.language()) : readHint(window));
      listener(step);
    });
  return { ...mail, start };
}
