import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LegalBasis } from '../../contract/organisation-settings';
import { useWords } from '../locales/words';
import { ChoiceField } from '../ui/choice-field';
import { useForm } from '../ui/form';
import { Group } from '../ui/group';
import { placeId } from '../ui/place-id';
import { LongTextField, TextField } from '../ui/text-field';

const bases = [
  'legitimate-interest',
  'consent',
  'contract',
  'legal-obligation',
  'public-task',
  'vital-interest',
] as const satisfies readonly LegalBasis[];

/** On which ground people are looked up, and how they are told. */
export function LegalSection(): ReactNode {
  const { t } = useWords();
  const choices = bases.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }));
  return (
    <>
      <Group title={t('field.basis')} why={t('basis.why')}>
        <ChoiceField path={['legal', 'basis']} label={t('basis.label')} choices={choices} none={t('choice.none')} />
        <LongTextField path={['legal', 'note']} label={t('field.note')} hint={t('note.hint')} />
      </Group>
      <Group title={t('field.notice')} why={t('notice.why')}>
        <NoticeFields />
        <TextField path={['legal', 'noticeSince']} type="date" label={t('field.noticeSince')} />
      </Group>
      <Group title={t('field.privacyText')} why={t('privacyText.why')}>
        <LongTextField path={['legal', 'privacyText']} label={t('privacyText.label')} />
      </Group>
    </>
  );
}

/** How people are told; what is written for one way is gone with it, as the settings hold one only. */
function NoticeFields(): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const path = ['legal', 'notice'];
  const kind = form.read([...path, 'kind']);
  const choose = (way: string) => {
    if (way === 'page') form.write(path, { kind: 'page', url: 'https://' });
    else form.write(path, way === 'mail' ? { kind: 'mail', text: t('notice.suggestion') } : null);
  };
  return (
    <>
      <Field label={t('notice.label')}>
        <Select id={placeId(path)} value={typeof kind === 'string' ? kind : ''} onChange={(_event, { value }) => choose(value)}>
          <option value="">{t('choice.none')}</option>
          <option value="page">{t('notice.page')}</option>
          <option value="mail">{t('notice.mail')}</option>
        </Select>
      </Field>
      {kind === 'page' && <TextField path={[...path, 'url']} type="url" label={t('field.noticeUrl')} empty="" required />}
      {kind === 'mail' && <LongTextField path={[...path, 'text']} label={t('field.noticeText')} />}
    </>
  );
}
