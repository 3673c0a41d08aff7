import { readdirSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../../src/web/language';
import { compile } from './compile-message';
import { argumentsOf, textOf } from './message-parts';
import { pageSource, pageSources } from './page-sources';

type Messages = Readonly<Record<string, string>>;

interface Checked {
  /** The folder in `src` whose `locales` has the message files. */
  readonly page: string;
  /** Where the message files are, below the page's folder. */
  readonly folder?: string;
  readonly written: Readonly<Record<Language, Messages>>;
}

/** What every page's messages must be, in every language: used, complete, translated, and correct in their form. */
export function describeMessages({ page, folder = 'locales', written }: Checked): void {
  const english: Messages = written.en;
  const keys = Object.keys(english);
  const others = languages.filter((language) => language !== 'en');
  const source = pageSources(page, /\.tsx?$/)
    .map(({ text }) => text)
    .join('\n');

  /** `t('a.b')` names a key, `` t(`a.${x}`) `` all keys of that shape. */
  const literal = new Set([...source.matchAll(/'([a-z]\w*\.[\w.-]+)'/gi)].map((match) => match[1]));
  const patterns = [...source.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`\s]*)`/gi)].map(
    (match) => new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );

  describe('the English messages', () => {
    test('have no key that nothing uses', () => {
      expect(keys.filter((key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
    });
  });

  describe.each(languages)('the messages of %s', (language) => {
    const messages = written[language];
    const failing = (isWrong: (key: string, message: string) => boolean) =>
      Object.entries(messages).flatMap(([key, message]) => (isWrong(key, message) ? [`${key}: ${message}`] : []));

    test('stand once each', () => {
      const named = [...pageSource(page, `${folder}/${language}.json`).matchAll(/^\s*"([^"]+)":/gm)].map((match) => match[1]);
      expect(named).toEqual(Object.keys(messages));
    });

    test('have every key of the English ones in their order, and no other', () => {
      expect(Object.keys(messages)).toEqual(keys);
    });

    test('are all correct ICU', () => {
      expect(failing((_key, message) => message.includes('{') && typeof compile(message) === 'string')).toEqual([]);
    });

    test('take the same values in the same way, and know the same cases', () => {
      const shape = (message: string) => {
        const shapes = argumentsOf(compile(message)).map(
          ({ name, type, cases }) => `${name} ${type} ${type === 'select' ? cases.join(' ') : ''}`,
        );
        return [...new Set(shapes)].toSorted();
      };
      expect(failing((key, message) => String(shape(message)) !== String(shape(english[key] ?? '')))).toEqual([]);
    });

    test('name every plural form of the language, and no other', () => {
      const forms = String(new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted());
      const isWrong = (message: string) =>
        argumentsOf(compile(message)).some(({ type, cases }) => type === 'plural' && String(cases.toSorted()) !== forms);
      expect(failing((_key, message) => isWrong(message))).toEqual([]);
    });

    test('have no tags, no straight quotation marks, no stray spaces and no English dots', () => {
      expect(failing((_key, message) => /[<>"']|\.\.\.|^\s|\s$| {2}/.test(message))).toEqual([]);
    });
  });

  describe.each(others)('the messages of %s, which are translations', (language) => {
    const messages = written[language];

    test('are translated, each that has words', () => {
      const hasWords = (key: string) => /\p{L}/u.test(textOf(compile(english[key] ?? '')));
      expect(keys.filter((key) => hasWords(key) && messages[key] === english[key])).toEqual([]);
    });

    test('are written in the letters of the language', () => {
      const foreign = { lv: /[ёş\u0163ćåøæ\p{Script=Cyrillic}]/iu, nb: /[āēģšţșț\p{Script=Cyrillic}]/iu }[language as string];
      const wrong = foreign ?? (language === 'ro' ? /[şţ\p{Script=Cyrillic}]/iu : /[āșțåø]/iu);
      expect(Object.values(messages).filter((message) => wrong.test(message))).toEqual([]);
    });
  });

  test('there is a message file for each language, and for no other', () => {
    const folder = path.resolve(__dirname, '../../src', page, 'locales');
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files).toEqual(languages.map((language) => `${language}.json`));
  });
}
