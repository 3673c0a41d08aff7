import type { ReactNode } from 'react';
import { useWords } from '../locales/words';
import { ChoiceField } from '../ui/choice-field';
import { Group } from '../ui/group';

const roles = ['reader', 'responder', 'administrator'] as const;

/** Which role may do what. The roles themselves are given in Entra. */
export function RightsSection(): ReactNode {
  const { t } = useWords();
  const choices = roles.map((role) => ({ value: role, label: t(`role.${role}`) }));
  return (
    <>
      <Group title={t('rights.title')} why={t('rights.why')}>
        <ChoiceField path={['rights', 'lookUp']} label={t('field.lookUp')} hint={t('lookUp.hint')} choices={choices} />
        <ChoiceField path={['rights', 'decide']} label={t('field.decide')} hint={t('decide.hint')} choices={choices} />
        <p className="why">{t('rights.setup')}</p>
      </Group>
      <Group title={t('rights.roles')}>
        <dl className="facts">
          {roles.map((role) => (
            <div key={role}>
              <dt>{t(`role.${role}`)}</dt>
              <dd>{t(`role.${role}.why`)}</dd>
            </div>
          ))}
        </dl>
      </Group>
    </>
  );
}
