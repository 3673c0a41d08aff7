import { wordWeight } from '../../../src/domain/brand/tone-lexicon';
import { toneLists } from '../../../src/domain/brand/tone-words';
import { foldWords } from '../../../src/domain/work/titles-words';

describe('the words that carry a tone', () => {
  test.each(Object.entries(toneLists))('%s: none stands twice, and each is a folded stem', (_language, lists) => {
    const words = Object.values(lists).flatMap((line) => line.trim().split(/\s+/));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.filter((word) => !/^[\p{L}\p{N}-]{2,}\$?$/u.test(foldWords(word)))).toEqual([]);
    expect(Object.keys(lists).filter((weight) => !/^(?:-?[123]|0)$/.test(weight))).toEqual([]);
  });
});

describe('wordWeight', () => {
  test('knows inflected words by their stem, whole ones only as they are', () => {
    expect([wordWeight('garsigaka', 'lv'), wordWeight('garsviela', 'lv')]).toEqual([2, 0]);
    expect([wordWeight('bra', 'nb'), wordWeight('brannslange', 'nb')]).toEqual([2, 0]);
  });

  test('lets the longest stem decide', () => {
    expect([wordWeight('dark', 'en'), wordWeight('disaster', 'en'), wordWeight('bad', 'en'), wordWeight('badly', 'en')]).toEqual([
      0, -2, -2, -2,
    ]);
    expect([wordWeight('slikt', 'lv'), wordWeight('visslikt', 'lv')]).toEqual([-2, -3]);
  });

  test('is 0 for a word or a language it does not know', () => {
    expect([wordWeight('galds', 'lv'), wordWeight('excellent', 'es'), wordWeight('', 'en')]).toEqual([0, 0, 0]);
  });
});
