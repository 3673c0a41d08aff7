import { useId, useState, type ReactNode } from 'react';
import { languageNames, languageOf, languages } from '../../../web/language';
import { useChangeLanguage } from '../../../web/speaking';
import { keepLanguage, ownLanguage } from '../../locales/language';
import { useLaterWords } from '../../locales/later-words';
import { useActing } from '../needs-you/acting';

/** The language of the pane: Outlook's, unless the user wants another. */
export function LanguageChoice(): ReactNode {
  const { t } = useLaterWords();
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
    <div className="setting">
      <label htmlFor={id}>{t('language.label')}</label>
      <select id={id} value={own ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('language.asOutlook')}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
