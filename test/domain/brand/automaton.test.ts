import fc from 'fast-check';
import { buildAutomaton } from '../../../src/domain/brand/automaton';
import { foldText } from '../../../src/domain/brand/fold';
import { isEdge } from '../../../src/domain/brand/word-edges';

const unitsOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

function hitsOf(keys: readonly string[], text: string): readonly string[] {
  const hits: string[] = [];
  buildAutomaton(keys).scan(unitsOf(text), (key, end) => hits.push(`${end}:${keys[key]}`));
  return hits.sort();
}

/** Every place of every key at whose beginning a word may begin. */
function naiveHits(keys: readonly string[], text: string): readonly string[] {
  const units = unitsOf(text);
  return keys
    .flatMap((key) =>
      [...text].flatMap((_letter, at) =>
        text.startsWith(key, at) && isEdge(units[at - 1] ?? 0, units[at] ?? 0) ? [`${at + key.length}:${key}`] : [],
      ),
    )
    .sort();
}

describe('buildAutomaton', () => {
  test('finds keys that overlap, hold each other and end together', () => {
    const keys = ['red hat', 'hat', 'red', 'hat trick', 'trick'];
    expect(hitsOf(keys, 'red hat trick')).toEqual(['13:hat trick', '13:trick', '3:red', '7:hat', '7:red hat']);
  });

  test('begins at edges of words only, and in scripts without spaces anywhere', () => {
    expect(hitsOf(['cat'], 'concat cat, cats')).toEqual(['10:cat', '15:cat']);
    expect(hitsOf(['京'], '東京都')).toEqual(['2:京']);
  });

  test('finds nothing without keys or without text', () => {
    expect(hitsOf([], 'red')).toEqual([]);
    expect(hitsOf(['red'], '')).toEqual([]);
  });

  test('finds what looking for each key alone finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '@', 'ж', '京'), maxLength: 40 });
    const key = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '@', 'ж', '京'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 30 }), text, (keys, within) => {
        expect(hitsOf(keys, within)).toEqual(naiveHits(keys, within));
      }),
      { numRuns: 2000 },
    );
  });

  test('holds thousands of keys', () => {
    const keys = Array.from({ length: 5000 }, (_one, index) => `name${index * 7919}`);
    expect(hitsOf(keys, `x ${keys[4321]} y`)).toContain(`${2 + (keys[4321] ?? '').length}:${keys[4321]}`);
  });
});

describe('foldText', () => {
  test.each([
    ['Bērziņš', 'berzins'],
    ['Straße ØL Æ', 'strasse ol ae'],
    ['ＷＩＤＥ 𝐛𝐨𝐥𝐝 ﬁn', 'wide bold fin'],
    ['Coca‑Cola\u00A0–\n x', 'coca cola x'],
    ['Cоntоsо', 'contoso'],
    ['Ёлка Й', 'елка и'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is %s', (text, expected) => {
    expect(String.fromCharCode(...foldText(text).units)).toBe(expected);
  });

  test('keeps Latin names with Cyrillic endings as they are', () => {
    expect(String.fromCharCode(...foldText('Samsungом').units)).toBe('samsungом');
  });

  test('gives every unit a place in the original, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { units, starts } = foldText(text);
        expect(starts).toHaveLength(units.length + 1);
        expect(starts.every((start, at) => start <= text.length && start >= (starts[at - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
