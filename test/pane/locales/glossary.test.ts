import { paneSource } from '../support/sources';
import { laterWords, written } from '../support/words';

const rows = paneSource('locales/GLOSSARY.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', key = '', lv = '', nb = '', ro = '', ru = '']) => ({
    word,
    key: key.replaceAll('`', ''),
    said: { lv, nb, ro, ru },
  }));

describe('the glossary', () => {
  test('has a word in every language for every idea', () => {
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter(({ said }) => Object.values(said).includes(''))).toEqual([]);
  });

  test.each(rows.filter(({ key }) => key !== '–'))('says “$word” as the message $key does', ({ key, said }) => {
    for (const language of ['lv', 'nb', 'ro', 'ru'] as const) {
      const messages: Readonly<Record<string, string>> = { ...written[language], ...laterWords[language] };
      expect(messages[key]?.toLocaleLowerCase(language)).toContain(said[language].toLocaleLowerCase(language));
    }
  });
});
