import type { FollowRequest } from '../../contract/follow';
import type { ChangeChoice, JobChangeAnswerRequest } from '../../contract/job-change-answer';
import type { Colleague } from '../../domain/identity/decision';
import { parseAddress } from '../../domain/message/address';
import type { ChangeAnswer } from '../../domain/work/answered-changes';
import type { LookupParts } from './lookup-person';
import { declineOf } from './policy';

/** `not-looked-up`: a colleague, an excluded domain, or a person of whom nothing is kept. */
export type AnswerOutcome = 'kept' | 'not-looked-up' | 'no-such-change';

interface Answering {
  readonly by: Colleague;
  readonly parts: Pick<LookupParts, 'store' | 'settings' | 'now'>;
}

const answers = { confirm: 'confirmed', wrong: 'wrong', later: 'later', undo: null } as const satisfies Readonly<
  Record<ChangeChoice, ChangeAnswer | null>
>;

/** Keeps what a colleague says to a proposal that was made before; which one that is, is taken from what we know. */
export async function answerJobChange(request: JobChangeAnswerRequest, { by, parts }: Answering): Promise<AnswerOutcome> {
  const address = usableAddress(request.address, parts);
  if (address === null) return 'not-looked-up';
  const { change: changeId, answer } = request;
  const at = parts.now().toISOString();
  const outcome = await parts.store.jobChanges.answerJobChange({ address, changeId, answer: answers[answer], by, at });
  return outcome === 'kept' ? 'kept' : 'no-such-change';
}

/** Begins or ends following a person who was looked up before. */
export async function followPerson(request: FollowRequest, { by, parts }: Answering): Promise<'kept' | 'not-looked-up'> {
  const address = usableAddress(request.address, parts);
  if (address === null) return 'not-looked-up';
  const following = { address, colleague: by.id, follow: request.follow, at: parts.now().toISOString() };
  return (await parts.store.jobChanges.setFollowed(following)) === 'done' ? 'kept' : 'not-looked-up';
}

function usableAddress(text: string, { settings }: Answering['parts']): string | null {
  const parsed = parseAddress(text);
  return parsed && !declineOf(parsed, null, settings) ? parsed.address : null;
}
