import type { ReactNode } from 'react';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import { ChangeAnswers } from './change-answers';
import { ChangeLead } from './change-lead';

interface ChangesAsideProps {
  readonly changes: readonly AnsweredChange[];
  readonly address: string;
}

/** Changes that were said to be wrong or put off, with the way back. */
export function ChangesAside({ changes, address }: ChangesAsideProps): ReactNode {
  return (
    <ul className="rows">
      {changes.map((change) => (
        <li key={change.id} className="row">
          <div className="row-words">
            <ChangeLead change={change} />
            <ChangeAnswers change={change} address={address} onAnswered={leave} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The next card takes it to its place. */
function leave(): void {
  // Nothing has to be kept here.
}
