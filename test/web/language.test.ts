import { languageOf } from '../../src/web/language';
import { keepHint, keptHint, readHint } from '../../src/web/language-hint';

describe('the language for a tag', () => {
  test.each([
    ...[['en-US', 'en'] as const, ['en', 'en'] as const, ['lv-LV', 'lv'] as const, ['LV', 'lv'] as const],
    ...[['nb-NO', 'nb'] as const, ['no', 'nb'] as const, ['nn-NO', 'nb'] as const, ['ro-MD', 'ro'] as const],
    ...[
      ['ru-KZ', 'ru'] as const,
      ['ru_RU', 'ru'] as const,
      ['de-DE', 'en'] as const,
      ['rue', 'en'] as const,
      ['', 'en'] as const,
    ],
  ])('%s is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

describe('the hint for the next start', () => {
  const navigator = { ...window.navigator, language: 'ro-RO' };

  test('is the browser’s language at first, then the one that was spoken', () => {
    localStorage.clear();
    expect([keptHint({ localStorage }), readHint({ localStorage, navigator })]).toEqual([null, 'ro']);
    keepHint({ localStorage }, 'lv');
    expect(readHint({ localStorage, navigator })).toBe('lv');
  });

  test('does without a storage that is blocked', () => {
    const blocked = {
      navigator,
      get localStorage(): Storage {
        throw new Error('blocked');
      },
    };
    expect(readHint(blocked)).toBe('ro');
    expect(() => keepHint(blocked, 'lv')).not.toThrow();
  });
});
