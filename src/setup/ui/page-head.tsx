import { Select } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { languageNamed, languageNames, languages } from '../../web/language';
import { useChangeLanguage } from '../../web/speaking';
import { useWords } from '../locales/words';

/** Whose page this is, and its language. */
export function PageHead(): ReactNode {
  const { t, language } = useWords();
  const change = useChangeLanguage();
  const id = useId();
  return (
    <header className="page-head">
      <a className="skip" href="#content" onClick={skipToContent}>
        {t('page.skip')}
      </a>
      <p className="brand-name">
        Acquaint <span>{t('page.name')}</span>
      </p>
      <div className="language">
        <label htmlFor={id}>{t('page.language')}</label>
        <Select id={id} size="small" value={language} onChange={(_event, { value }) => change(languageNamed(value) ?? 'en')}>
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </Select>
      </div>
    </header>
  );
}

/** The address's end names the section, so the link must not change it. */
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h1')?.focus();
}
