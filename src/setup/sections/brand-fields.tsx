import type { ReactNode } from 'react';
import { brandLanguages } from '../../domain/brand/brand';
import { languageNames } from '../../web/language';
import type { Path } from '../draft/paths';
import { useWords } from '../locales/words';
import { ManyField } from '../ui/choice-field';
import { LinesField } from '../ui/lines-field';
import { TextField } from '../ui/text-field';

/** Lists of a brand, in the order in which people think of them. */
const lists = ['names', 'products', 'handles', 'hashtags', 'sites', 'people', 'topics', 'near', 'notNear'] as const;

/** All that counts as speaking of one brand. */
export function BrandFields({ path }: { readonly path: Path }): ReactNode {
  const { t } = useWords();
  const languages = brandLanguages.map((language) => ({ value: language, label: languageNames[language] }));
  return (
    <>
      <TextField path={[...path, 'name']} label={t('field.name')} empty="" required />
      <div className="columns">
        {lists.map((list) => (
          <LinesField key={list} path={[...path, list]} label={t(`field.${list}`)} hint={t(`hint.${list}`)} />
        ))}
      </div>
      <ManyField path={[...path, 'languages']} label={t('field.languages')} hint={t('languages.hint')} choices={languages} />
    </>
  );
}
