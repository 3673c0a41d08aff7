import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { failureIn, type Failure } from '../api/ask';
import { useWords } from '../locales/words';
import { FailureNotice } from '../ui/failure-notice';
import { Group } from '../ui/group';
import { useSetup } from '../ui/setup-context';
import { offerDocument } from '../../web/offer-file';
import { Import } from './import-file';

/** All settings as one file: to keep, and to take from elsewhere. */
export function FilesSection(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Group title={t('export.title')} why={t('export.why')}>
        <Export />
      </Group>
      <Group title={t('import.title')} why={t('import.why')}>
        <Import />
      </Group>
    </>
  );
}

function Export(): ReactNode {
  const { t } = useWords();
  const { client, announce } = useSetup();
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async () => {
    const answer = await client.exportAll();
    setFailure(failureIn(answer));
    if (answer.kind !== 'done') return;
    offerDocument(`acquaint-settings-${answer.value.exportedAt.slice(0, 10)}.json`, answer.value);
    announce(t('export.done'));
  };
  return (
    <>
      <div>
        <Button onClick={() => void download()}>{t('export.download')}</Button>
      </div>
      {failure && <FailureNotice failure={failure} onAgain={() => void download()} />}
    </>
  );
}
