import type { ReactNode } from 'react';
import { accountKey } from '../../../domain/identity/account';
import type { JudgedAccount } from '../../../domain/identity/judged-account';
import { useWords } from '../../locales/words';
import { Disclosure } from '../../ui/disclosure';
import { NetworkMark } from '../../ui/network-mark';
import { Section } from '../../ui/section';
import { CandidateItem } from './candidate-item';

interface CandidatesProps {
  readonly candidates: readonly JudgedAccount[];
}

/** Nobody is chosen: several accounts that might be the sender's, side by side. */
export function CandidateSection({ candidates }: CandidatesProps): ReactNode {
  const { t } = useWords();
  if (candidates.length === 0) return null;
  return (
    <Section title={t('candidates.title')}>
      <Candidates candidates={candidates} />
    </Section>
  );
}

/** Beside known accounts, further possible ones are folded away. */
export function MoreCandidates({ candidates }: CandidatesProps): ReactNode {
  const { t } = useWords();
  if (candidates.length === 0) return null;
  return (
    <Disclosure label={t('candidates.more', { count: candidates.length })} content={() => <Candidates candidates={candidates} />}>
      {(button, opened) => (
        <div className="more-candidates">
          <div className="row-head">
            <NetworkMark name="?" />
            {button}
          </div>
          {opened}
        </div>
      )}
    </Disclosure>
  );
}

function Candidates({ candidates }: CandidatesProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <ul className="rows">
        {candidates.map((candidate) => (
          <li key={accountKey(candidate.account)} className="row">
            <CandidateItem candidate={candidate} />
          </li>
        ))}
      </ul>
      <p className="meta">{t('candidates.note')}</p>
    </>
  );
}
