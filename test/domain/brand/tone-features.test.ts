import fc from 'fast-check';
import { denseCount, toneFeatures } from '../../../src/domain/brand/tone-features';

const space = { language: 'en', groups: 'wsc', bits: 12 };
const bucketsOf = (text: string, groups: string, language = 'en') =>
  [...toneFeatures(text, { language, groups, bits: 18 }).buckets].sort((a, b) => a - b);

describe('toneFeatures', () => {
  test('gives the same for the same text, within its buckets and no longer than its groups', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { buckets, values, dense } = toneFeatures(text, space);
        expect(toneFeatures(text, space)).toEqual({ buckets, values, dense });
        expect(buckets.every((bucket) => bucket >= 0 && bucket < 4096)).toBe(true);
        expect(Math.hypot(...values)).toBeLessThanOrEqual(Math.sqrt(3));
        expect(dense).toHaveLength(denseCount);
        expect(dense.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('reads no further than 5,000 characters', () => {
    const text = 'never again '.repeat(500).slice(0, 5000);
    expect(toneFeatures(`${text} excellent`, space)).toEqual(toneFeatures(text, space));
  });

  test('does not tell accounts, addresses, and how long a letter is drawn', () => {
    expect(bucketsOf('@contoso sooooo good https://a.example/1', 'wc')).toEqual(
      bucketsOf('@fabrikam sooo good https://b.example/2', 'wc'),
    );
  });

  test('tells a negated word from the same word, as far as the next punctuation', () => {
    const lone = (text: string) => bucketsOf(text, 'w').length;
    expect(bucketsOf('not helpful', 'w')).not.toEqual(expect.arrayContaining(bucketsOf('helpful', 'w')));
    expect(bucketsOf('not now. helpful', 'w')).toEqual(expect.arrayContaining(bucketsOf('helpful', 'w')));
    expect(lone('helpful')).toBe(1);
  });

  test('reads stems without their marks', () => {
    expect(bucketsOf('mulțumesc', 's', 'ro')).toEqual(bucketsOf('multumesc', 's', 'ro'));
  });

  test('counts praise and dislike of the word list, turned around by a negation', () => {
    const [, up, down] = toneFeatures('excellent', space).dense;
    const [, notUp, notDown] = toneFeatures('not excellent', space).dense;
    expect([up, down, notUp]).toEqual([0.75, 0, 0]);
    expect(notDown).toBeCloseTo(0.525);
  });

  test('counts how strong the words of the list are, and which way they lean together', () => {
    const [one, two, three, minusOne, minusTwo, minusThree, lean] = toneFeatures(
      'excellent and good, but rude',
      space,
    ).dense.slice(12);
    expect([one, two, three, minusOne, minusTwo, minusThree]).toEqual([0.5, 0, 0.5, 0, 0.5, 0]);
    expect(lean).toBeCloseTo((4 - 2) / (4 + 2 + 2));
  });

  test('takes time in proportion to a hostile text', () => {
    for (const text of ['a'.repeat(5000), '@'.repeat(5000), 'a_'.repeat(2500), "n't".repeat(1700), '\\u0041'.repeat(800)]) {
      const started = performance.now();
      toneFeatures(text, space);
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});
