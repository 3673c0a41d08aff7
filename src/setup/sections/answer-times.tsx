import type { ReactNode } from 'react';
import { useWords } from '../locales/words';
import { Group } from '../ui/group';
import { NumberField } from '../ui/number-field';

const severities = ['urgent', 'high', 'normal', 'low'] as const;

/** Within how many hours something that is said about the brand is to be answered. */
export function AnswerTimesSection(): ReactNode {
  const { t } = useWords();
  return (
    <Group title={t('answerTimes.title')} why={t('answerTimes.why')}>
      <div className="in-row">
        {severities.map((severity) => (
          <NumberField key={severity} path={['answerTimes', severity]} label={t(`severity.${severity}`)} unit={t('unit.hours')} />
        ))}
      </div>
    </Group>
  );
}
