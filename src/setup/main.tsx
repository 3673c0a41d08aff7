import { createRoot } from 'react-dom/client';
import { readHint } from '../web/language-hint';
import { Speaking } from '../web/speaking';
import { createSpeech } from '../web/speech';
import { App } from './app';
import english from './locales/en.json';
import { loadMessages } from './locales/load-messages';
import type { Catalogue } from './locales/words';
import { Opening } from './opening';
import './setup.css';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');

const speech = createSpeech<Catalogue>({ english, load: loadMessages });
speech.begin(readHint(window));
const fetchFrom = window.fetch.bind(window);
createRoot(place).render(
  <Speaking speech={speech}>
    {(spoken) => (
      <App speech={spoken}>
        <Opening fetchFrom={fetchFrom} />
      </App>
    )}
  </Speaking>,
);
