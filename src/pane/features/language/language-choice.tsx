import { useId, useState, type ReactNode } from 'react';
import { keepLanguage, languageOf, languages, ownLanguage, type Language } from '../../locales/language';
import { useChangeLanguage } from '../../locales/speaking';
import { useWords } from '../../locales/words';
import { useActing } from '../needs-you/acting';

/** Each in itself: whoever looks for theirs may not read the one on show. */
const names: Readonly<Record<Language, string>> = {
  en: 'English',
  lv: 'Latviešu',
  nb: 'Norsk bokmål',
  ro: 'Română',
  ru: 'Русский',
};

/** The language of the pane: Outlook's, unless the user wants another. */
export function LanguageChoice(): ReactNode {
  const { t } = useWords();
  const { host } = useActing();
  const change = useChangeLanguage();
  const [own, setOwn] = useState(() => ownLanguage(host.settings));
  const id = useId();
  const choose = (value: string) => {
    const next = languages.find((language) => language === value) ?? null;
    setOwn(next);
    keepLanguage(host.settings, next);
    change(next ?? languageOf(host.language()));
  };
  return (
    <div className="alert-switch">
      <label htmlFor={id}>{t('language.label')}</label>
      <select id={id} value={own ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('language.asOutlook')}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {names[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
