import type { ReactNode } from 'react';
import type { EraseAnswer } from '../../../contract/privacy';
import { useWords } from '../../locales/words';
import { FailureNotice } from '../../ui/failure-notice';
import { InlineStep } from '../../ui/inline-step';
import { useSetup } from '../../ui/setup-context';
import { useStep } from '../../ui/use-step';
import { noteProblem } from './note-problem';

interface PersonStepsProps {
  readonly address: string;
  readonly isSuppressed: boolean;
  /** Whether there is anything to erase. */
  readonly hasKept: boolean;
  readonly onErased: (answer: EraseAnswer, kind: 'erased' | 'suppressed') => void;
  readonly onLifted: () => void;
}

/** Erasing, never looking up again, and letting look up again. The first two can't be undone, so the address is written once more. */
export function PersonSteps({ address, isSuppressed, hasKept, onErased, onLifted }: PersonStepsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { people } = useSetup();
  const { failure, isBusy, take } = useStep();
  const erase = async (suppress: boolean) => {
    const answer = await take(people.erase({ address, suppress }));
    if (answer) onErased(answer, suppress ? 'suppressed' : 'erased');
  };
  const lift = async (reason: string) => {
    if (await take(people.unsuppress({ address, reason }))) onLifted();
  };
  const again = {
    label: t('step.address', { address }),
    problem: (text: string) => (text.toLowerCase() === address ? null : t('step.otherAddress')),
  };
  return (
    <>
      {hasKept && (
        <InlineStep
          ask={t('erase.ask')}
          why={t('erase.why')}
          field={again}
          act={t('erase.act')}
          isBusy={isBusy}
          onAct={() => void erase(false)}
        />
      )}
      {isSuppressed ? (
        <InlineStep
          ask={t('lift.ask')}
          why={t('lift.why')}
          field={{ label: t('lift.reason'), problem: noteProblem(words, { needed: true }) }}
          act={t('lift.act')}
          isBusy={isBusy}
          onAct={(reason) => void lift(reason)}
        />
      ) : (
        <InlineStep
          ask={t('suppress.ask')}
          why={t('suppress.why')}
          field={again}
          act={t('suppress.act')}
          isBusy={isBusy}
          onAct={() => void erase(true)}
        />
      )}
      {failure && <FailureNotice failure={failure} onAgain={null} />}
    </>
  );
}
