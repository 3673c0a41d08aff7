import type { ReactNode } from 'react';
import { useWords } from '../locales/words';
import { Group } from '../ui/group';
import { LinesField } from '../ui/lines-field';

/** Names that are one company's. */
export function AliasesSection(): ReactNode {
  const { t } = useWords();
  return (
    <Group title={t('aliases.title')} why={t('aliases.why')}>
      <LinesField path={['companyAliases']} label={t('aliases.label')} hint={t('aliases.hint')} rows={6} each="group" />
    </Group>
  );
}
