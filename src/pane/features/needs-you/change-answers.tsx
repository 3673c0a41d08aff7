import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ChangeChoice, JobChangeAnswerRequest } from '../../../contract/job-change-answer';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import { postJson } from '../../api/post-json';
import { useLaterWords } from '../../locales/later-words';
import { TextButton } from '../../ui/text-button';
import { useMayRespond } from '../sign-in/signing-in';
import { useActing } from './acting';
import { headlineText } from './change-lead';
import { StandingLines } from './standing-lines';

interface ChangeAnswersProps {
  readonly change: AnsweredChange;
  readonly address: string;
  /** Told of each answer, so that the change stays in its place until the card is left. */
  readonly onAnswered: () => void;
}

interface Said {
  readonly choice: ChangeChoice;
  readonly status: 'saving' | 'kept' | 'failed';
}

/** What was said of a change and what can be: nothing is asked twice, and every answer has a way back. */
export function ChangeAnswers({ change, address, onAnswered }: ChangeAnswersProps): ReactNode {
  const words = useLaterWords();
  const { fetchFrom, again } = useActing();
  const mayRespond = useMayRespond();
  const [said, setSaid] = useState<Said | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the next one takes its focus.
    if (said && said.status !== 'saving') place.current?.querySelector('button')?.focus();
  }, [said]);
  const say = async (choice: ChangeChoice) => {
    const request: JobChangeAnswerRequest = { address, change: change.id, answer: choice };
    setSaid({ choice, status: 'saving' });
    onAnswered();
    const isKept = await postJson(fetchFrom, '/api/job-changes', request);
    setSaid({ choice, status: isKept ? 'kept' : 'failed' });
    if (isKept && place.current) again([]);
  };
  const isAsked = said === null || (said.choice === 'undo' && said.status === 'kept');
  return (
    <div ref={place} className="need-answers">
      {isAsked && said === null && (
        <StandingLines answers={change.answers} onTakeBack={mayRespond ? () => void say('undo') : null} />
      )}
      {!mayRespond ? null : isAsked ? (
        choicesOf(change, said !== null).map((choice) => (
          <Button
            key={choice}
            size="small"
            appearance={choice === 'later' ? 'subtle' : 'secondary'}
            aria-label={words.t('answer.about', { choice: words.t(`answer.${choice}`), change: headlineText(change, words) })}
            onClick={() => void say(choice)}
          >
            {words.t(`answer.${choice}`)}
          </Button>
        ))
      ) : (
        <SaidNote said={said} onSay={(choice) => void say(choice)} />
      )}
    </div>
  );
}

/** Whoever was not asked may still disagree; whoever answered is not asked again. */
function choicesOf({ standing, answers }: AnsweredChange, isTakenBack: boolean): readonly Exclude<ChangeChoice, 'undo'>[] {
  if (isTakenBack || standing === 'open') return ['confirm', 'wrong', 'later'];
  if (answers.some(({ own }) => own)) return [];
  if (standing === 'confirmed') return ['wrong'];
  return standing === 'wrong' ? ['confirm'] : ['confirm', 'wrong'];
}

interface SaidNoteProps {
  readonly said: Said;
  readonly onSay: (choice: ChangeChoice) => void;
}

function SaidNote({ said: { choice, status }, onSay }: SaidNoteProps): ReactNode {
  const { t } = useLaterWords();
  const next = status === 'failed' ? choice : status === 'kept' ? 'undo' : null;
  return (
    <>
      <span className="meta" role="status">
        {t(status === 'failed' ? 'answered.failed' : `answered.${choice}`)}
      </span>
      {next && (
        <TextButton className="more" onClick={() => onSay(next)}>
          {t(status === 'failed' ? 'decided.again' : 'decided.undo')}
        </TextButton>
      )}
    </>
  );
}
