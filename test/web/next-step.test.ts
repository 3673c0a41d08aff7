import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/web/language';

/** Forms in which each language tells somebody to do something; and `Entra`, where an administrator is told the place. */
const tells: Readonly<Record<Language, RegExp>> = {
  en: /\b(ask|send|try|allow|check|sign in|tell|press|close)\b|Entra/i,
  lv: /\p{L}(iet|ieties)(?!\p{L})|Entra/u,
  nb: /\b(send|be|tillat|kontroller|si fra|trykk|lukk)\b|logg på|prøv|Entra/i,
  ro: /\p{L}(ați|eți|iți)(?!\p{L})|Entra/u,
  ru: /\p{L}(йте|ите|ьте)(сь)?(?!\p{L})|Entra/u,
};
const refusals = [
  { folder: 'src/web/sign-in/locales', keys: /^(refused\.[\w-]+|forbidden)\.why$/, least: 14 },
  { folder: 'src/pane/locales', keys: /^failed\.[\w-]+\.why$/, least: 5 },
  { folder: 'src/setup/locales', keys: /^failure\.[\w-]+\.why$/, least: 4 },
];

/** What is said of each refusal: in `web` and `setup` by itself, in `why` beside its title. */
function said(folder: string, language: string, keys: RegExp): readonly (readonly [string, string])[] {
  const file = path.resolve(__dirname, '../..', folder, `${language}.json`);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  return Object.entries(messages).filter(([key]) => keys.test(key));
}

describe.each(refusals)('refusals of $folder', ({ folder, keys, least }) => {
  test.each(Object.entries(tells))('say what to do, in %s', (language, pattern) => {
    const rows = said(folder, language, keys);
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(rows.filter(([, words]) => !pattern.test(words))).toEqual([]);
  });
});
