import { applyCorrections } from '../../../src/domain/brand/apply-corrections';
import type { Correction, CorrectionWord } from '../../../src/domain/brand/correction';
import type { Mention } from '../../../src/domain/brand/mention';
import { printOfWords } from '../../../src/domain/brand/print-of-words';
import { postWith } from '../../support/cards';

const now = new Date('2026-10-20T10:00:00Z');
const text = 'Apple again, terrible. Is anybody there?';
const term = { term: 'Apple', as: 'name', why: 'exact', start: 0, end: 5 } as const;

function mentionOf(id: string, change: Partial<Mention> = {}, post = {}): Mention {
  return {
    post: postWith(text, { id, accountId: 'anna', ...post }),
    brand: 'Apple',
    matches: [term],
    tone: { label: 'negative', confidence: 0.8, by: 'model' },
    aspects: ['question', 'complaint'],
    seemsUnanswered: true,
    said: [],
    ...change,
  };
}

let hour = 8;
function word(said: CorrectionWord, postId = 'a', change: Partial<Correction> = {}): Correction {
  hour += 1;
  const at = new Date(Date.UTC(2026, 9, 19, hour)).toISOString();
  const by = { id: 'robin', name: 'Robin' };
  return {
    ...{ network: 'bluesky', postId, accountId: 'anna', brand: 'Apple', said, print: printOfWords(text) },
    ...{ terms: ['Apple'], by, at },
    ...change,
  };
}

const kim = { by: { id: 'kim', name: null } };
const apply = (found: readonly Mention[], known: readonly Correction[]) =>
  applyCorrections(found, { known, colleague: 'robin' }, now);
const ids = (mentions: readonly Mention[]) => mentions.map(({ post }) => post.id);

describe('a corrected tone', () => {
  test('is shown as a colleague’s, and with it what the mention asks for', () => {
    const [mention] = apply([mentionOf('a')], [word('positive')]).mentions;
    expect(mention).toMatchObject({
      tone: { label: 'positive', confidence: 1, by: 'people' },
      aspects: ['question'],
      seemsUnanswered: true,
      said: [{ said: 'positive', by: 'Robin', own: true, holds: true }],
    });
    const [calm] = apply([mentionOf('a', { aspects: ['complaint'] })], [word('neutral')]).mentions;
    expect([calm?.aspects, calm?.seemsUnanswered]).toEqual([[], false]);
    const [angry] = apply([mentionOf('a', { aspects: ['praise'], seemsUnanswered: false })], [word('negative')]).mentions;
    expect([angry?.aspects, angry?.seemsUnanswered]).toEqual([[], true]);
  });

  test('is the newest of two that disagree, and both are told', () => {
    const [mention] = apply([mentionOf('a')], [word('neutral', 'a', kim), word('positive')]).mentions;
    expect(mention?.tone.label).toBe('positive');
    expect(mention?.said.map(({ said, own }) => [said, own])).toEqual([
      ['positive', true],
      ['neutral', false],
    ]);
  });

  test('holds for the words it was said of: others are judged anew, and it is told', () => {
    const edited = mentionOf('a', {}, { text: 'Apple again, wonderful. Is anybody there?' });
    const [mention] = apply([edited], [word('positive')]).mentions;
    expect([mention?.tone.by, mention?.said[0]?.holds]).toEqual(['model', false]);
    const same = mentionOf('a', {}, { text: 'APPLE again,  terrible! Is anybody there? https://x.example' });
    expect(apply([same], [word('positive')]).mentions[0]?.tone.by).toBe('people');
  });

  test('is of one brand on one network', () => {
    const known = [word('positive', 'a', { brand: 'Orange' }), word('positive', 'a', { network: 'mastodon' })];
    expect(apply([mentionOf('a')], known).mentions[0]?.said).toEqual([]);
  });
});

describe('a mention that is not about us', () => {
  test('is set aside for all, until somebody says that it is', () => {
    const aside = apply([mentionOf('a'), mentionOf('b')], [word('not-us', 'a', kim)]);
    expect([ids(aside.mentions), ids(aside.setAside)]).toEqual([['b'], ['a']]);
    const back = apply([mentionOf('a')], [word('not-us', 'a', kim), word('us')]);
    expect([ids(back.mentions), ids(back.setAside)]).toEqual([['a'], []]);
    expect(back.mentions[0]?.said).toHaveLength(2);
  });

  test('is looked at again once it has other words', () => {
    const edited = mentionOf('a', {}, { text: 'Apple support, please answer' });
    expect(ids(apply([edited], [word('not-us')]).mentions)).toEqual(['a']);
  });

  test('makes others like it unsure from the second one on: same account, same brand, nothing but the same terms', () => {
    const twice = [word('not-us', 'a'), word('not-us', 'b')];
    const site = { term: 'apple.com', as: 'site', why: 'link', start: 0, end: 0 } as const;
    const found = [
      mentionOf('later'),
      mentionOf('with-site', { matches: [term, site] }),
      mentionOf('elsewhere', {}, { accountId: 'berta' }),
      mentionOf('other-brand', { brand: 'Apple Bank' }),
    ];
    expect(ids(apply(found, twice).mentions)).toEqual(['with-site', 'elsewhere', 'other-brand']);
    expect(ids(apply(found, twice.slice(1)).mentions)).toHaveLength(4);
    expect(ids(apply(found, [word('not-us', 'a'), word('not-us', 'a', kim)]).mentions)).toHaveLength(4);
    expect(ids(apply(found, [...twice, word('us', 'b', kim)]).mentions)).toHaveLength(4);
    expect(ids(apply([mentionOf('later')], [...twice, word('us', 'later')]).mentions)).toEqual(['later']);
  });
});

describe('the print of words', () => {
  test('is the same for the same words, and another for others', () => {
    const print = printOfWords('Contoso is DOWN! https://status.example/1');
    expect(print).toMatch(/^[0-9a-z]{14}$/);
    expect(printOfWords('contoso  is down')).toBe(print);
    for (const other of ['Contoso is not down', 'Contoso is down 😡', 'Contoso was down', ''])
      expect(printOfWords(other)).not.toBe(print);
    expect(printOfWords('Rīga')).not.toBe(printOfWords('Riga'));
  });
});
