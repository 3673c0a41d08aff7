import type { ReactNode } from 'react';
import { useWords } from '../locales/words';
import { ChoiceField, SwitchField } from '../ui/choice-field';
import { Group } from '../ui/group';
import { NumberField } from '../ui/number-field';

/** When people are looked up, and when they are looked up again. */
export function LookingUpSection(): ReactNode {
  const { t } = useWords();
  const starts = (['automatic', 'on-click'] as const).map((start) => ({ value: start, label: t(`start.${start}`) }));
  return (
    <>
      <Group title={t('lookingUp.title')}>
        <ChoiceField path={['lookup', 'start']} label={t('field.start')} choices={starts} />
      </Group>
      <Group title={t('field.watch')} why={t('watch.why')}>
        <SwitchField path={['watch', 'on']} label={t('watch.on')} />
        <NumberField path={['watch', 'intervalDays']} label={t('field.intervalDays')} unit={t('unit.days')} />
        <NumberField
          path={['watch', 'metWithinDays']}
          label={t('field.metWithinDays')}
          hint={t('metWithinDays.hint')}
          unit={t('unit.days')}
        />
      </Group>
    </>
  );
}
