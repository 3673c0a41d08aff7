import { createRoot } from 'react-dom/client';
import { keptHint, readHint } from '../web/language-hint';
import { Speaking } from '../web/speaking';
import { createSpeech } from '../web/speech';
import { createDecide } from './api/decision-client';
import { createLookUp } from './api/lookup-client';
import { App } from './app';
import { createPaneSession } from './features/card/pane-session';
import type { MailHost } from './host/mail-host';
import { createOutlookHost } from './host/outlook-host';
import english from './locales/en.json';
import { chosenLanguage } from './locales/language';
import { loadMessages } from './locales/load-messages';
import './pane.css';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');

const speech = createSpeech({ english, load: loadMessages });
const kept = keptHint(window);
if (kept === null) speech.prepare(readHint(window));
else speech.begin(kept);
const fetchFrom = window.fetch.bind(window);
const host = tellingLanguage(createOutlookHost(document));
const session = createPaneSession({
  host,
  lookUp: createLookUp(fetchFrom),
  decide: createDecide(fetchFrom),
  newId: () => crypto.randomUUID(),
  now: () => performance.now(),
});
session.start();
createRoot(place).render(
  <Speaking speech={speech}>
    {(spoken) => <App session={session} host={host} fetchFrom={fetchFrom} speech={spoken} now={() => new Date()} />}
  </Speaking>,
);

/** Outlook tells its language and the user's own choice when it is ready; the pane must know before anything else is made of that. */
function tellingLanguage(outlook: MailHost): MailHost {
  const start: MailHost['start'] = (listener) =>
    outlook.start((step) => {
      speech.begin(step === 'ready' ? chosenLanguage(outlook.settings, outlook.language()) : readHint(window));
      listener(step);
    });
  return { ...outlook, start };
}
