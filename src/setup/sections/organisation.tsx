import type { ReactNode } from 'react';
import { useWords } from '../locales/words';
import { Group } from '../ui/group';
import { LinesField } from '../ui/lines-field';
import { TextField } from '../ui/text-field';

/** Whose service this is, and which mail domains are its own people's. */
export function OrganisationSection(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Group title={t('organisation.title')}>
        <TextField path={['organisation', 'name']} label={t('field.name')} hint={t('organisation.name.hint')} />
        <TextField path={['organisation', 'contact']} label={t('field.contact')} hint={t('organisation.contact.hint')} />
      </Group>
      <Group title={t('field.ownDomains')} why={t('ownDomains.why')}>
        <LinesField path={['ownDomains']} label={t('lines.domains')} hint={t('lines.hint')} rows={3} />
      </Group>
    </>
  );
}
