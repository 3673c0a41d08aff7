import { Badge, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonRequest } from '../../../contract/privacy';
import { languageNamed, languageNames } from '../../../web/language';
import { useWords } from '../../locales/words';
import { Facts } from '../../ui/facts';
import { FailureNotice } from '../../ui/failure-notice';
import { InlineStep } from '../../ui/inline-step';
import { useSetup } from '../../ui/setup-context';
import { useStep } from '../../ui/use-step';
import { noteProblem } from './note-problem';

interface OpenRequestProps {
  readonly request: PersonRequest;
  readonly onShow: (address: string) => void;
  readonly onAnswered: () => Promise<void>;
}

const outcomes = ['done', 'refused'] as const;
/** A month to answer; from here on it presses. */
const soonDays = 21;

/** One request that waits: by when it is to be answered, what to do, and how it ended. */
export function OpenRequest({ request, onShow, onAnswered }: OpenRequestProps): ReactNode {
  const words = useWords();
  const { t, day } = words;
  const { people, announce } = useSetup();
  const { failure, isBusy, take } = useStep();
  const { id, kind, reference, address, language, filedAt, timesAsked, ageDays, dueOn } = request;
  const answer = async (outcome: (typeof outcomes)[number], note: string) => {
    const ended = await take(people.answerRequest({ id, outcome, note: note === '' ? null : note }));
    if (!ended) return;
    announce(t(`request.${outcome}.said`, { reference }));
    await onAnswered();
  };
  return (
    <>
      <div className="entry-head">
        <span className="strong">{t(`request.${kind}`)}</span>
        <Badge appearance="tint" color={ageDays >= soonDays ? 'important' : 'informative'}>
          {t('request.due', { day: day(dueOn) })}
        </Badge>
      </div>
      <Facts
        facts={[
          { label: t('person.address'), value: <bdi>{address ?? t('request.sealed')}</bdi> },
          { label: t('request.reference'), value: reference },
          { label: t('request.filed'), value: t('request.filedOn', { day: day(filedAt), count: timesAsked }) },
          { label: t('request.language'), value: languageNames[languageNamed(language) ?? 'en'] },
        ]}
      />
      <p className="why">{t('request.wait', { reference })}</p>
      <p className="why">{t(`request.${kind}.do`)}</p>
      {address !== null && (
        <div>
          <Button onClick={() => onShow(address)} aria-label={t('request.show.name', { reference })}>
            {t('person.look')}
          </Button>
        </div>
      )}
      {outcomes.map((outcome) => (
        <InlineStep
          key={outcome}
          ask={t(`request.${outcome}.ask`)}
          askName={t(`request.${outcome}.name`, { reference })}
          why={t(`request.${outcome}.why`)}
          field={{ label: t(`request.${outcome}.note`), problem: noteProblem(words, { needed: outcome === 'refused' }) }}
          act={t(`request.${outcome}.act`)}
          isBusy={isBusy}
          onAct={(note) => void answer(outcome, note)}
        />
      ))}
      {failure && <FailureNotice failure={failure} onAgain={null} />}
    </>
  );
}

/** One request that was answered: whose it was is forgotten. */
export function AnsweredRequest({ request: { kind, reference, answered } }: { readonly request: PersonRequest }): ReactNode {
  const { t, moment } = useWords();
  if (!answered) return null;
  return (
    <>
      <div className="entry-head">
        <span className="strong">
          {t(`request.${kind}`)} · {reference}
        </span>
        <span className="meta">
          <time dateTime={answered.at}>{moment(answered.at)}</time> · {t(`request.${answered.outcome}`)}
        </span>
      </div>
      {answered.note !== null && (
        <p className="why">
          <bdi>{answered.note}</bdi>
        </p>
      )}
    </>
  );
}
