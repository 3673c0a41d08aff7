import { createRoot } from 'react-dom/client';
import { createDecide } from './api/decision-client';
import { createLookUp } from './api/lookup-client';
import { App } from './app';
import { createPaneSession } from './features/card/pane-session';
import { createOutlookHost } from './host/outlook-host';
import english from './locales/en.json';
import './pane.css';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');

const fetchFrom = window.fetch.bind(window);
const host = createOutlookHost(document);
const session = createPaneSession({
  host,
  lookUp: createLookUp(fetchFrom),
  decide: createDecide(fetchFrom),
  newId: () => crypto.randomUUID(),
  now: () => performance.now(),
});
session.start();
createRoot(place).render(<App session={session} host={host} fetchFrom={fetchFrom} messages={english} now={() => new Date()} />);
