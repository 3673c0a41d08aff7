import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonExport } from '../../../contract/privacy';
import { useWords } from '../../locales/words';
import { FailureNotice } from '../../ui/failure-notice';
import { useSetup } from '../../ui/setup-context';
import { useStep } from '../../ui/use-step';
import { offerDocument } from '../../../web/offer-file';

/** Everything as a file: for the organisation's own records, and the copy that the person is given. */
export function Copies({ kept }: { readonly kept: PersonExport }): ReactNode {
  const { t } = useWords();
  const { people, announce } = useSetup();
  const { failure, isBusy, take } = useStep();
  // No address in the name: it stays in lists of downloads.
  const offer = (kind: string, copy: PersonExport) => {
    offerDocument(`acquaint-${kind}-${copy.exportedAt.slice(0, 10)}.json`, copy);
    announce(t('export.done'));
  };
  const forPerson = async () => {
    const copy = await take(people.exportPerson({ address: kept.address, forPerson: true }));
    if (copy) offer('copy', copy);
  };
  return (
    <>
      <div className="actions">
        <Button onClick={() => void forPerson()} disabledFocusable={isBusy}>
          {t('copy.forPerson')}
        </Button>
        <Button onClick={() => offer('person', kept)}>{t('copy.own')}</Button>
      </div>
      <p className="why">{t('copy.why')}</p>
      {failure && <FailureNotice failure={failure} onAgain={() => void forPerson()} />}
    </>
  );
}
