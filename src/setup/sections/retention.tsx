import type { ReactNode } from 'react';
import { useWords } from '../locales/words';
import { Group } from '../ui/group';
import { NumberField } from '../ui/number-field';

const kinds = ['sightingsDays', 'unopenedPeopleDays', 'mentionsDays', 'lookupAuditDays'] as const;

/** For how long what is kept of people stays. */
export function RetentionSection(): ReactNode {
  const { t } = useWords();
  return (
    <Group title={t('retention.title')} why={t('retention.why')}>
      {kinds.map((kind) => (
        <NumberField
          key={kind}
          path={['retention', kind]}
          label={t(`field.${kind}`)}
          hint={t(`hint.${kind}`)}
          unit={t('unit.days')}
        />
      ))}
    </Group>
  );
}
