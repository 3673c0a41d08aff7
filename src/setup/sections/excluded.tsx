import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../locales/words';
import { useForm } from '../ui/form';
import { Group } from '../ui/group';
import { LinesField } from '../ui/lines-field';
import { entriesAt } from '../ui/list-at';
import { RemoveButton } from '../ui/remove-button';
import { TextField } from '../ui/text-field';

const place = ['excludedGroups'];
const newGroup = { name: '', addresses: [], domains: [] };

/** Whom nobody looks up: domains, and people and domains in groups with a name. */
export function ExcludedSection(): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const groups = entriesAt(form, place);
  return (
    <>
      <Group title={t('field.excludedDomains')} why={t('excludedDomains.why')}>
        <LinesField path={['excludedDomains']} label={t('lines.domains')} hint={t('lines.hint')} rows={3} />
      </Group>
      <Group title={t('field.excludedGroups')} why={t('excludedGroups.why')}>
        {groups.map((_group, at) => (
          <GroupFields key={at} at={at} />
        ))}
        <div>
          <Button onClick={() => form.write(place, [...groups, newGroup])}>{t('excludedGroups.add')}</Button>
        </div>
      </Group>
    </>
  );
}

function GroupFields({ at }: { readonly at: number }): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const path = [...place, at];
  const name = form.read([...path, 'name']);
  return (
    <div className="entry" role="group" aria-label={String(name) || t('excludedGroups.new')}>
      <div className="entry-fields">
        <TextField path={[...path, 'name']} label={t('excludedGroups.name')} empty="" required />
        <LinesField path={[...path, 'addresses']} label={t('field.addresses')} hint={t('addresses.hint')} rows={3} />
        <LinesField path={[...path, 'domains']} label={t('field.domains')} rows={2} />
      </div>
      <RemoveButton path={place} at={at} name={String(name)} />
    </div>
  );
}
