import fc from 'fast-check';
import { type Brand, brandNamed } from '../../../src/domain/brand/brand';
import { compileBrands, matcherOf } from '../../../src/domain/brand/matcher';
import type { SaidPost } from '../../../src/domain/brand/post';
import { brand, post } from './post-builder';

function found(text: string, us: Partial<Brand> & { readonly name: string }, more: Partial<SaidPost> = {}): readonly string[] {
  const matcher = compileBrands([{ ...brandNamed(us.name), ...us }]);
  return matcher
    .find(post({ text, ...more }))
    .flatMap(({ matches, sure }) =>
      matches.map(({ start, end, why }) => `${text.slice(start, end)} ${why}${sure ? '' : ' unsure'}`),
    );
}

describe('a name with endings', () => {
  test.each([
    ['lv', 'Swedbank', 'Biju Swedbankā', 'Swedbankā inflected'],
    ['lv', 'Maxima', 'Maximai paldies', 'Maximai inflected'],
    ['lv', 'Latvenergo', 'Latvenergo lietotnē', 'Latvenergo exact'],
    ['nb', 'Contoso', 'Contosos app', 'Contosos inflected'],
    ['nb', 'Contoso', 'Contoso-appen krasjer', 'Contoso exact'],
    ['en', 'Contoso', "Contoso's app", 'Contoso exact'],
    ['ro', 'Petrom', 'prețul Petromului', 'Petromului inflected'],
    ['ru', 'Тинькофф', 'у Тинькоффа', 'Тинькоффа inflected'],
    ['ru', 'Почта России', 'от Почты России', 'Почты России inflected'],
    ['ru', 'Contoso', 'Контосо упало', 'Контосо transliterated'],
    ['en', 'Тинькофф', 'a Tinkoff card', 'Tinkoff transliterated'],
    ['en', 'Bērziņš', 'the Berzins case', 'Berzins folded'],
    ['en', 'Contoso', 'Cоntоsо offers', 'Cоntоsо folded'],
    ['en', 'Contoso', '今日Contosoのアプリ', 'Contoso exact'],
  ])('%s: %s in %s', (language, name, text, expected) => {
    expect(found(text, { name }, { language })).toEqual([expected]);
  });

  test.each([
    ['en', 'Petrom', 'Petromului'],
    ['lv', 'Rimi', 'Rimickis'],
    ['ru', 'Тинькофф', 'Тинькоффский'],
    ['en', 'SEB', 'SEBs'],
  ])('%s: %s is not in %s', (language, name, text) => {
    expect(found(text, { name }, { language })).toEqual([]);
  });

  test("takes the endings of the brand's languages in any post", () => {
    expect(found('Swedbankā', { name: 'Swedbank', languages: ['lv'] }, { language: null })).toEqual(['Swedbankā inflected']);
    expect(found('Swedbankā', { name: 'Swedbank' }, { language: null })).toEqual([]);
  });
});

describe('a name that is a common word', () => {
  const apple = { name: 'Apple', products: ['iPhone'], topics: ['laptop'], notNear: ['orchard'] };

  test.each([
    ['Apple', 'Apple exact unsure'],
    ['an apple a day', 'apple exact unsure'],
    ['Apple pie is the best of all', 'Apple exact unsure'],
    ['#apple', '#apple exact unsure'],
    ['my Apple laptop broke', 'Apple exact'],
    ['we bought it from Apple last year', 'Apple exact'],
    ['Apple shares fall', 'Apple exact'],
  ])('%s: %s', (text, expected) => {
    expect(found(text, apple)).toEqual([expected]);
  });

  test('is believed beside another term of its brand, and denied by words that must not stand near', () => {
    expect(found('apple and my iphone', apple)).toEqual(['apple exact', 'iphone exact']);
    expect(found('we walked in the Apple orchard all day', apple)).toEqual([]);
  });

  test('needs one of the words that must stand near, if such are given', () => {
    const sun = { name: 'Sun', near: ['tabloid'] };
    expect(found('I read it in Sun today and laughed', sun)).toEqual(['Sun exact unsure']);
    expect(found('the Sun, a tabloid', sun)).toEqual(['Sun exact']);
  });

  test('is believed when what the post answers surely speaks of the brand, which is no mention by itself', () => {
    const matcher = compileBrands([{ ...brandNamed('Apple'), products: ['iPhone'] }]);
    expect(matcher.find(post({ text: 'apple never answers' }), ['My iPhone broke'])[0]?.sure).toBe(true);
    expect(matcher.find(post({ text: 'they never answer' }), ['My iPhone broke'])).toEqual([]);
  });

  test('is an acronym only in capitals, if it can be said', () => {
    expect(found('mind the gap please', { name: 'GAP' })).toEqual(['gap exact unsure']);
    expect(found('dnb er nede', { name: 'DNB' })).toEqual(['dnb exact']);
  });
});

describe('compileBrands', () => {
  test('does not take quoted lines for the author’s words', () => {
    expect(found('> Contoso is great\nno idea what that is', { name: 'Contoso' })).toEqual([]);
  });

  test('takes what people who speak for the brand publish for its own', () => {
    expect(found('Contoso news', { name: 'Contoso', people: ['@boss'] }, { accountId: 'boss' })).toEqual([]);
  });

  test('compiles a list of brands once', () => {
    const brands = [brand()];
    expect(matcherOf(brands)).toBe(matcherOf(brands));
  });

  test('names brands in their order, each with its terms', () => {
    const matcher = compileBrands([brandNamed('Northbrew'), brandNamed('Southbrew')]);
    const all = matcher.find(post({ text: 'From Southbrew to Northbrew' }));
    expect(all.map(({ brand: { name } }) => name)).toEqual(['Northbrew', 'Southbrew']);
  });

  test('answers any brand and text, with places in the text, the same each time', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('Contoso', 'a', 'Ж', '&', ' ', '#', '@x', '.com'),
    );
    const words = fc.array(word, { maxLength: 3 });
    const any = fc.record({
      name: word,
      products: words,
      handles: words,
      hashtags: words,
      near: words,
      notNear: words,
      sites: words,
    });
    fc.assert(
      fc.property(any, fc.array(word), fc.constantFrom('lv', 'ru', null), (fields, pieces, language) => {
        const text = [...pieces, fields.name].join(' ');
        const matcher = compileBrands([{ ...brandNamed(fields.name), ...fields }]);
        const matches = matcher.find(post({ text, language })).flatMap((one) => one.matches);
        expect(matches.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
        expect(matcher.find(post({ text, language })).flatMap((one) => one.matches)).toEqual(matches);
      }),
    );
  });
});
