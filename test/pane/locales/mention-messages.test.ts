import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../../../src/web/language';
import { describeMessages } from '../../support/message-checks';

/** As they are written: what is imported here is compiled already. */
const folder = path.resolve(__dirname, '../../../src/pane/locales/mentions');
const entries = languages.map((language) => [
  language,
  JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as unknown,
]);
const written = Object.fromEntries(entries) as Readonly<Record<Language, Readonly<Record<string, string>>>>;

describeMessages({ page: 'pane', folder: 'locales/mentions', written });
