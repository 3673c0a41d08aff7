import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { LanguageChoice } from '../../../src/pane/features/settings/language-choice';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import type { MailHost } from '../../../src/pane/host/mail-host';
import { chosenLanguage, keepLanguage } from '../../../src/pane/locales/language';
import { loadMessages } from '../../../src/pane/locales/load-messages';
import { createWords, WordsProvider, type Catalogue } from '../../../src/pane/locales/words';
import type { Language } from '../../../src/web/language';
import { Speaking } from '../../../src/web/speaking';
import { createSpeech, type SpeechStore } from '../../../src/web/speech';
import { createFakeHost } from '../support/fake-host';
import { speechOf, written } from '../support/words';

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

describe('the messages of a language', () => {
  test.each(['lv', 'nb', 'ro', 'ru'] as const)('of %s are fetched when they are wanted', async (language) => {
    expect(await loadMessages(language)).toEqual(written[language]);
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

function Chooser({ host, speech }: { readonly host: MailHost; readonly speech: SpeechStore<Catalogue> }): ReactNode {
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
