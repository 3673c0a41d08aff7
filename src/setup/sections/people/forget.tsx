import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { ForgetAnswer, ForgetRequest } from '../../../contract/privacy';
import { useWords } from '../../locales/words';
import { FailureNotice } from '../../ui/failure-notice';
import { InlineStep } from '../../ui/inline-step';
import { sayings } from '../../ui/sayings';
import { useSetup } from '../../ui/setup-context';
import { Told } from '../../ui/told';
import { useStep } from '../../ui/use-step';

type Whom = Pick<ForgetRequest, 'notMetSince' | 'alsoFollowed'>;

const usualDays = '365';
const mostDays = 36_500;

/** Forgets whoever was not met for so many days: first how many that are, then, once that number is written, all of them. */
export function Forget(): ReactNode {
  const { t, number, day } = useWords();
  const { people, announce } = useSetup();
  const { failure, isBusy, take } = useStep();
  const [counted, setCounted] = useState<(Whom & ForgetAnswer) | null>(null);
  const [forgotten, setForgotten] = useState<number | null>(null);
  const count = async (whom: Whom) => {
    setForgotten(null);
    const answer = await take(people.forget({ ...whom, dryRun: true }));
    setCounted(answer && { ...whom, ...answer });
  };
  const forget = async ({ notMetSince, alsoFollowed }: Whom) => {
    const answer = await take(people.forget({ notMetSince, alsoFollowed, dryRun: false }));
    if (!answer) return;
    setCounted(null);
    setForgotten(answer.people);
    announce(t('forget.done', { count: answer.people }));
  };
  return (
    <>
      <Since isBusy={isBusy} onCount={(whom) => void count(whom)} />
      <div role="status">
        {counted && (
          <p>
            {t('forget.counted', { count: counted.people, day: day(counted.notMetSince) })}
            {counted.keptAsFollowed > 0 && ` ${t('forget.followed', { count: counted.keptAsFollowed })}`}
          </p>
        )}
      </div>
      {counted && counted.people > 0 && (
        <InlineStep
          key={`${counted.notMetSince} ${counted.people}`}
          ask={t('forget.ask')}
          why={t('forget.step')}
          field={{
            label: t('forget.number', { number: number(counted.people) }),
            problem: (text) => (text.replace(/\D/g, '') === String(counted.people) ? null : t('forget.otherNumber')),
          }}
          act={t('forget.act', { count: counted.people })}
          isBusy={isBusy}
          onAct={() => void forget(counted)}
        />
      )}
      {forgotten !== null && <Told intent="success">{t('forget.done', { count: forgotten })}</Told>}
      {failure && <FailureNotice failure={failure} onAgain={null} />}
    </>
  );
}

interface SinceProps {
  readonly isBusy: boolean;
  readonly onCount: (whom: Whom) => void;
}

function Since({ isBusy, onCount }: SinceProps): ReactNode {
  const { t, number } = useWords();
  const [days, setDays] = useState(usualDays);
  const [alsoFollowed, setAlsoFollowed] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = /^\s*\d+\s*$/.test(days) ? Number(days) : null;
    if (wanted === null) return setProblem(t('problem.number'));
    if (wanted < 1) return setProblem(t('problem.least', { limit: 1 }));
    if (wanted > mostDays) return setProblem(t('problem.most', { limit: number(mostDays) }));
    onCount({ notMetSince: dayBefore(new Date(), wanted), alsoFollowed });
  };
  return (
    <form className="entry-fields" onSubmit={submit} noValidate>
      <Field label={t('forget.days')} {...sayings(undefined, problem)} className="number-field">
        <Input
          inputMode="numeric"
          autoComplete="off"
          value={days}
          contentAfter={
            <span className="unit" aria-hidden="true">
              {t('unit.days')}
            </span>
          }
          onChange={(_event, { value }) => {
            setDays(value);
            setProblem(null);
          }}
        />
      </Field>
      <Checkbox
        label={t('forget.alsoFollowed')}
        checked={alsoFollowed}
        onChange={(_event, { checked }) => setAlsoFollowed(checked === true)}
      />
      <div>
        <Button type="submit" disabledFocusable={isBusy}>
          {t('forget.count')}
        </Button>
      </div>
    </form>
  );
}

/** The ISO day so many days before. */
function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}
