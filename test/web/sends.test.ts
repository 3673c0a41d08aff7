import { readdirSync } from 'node:fs';
import path from 'node:path';
import { connectors } from '../../src/connectors/registry';
import { languages } from '../../src/web/language';
import { pageSource } from '../support/page-sources';

type Messages = Readonly<Record<string, string>>;

const others = languages.filter((language) => language !== 'en');

describe('what each network is sent', () => {
  const sends = (language: string): Messages => JSON.parse(pageSource('web', `sends/${language}.json`)) as Messages;

  test('is told in English in the words of its connector', () => {
    const told = connectors.map(({ id, sends: words }) => [id, words.replaceAll("'", '’')]);
    expect(sends('en')).toEqual(Object.fromEntries(told));
  });

  test.each(others)('is told in %s for every network, in words of its own', (language) => {
    const translated = sends(language);
    expect(Object.keys(translated)).toEqual(Object.keys(sends('en')));
    expect(Object.keys(translated).filter((id) => translated[id] === sends('en')[id])).toEqual([]);
  });

  test('has a file for each language, and for no other', () => {
    const files = readdirSync(path.resolve(__dirname, '../../src/web/sends'));
    expect(files).toEqual(languages.map((language) => `${language}.json`));
  });
});
