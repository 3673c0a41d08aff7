import { languages, type Language } from '../../../src/web/language';
import { describeMessages } from '../../support/message-checks';
import { paneSource } from '../support/sources';

type Written = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** As they are written: what is imported here is compiled already. */
function readWritten(folder: string): Written {
  const read = (language: Language) => JSON.parse(paneSource(`${folder}/${language}.json`)) as unknown;
  return Object.fromEntries(languages.map((language) => [language, read(language)])) as Written;
}

describe.each(['locales/mentions', 'locales/later'])('%s', (folder) => {
  describeMessages({ page: 'pane', folder, written: readWritten(folder) });
});
