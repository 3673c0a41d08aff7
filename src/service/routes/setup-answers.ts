import type { FastifyReply } from 'fastify';
import type { Conflict } from '../../contract/setup';
import type { Change } from '../settings/change-settings';
import { refusalBody } from '../refusal-words';

/** What each route of the setup asks for. */
export const setupConfig = { leastRole: 'administrator' } as const;
/** Bytes of all settings as JSON, with some room: the longest lists that they allow are far longer than anybody's. */
export const settingsBytes = 2 * 1024 * 1024;

/** Answers that a change was not saved, with all that the one who made it needs to go on. */
export function refuseChange(reply: FastifyReply, change: Change): FastifyReply {
  if (change.kind === 'problems')
    return reply.code(422).send({ ...refusalBody('settings-not-valid'), problems: change.problems });
  const { revision, changed } = change.state;
  const error = 'Somebody changed the settings in between; nothing was saved. Read them again, and change those.';
  return reply.code(409).send({ error, revision, changed } satisfies Conflict);
}
