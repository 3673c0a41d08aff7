import type { Colleague } from '../identity/decision';
import { compareCompanies, type CompanyComparison } from './company';
import type { JobChange } from './job-change';
import { isSameChange } from './job-changes';

/** `later`: not now, which holds for the one who said it and for a week. */
export type ChangeAnswer = 'confirmed' | 'wrong' | 'later';

/** What one colleague last answered to a proposal, unless it was taken back. */
export interface StandingAnswer {
  readonly answer: ChangeAnswer;
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
}

/** A proposal as it was last made, with the answers to it. */
export interface KnownChange {
  readonly change: JobChange;
  readonly answers: readonly StandingAnswer[];
  /** ISO day since which the facts no longer make it; null while they do. */
  readonly withdrawnOn: string | null;
  /** Whether some of the sightings that made it are forgotten: it stands as it was told. */
  readonly isPartlyForgotten: boolean;
}

/** `disputed`: one colleague confirmed it and another said that it is wrong. */
export type ChangeStanding = 'open' | 'confirmed' | 'wrong' | 'later' | 'disputed';

export interface ShownAnswer {
  readonly answer: ChangeAnswer;
  /** The colleague's name; null if unknown. */
  readonly by: string | null;
  /** Whether it is the answer of whoever looks at it. */
  readonly own: boolean;
  /** ISO instant. */
  readonly at: string;
}

/** A proposal and what colleagues answered to it, newest answer first. */
export interface AnsweredChange extends JobChange {
  readonly standing: ChangeStanding;
  readonly answers: readonly ShownAnswer[];
}

/** What was proposed and answered before, and who looks. */
export interface ChangeAnswers {
  readonly known: readonly KnownChange[];
  /** ISO day on which sightings of the person were last forgotten; null if none were. */
  readonly forgottenOn: string | null;
  /** Id of the colleague. */
  readonly colleague: string;
}

export const nothingAnswered: ChangeAnswers = { known: [], forgottenOn: null, colleague: '' };

/** How long `later` holds, in milliseconds. */
export const quietMs = 7 * 86_400_000;

/**
 * Applies what colleagues answered to proposals, keeping their order. A proposal that is the same change as a known one takes its id, so that an
 * answer holds however the change is described today. What is wrong is so for everybody, unless somebody else confirmed it.
 */
export function answerChanges(
  proposals: readonly JobChange[],
  { known, colleague }: Pick<ChangeAnswers, 'known' | 'colleague'>,
  { now, compare = compareCompanies }: { readonly now: Date; readonly compare?: CompanyComparison },
): readonly AnsweredChange[] {
  return withKnownIds(proposals, known, compare).map((change) => {
    const answers = known.find((one) => one.change.id === change.id)?.answers ?? [];
    return answerChange(change, answers, { colleague, now });
  });
}

/** One proposal with its answers, as one colleague sees it. */
export function answerChange(
  change: JobChange,
  answers: readonly StandingAnswer[],
  { colleague, now }: { readonly colleague: string; readonly now: Date },
): AnsweredChange {
  const seen = answers
    .filter(({ answer, by, at }) => answer !== 'later' || (by.id === colleague && isQuiet(at, now)))
    .map(({ answer, by, at }) => ({ answer, by: by.name, own: by.id === colleague, at }))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return { ...change, standing: standingOf(seen), answers: seen };
}

/** The proposal alone, without what was said to it. */
export function proposalOf({ id, kind, from, to, date, saidBy, knownSince, sightings }: AnsweredChange): JobChange {
  return { id, kind, from, to, date, saidBy, knownSince, sightings };
}

function isQuiet(since: string, now: Date): boolean {
  return now.getTime() - Date.parse(since) < quietMs;
}

function standingOf(answers: readonly ShownAnswer[]): ChangeStanding {
  const said = new Set(answers.map(({ answer }) => answer));
  if (said.has('confirmed')) return said.has('wrong') ? 'disputed' : 'confirmed';
  if (said.has('wrong')) return 'wrong';
  return said.has('later') ? 'later' : 'open';
}

/** Whether somebody said that it is wrong, or the one who looks put it off. */
export function isSetAside({ standing }: AnsweredChange): boolean {
  return standing === 'wrong' || standing === 'later';
}

/**
 * Exact ids first: one known change gives its id to one proposal only. What was said of a move is not said of the company's new name, though both
 * may be seen in the same facts.
 */
function withKnownIds(
  proposals: readonly JobChange[],
  known: readonly KnownChange[],
  compare: CompanyComparison,
): readonly JobChange[] {
  const taken = new Set(proposals.map(({ id }) => id).filter((id) => known.some(({ change }) => change.id === id)));
  return proposals.map((proposal) => {
    if (taken.has(proposal.id)) return proposal;
    const isSame = ({ change }: KnownChange) =>
      !taken.has(change.id) && isOfCompany(change) === isOfCompany(proposal) && isSameChange(change, proposal, compare);
    const same = known.find(isSame);
    if (!same) return proposal;
    taken.add(same.change.id);
    return { ...proposal, id: same.change.id };
  });
}

function isOfCompany({ kind }: JobChange): boolean {
  return kind === 'company-changed';
}
