import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { LanguageChoice } from '../../../src/pane/features/language/language-choice';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import type { MailHost } from '../../../src/pane/host/mail-host';
import { chosenLanguage, keepLanguage, languageOf, type Language } from '../../../src/pane/locales/language';
import { keepHint, keptHint, readHint } from '../../../src/pane/locales/language-hint';
import { loadMessages } from '../../../src/pane/locales/load-messages';
import { Speaking } from '../../../src/pane/locales/speaking';
import { createSpeech } from '../../../src/pane/locales/speech';
import { createWords, WordsProvider, type Catalogue } from '../../../src/pane/locales/words';
import { createFakeHost } from '../support/fake-host';
import { speechOf, written } from '../support/words';

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

describe('the chosen language', () => {
  test('is Outlook’s until the user chooses another, and again once they take that back', () => {
    const settings = settingsWith();
    expect(chosenLanguage(settings, 'lv-LV')).toBe('lv');
    keepLanguage(settings, 'ru');
    expect(chosenLanguage(settings, 'lv-LV')).toBe('ru');
    keepLanguage(settings, null);
    expect(chosenLanguage(settings, 'lv-LV')).toBe('lv');
  });

  test('is not one that we do not speak, whoever wrote it into the settings', () => {
    const settings = settingsWith();
    void settings.set('language', 'tlh');
    expect(chosenLanguage(settings, 'nb-NO')).toBe('nb');
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

describe('the messages of a language', () => {
  test.each(['lv', 'nb', 'ro', 'ru'] as const)('of %s are fetched when they are wanted', async (language) => {
    expect(await loadMessages(language)).toEqual(written[language]);
  });
});

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
    const speech = createSpeech({ english: speechOf('en').messages, load: () => Promise.reject(new Error('offline')) });
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

describe('the choice of a language', () => {
  test('names each in itself, keeps what is chosen and speaks it, and goes back to Outlook’s', async () => {
    const user = userEvent.setup();
    const settings = settingsWith();
    const { speech, arrive } = setUp();
    speech.begin('en');
    render(<Chooser host={{ ...createFakeHost(), language: () => 'ro-RO', settings }} speech={speech} />);
    const select = screen.getByRole('combobox', { name: 'Language' });
    expect([...select.children].map(({ textContent }) => textContent)).toEqual([
      'As in Outlook',
      ...['English', 'Latviešu', 'Norsk bokmål', 'Română', 'Русский'],
    ]);
    await user.selectOptions(select, 'Latviešu');
    await act(() => arrive('lv'));
    expect(screen.getByRole('combobox', { name: 'Valoda' })).toHaveValue('lv');
    expect(chosenLanguage(settings, 'ro-RO')).toBe('lv');
    await user.selectOptions(screen.getByRole('combobox'), 'Kā programmā Outlook');
    await act(() => arrive('ro'));
    expect(screen.getByRole('combobox', { name: 'Limbă' })).toHaveValue('');
    expect(chosenLanguage(settings, 'ro-RO')).toBe('ro');
  });
});

function settingsWith(): MailHost['settings'] {
  const values = new Map<string, string>();
  return {
    get: (name) => values.get(name) ?? null,
    set: (name, value) => {
      values.set(name, value);
      return Promise.resolve('done');
    },
  };
}

/** A store whose words arrive when the test says so. */
function setUp() {
  const waiting = new Map<Language, (messages: Catalogue) => void>();
  const speech = createSpeech({
    english: speechOf('en').messages,
    load: (language) => new Promise((resolve) => waiting.set(language, resolve)),
  });
  const arrive = async (language: Language) => {
    waiting.get(language)?.(speechOf(language).messages);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { speech, arrive, isWanted: (language: Language) => waiting.has(language) };
}

function Chooser({ host, speech }: { readonly host: MailHost; readonly speech: ReturnType<typeof createSpeech> }): ReactNode {
  return (
    <Speaking speech={speech}>
      {(spoken) => (
        <WordsProvider value={createWords({ ...spoken, now: () => new Date() })}>
          <ActingProvider value={{ host, fetchFrom: () => Promise.reject(new Error('not asked')), again: () => undefined }}>
            <LanguageChoice />
          </ActingProvider>
        </WordsProvider>
      )}
    </Speaking>
  );
}
