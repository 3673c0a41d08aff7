import fc from 'fast-check';
import { findMentions } from '../../../src/domain/brand/find-mentions';
import type { Brand } from '../../../src/domain/brand/brand';
import { judgeByWords } from '../../../src/domain/brand/tone';
import { brand, post } from './post-builder';

const context = { now: new Date('2026-06-01T00:00:00Z'), judgeTone: judgeByWords };

function terms(text: string, us: Brand = brand(), links: string[] = []): string[] {
  const mentions = findMentions([post({ text, links })], [us], context);
  return mentions.flatMap((mention) => mention.matches.map((match) => `${match.as}:${text.slice(match.start, match.end)}`));
}

describe('findMentions: what speaks of a brand', () => {
  test.each([
    ['I like Contoso.', ['name:Contoso']],
    ['CONTOSO is down', ['name:CONTOSO']],
    ["Contoso's price", ['name:Contoso']],
    ['the Contoso Cloud works', ['product:Contoso Cloud']],
    ['hey @contoso, help', ['handle:@contoso']],
    ['hey @contoso@social.example', ['handle:@contoso@social.example']],
    ['#contoso', ['hashtag:#contoso']],
    ['#PoweredByContoso', ['hashtag:#PoweredByContoso']],
    ['#ILoveContosoCloud', ['hashtag:#ILoveContosoCloud']],
    ['see https://www.contoso.example/news', ['site:contoso.example']],
    ['see contoso.example', ['site:contoso.example']],
    ['😀 Contoso 😀', ['name:Contoso']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test.each([
    'Contosol is a word',
    'MyContoso',
    'mail to anna@contoso.com',
    'contoso.com.evil.example',
    'notcontoso.example',
    'contoso.example.evil.test',
    'hi @contosofan',
    'hi @contoso@other.example',
    '#contosonian',
    '',
  ])('not %j', (text) => {
    expect(terms(text)).toEqual([]);
  });

  test('folds marks and case in any script, and keeps the places in the original', () => {
    const latvian = brand({ name: 'Bērziņš', products: [], hashtags: [], handles: [], sites: [] });
    expect(terms('ŠĪ IR BERZINS FIRMA', latvian)).toEqual(['name:BERZINS']);
    expect(terms('… Be\u0304rzin\u0327s\u030c!', latvian)).toEqual(['name:Be\u0304rzin\u0327s\u030c']);
    const russian = brand({ name: 'Тинькофф', products: [], hashtags: [], handles: [], sites: [] });
    expect(terms('мой ТИНЬКОФФ, ура', russian)).toEqual(['name:ТИНЬКОФФ']);
    expect(terms('Тинькоффский', russian)).toEqual([]);
  });

  test('counts a link that the text shows shortened, at no place in it', () => {
    const [mention] = findMentions([post({ text: 'read this', links: ['https://shop.contoso.example/x'] })], [brand()], context);
    expect(mention?.matches).toEqual([{ term: 'contoso.example', as: 'site', why: 'link', start: 0, end: 0 }]);
  });
});

describe('findMentions: whose mention it is', () => {
  const rival = brand({ name: 'Contoso Rivals', kind: 'competitor', products: [], handles: ['rivals'], hashtags: [], sites: [] });

  test('is one for each post and brand', () => {
    const mentions = findMentions([post({ text: 'Contoso, Contoso and @rivals' })], [brand(), rival], context);
    expect(mentions.map((mention) => [mention.brand, mention.matches.length])).toEqual([
      ['Contoso', 2],
      ['Contoso Rivals', 1],
    ]);
  });

  test("is not ours inside a competitor's longer name", () => {
    expect(
      findMentions([post({ text: 'Contoso Rivals win' })], [brand(), rival], context).map((mention) => mention.brand),
    ).toEqual(['Contoso Rivals']);
  });

  test.each([
    { accountId: 'contoso' },
    { url: 'https://bsky.app/profile/contoso/post/1' },
    { url: 'https://social.example/@contoso/12' },
  ])('is none when our own account says it: %j', (author) => {
    expect(findMentions([post({ text: 'Contoso news', ...author })], [brand()], context)).toEqual([]);
  });
});

describe('findMentions: what seems to need an answer', () => {
  const seems = (changes: Parameters<typeof post>[0]) => findMentions([post(changes)], [brand()], context)[0]?.seemsUnanswered;

  test.each([
    ['a question without answers', { text: 'Is Contoso open today?' }, true],
    ['an angry post', { text: 'Contoso is terrible, worst service, I hate it' }, true],
    ['one on a network that does not count answers', { text: 'Is Contoso open?', replies: null }, true],
    ['an answered question', { text: 'Is Contoso open?', replies: 2 }, false],
    ['an old question', { text: 'Is Contoso open?', publishedAt: '2026-04-01T00:00:00Z' }, false],
    ['praise', { text: 'Contoso is great, I love it' }, false],
    ['a repost of a question', { text: 'Is Contoso open?', kind: 'repost' as const }, false],
    ['a question mark in an address', { text: 'Contoso https://x.example/?a=b' }, false],
  ])('%s', (_about, changes, expected) => {
    expect(seems(changes)).toBe(expected);
  });
});

test('every place lies inside the text, for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom('Contoso', '@contoso', '#', 'contoso.example', 'İ', 'ß', '\u0301', ' '),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const matches = findMentions([post({ text })], [brand()], context).flatMap((mention) => mention.matches);
      expect(matches.every((match) => match.start <= match.end && match.end <= text.length)).toBe(true);
    }),
  );
});
