import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { failureIn, type Failure } from '../api/ask';
import type { ManifestForm } from '../api/setup-client';
import { useWords } from '../locales/words';
import { FailureNotice } from '../ui/failure-notice';
import { Group } from '../ui/group';
import { useSetup } from '../ui/setup-context';
import { offerFile } from '../../web/offer-file';

const forms = ['xml', 'zip'] as const satisfies readonly ManifestForm[];

/** What tells Outlook where this service is, made for this organisation. */
export function ManifestSection(): ReactNode {
  const { t } = useWords();
  const { client, announce } = useSetup();
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async (form: ManifestForm) => {
    const answer = await client.manifest(form);
    setFailure(failureIn(answer));
    if (answer.kind !== 'done') return;
    offerFile(`acquaint.${form}`, answer.value);
    announce(t('export.done'));
  };
  return (
    <>
      {forms.map((form) => (
        <Group key={form} title={t(`manifest.${form}`)} why={t(`manifest.${form}.why`)}>
          <div>
            <Button onClick={() => void download(form)}>{t('manifest.download', { file: `acquaint.${form}` })}</Button>
          </div>
        </Group>
      ))}
      {failure && <FailureNotice failure={failure} onAgain={null} />}
      <p className="why">{t('manifest.rollout')}</p>
    </>
  );
}
