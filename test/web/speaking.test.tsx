import { act, render } from '@testing-library/react';
import type { Language } from '../../src/web/language';
import { readHint } from '../../src/web/language-hint';
import { Speaking } from '../../src/web/speaking';
import { createSpeech } from '../../src/web/speech';

describe('speaking', () => {
  test('English begins at once', () => {
    const { speech } = setUp();
    speech.begin('en');
    expect(speech.current()?.language).toBe('en');
  });

  test('begins with no words at all until those of the language are there', async () => {
    const { speech, arrive } = setUp();
    speech.begin('lv');
    expect(speech.current()).toBeNull();
    await arrive('lv');
    expect(speech.current()?.language).toBe('lv');
  });

  test('takes back the words of a wrong beginning, and keeps those of a right one', async () => {
    const { speech, arrive } = setUp();
    speech.begin('lv');
    await arrive('lv');
    speech.begin('lv');
    expect(speech.current()?.language).toBe('lv');
    speech.begin('ru');
    expect(speech.current()).toBeNull();
    await arrive('ru');
    expect(speech.current()?.language).toBe('ru');
  });

  test('fetches words beforehand without saying them', async () => {
    const { speech, arrive, isWanted } = setUp();
    speech.prepare('en');
    speech.prepare('lv');
    expect(isWanted('lv')).toBe(true);
    await arrive('lv');
    expect(speech.current()).toBeNull();
  });

  test('changes only when the new words are there, to the last language that was wanted', async () => {
    const { speech, arrive } = setUp();
    speech.begin('en');
    speech.change('lv');
    speech.change('ro');
    expect(speech.current()?.language).toBe('en');
    await arrive('lv');
    expect(speech.current()?.language).toBe('en');
    await arrive('ro');
    expect(speech.current()?.language).toBe('ro');
  });

  test('is English where the words cannot be fetched', async () => {
    const speech = createSpeech({ english: 'words of en', load: () => Promise.reject(new Error('offline')) });
    speech.begin('nb');
    await act(async () => undefined);
    expect(speech.current()?.language).toBe('en');
  });

  test('tells the page its language and draws what the page says before any script until then', async () => {
    const { speech, arrive } = setUp();
    speech.begin('lv');
    render(<Speaking speech={speech}>{({ language }) => <p>{language}</p>}</Speaking>);
    expect(document.body).toHaveTextContent('Acquaint…');
    await act(() => arrive('lv'));
    expect(document.body).toHaveTextContent('lv');
    expect(document.documentElement.lang).toBe('lv');
    expect(readHint(window)).toBe('lv');
  });
});

/** A store whose words arrive when the test says so. */
function setUp() {
  const waiting = new Map<Language, (messages: string) => void>();
  const speech = createSpeech<string>({
    english: 'words of en',
    load: (language) => new Promise((resolve) => waiting.set(language, resolve)),
  });
  const arrive = async (language: Language) => {
    waiting.get(language)?.(`words of ${language}`);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { speech, arrive, isWanted: (language: Language) => waiting.has(language) };
}
