import { useId, useState, type ReactNode } from 'react';
import type { Scheme } from '../../../web/use-scheme';
import { useLaterWords } from '../../locales/later-words';
import type { OwnScheme } from '../../ui/own-scheme';

const schemes: readonly Scheme[] = ['light', 'dark'];

/** Light or dark: as Outlook is, unless the user wants the other. A contrast theme of the system stands above both. */
export function SchemeChoice({ look }: { readonly look: OwnScheme }): ReactNode {
  const { t } = useLaterWords();
  const [own, setOwn] = useState(look.own);
  const id = useId();
  const choose = (value: string) => {
    const next = schemes.find((scheme) => scheme === value) ?? null;
    setOwn(next);
    look.choose(next);
  };
  return (
    <div className="setting">
      <label htmlFor={id}>{t('scheme.label')}</label>
      <select id={id} value={own ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('scheme.asOutlook')}</option>
        {schemes.map((scheme) => (
          <option key={scheme} value={scheme}>
            {t(`scheme.${scheme}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
