import type { ReactNode } from 'react';
import { useWords } from '../../locales/words';
import { Group } from '../../ui/group';
import { Forget } from './forget';
import { PersonSearch } from './person-search';
import { Requests } from './requests';
import { usePersonSearch } from './use-person-search';

/** What people may ask for by right: what they asked on the public page, what is kept of somebody, and forgetting whom nobody meets. */
export function PeopleSection(): ReactNode {
  const { t } = useWords();
  const search = usePersonSearch();
  return (
    <>
      <Group title={t('requests.title')} why={t('requests.why')}>
        <Requests onShow={(address) => void search.look(address)} />
      </Group>
      <Group title={t('person.title')} why={t('person.why')}>
        <PersonSearch search={search} />
      </Group>
      <Group title={t('forget.title')} why={t('forget.why')}>
        <Forget />
      </Group>
    </>
  );
}
