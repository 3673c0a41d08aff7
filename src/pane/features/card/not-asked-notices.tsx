import type { ReactNode } from 'react';
import type { DeclineReason } from '../../../contract/lookup';
import { useLaterWords } from '../../locales/later-words';
import { Notice } from '../../ui/notice';
import { OutsideText } from '../../ui/outside-text';

/** Not looked up, by a rule: which one, and nothing to press. */
export function DeclinedNotice({
  reason,
  domain,
}: {
  readonly reason: DeclineReason;
  readonly domain: string | null;
}): ReactNode {
  const { t, rich } = useLaterWords();
  const title = rich(`declined.${reason}`, {
    domain: domain === null ? '' : <OutsideText text={domain} />,
    has: domain === null ? 'no' : 'yes',
  });
  return <Notice level={2} title={title} text={t(`declined.${reason}.why`)} />;
}

/** The organisation has still to choose how people are looked up: whom to ask, and nothing to press. */
export function NotSetUpNotice({ contact }: { readonly contact: string | null }): ReactNode {
  const { t, rich } = useLaterWords();
  const has = contact === null ? 'no' : 'yes';
  const whom = contact === null ? '' : <OutsideText text={contact} />;
  return <Notice level={2} title={t('notSetUp.title')} text={rich('notSetUp.why', { contact: whom, has })} />;
}
