import { z } from 'zod';
import { parseAddress } from '../domain/message/address';
import type { PersonRequest } from '../contract/privacy';
import type { PersonDesk } from '../service/privacy/person-desk';
import type { CommandContext } from './main';
import { openDesk } from './open-desk';
import { printExport } from './print-export';
import type { Terminal } from './terminal';

/** What is done for a person. */
export type PersonAct =
  | { readonly act: 'export'; readonly address: string; readonly forPerson: boolean }
  | { readonly act: 'erase' | 'suppress'; readonly address: string; readonly yes: boolean }
  | { readonly act: 'unsuppress'; readonly address: string; readonly reason: string }
  | {
      readonly act: 'forget';
      /** Days, or a day. */
      readonly notMetSince: string;
      readonly alsoFollowed: boolean;
      readonly yes: boolean;
    }
  | { readonly act: 'requests'; readonly answered: boolean }
  | { readonly act: 'answer'; readonly id: string; readonly outcome: 'done' | 'refused'; readonly note: string | null };

export interface PersonOptions {
  readonly json: boolean;
}

interface Doing {
  readonly desk: PersonDesk;
  readonly terminal: Terminal;
  readonly json: boolean;
  readonly now: Date;
}

/** Does it, and says what was done. Resolves to 2 if it was asked wrongly, to 1 if it was not done. */
export async function personCommand(context: CommandContext, asked: PersonAct, { json }: PersonOptions): Promise<number> {
  const { terminal } = context;
  const problem = problemOf(asked, new Date());
  if (problem !== null) {
    terminal.err(`${problem}\n`);
    return 2;
  }
  const { desk, close } = await openDesk(context);
  try {
    return await act(asked, { desk, terminal, json, now: new Date() });
  } finally {
    await close();
  }
}

function problemOf(asked: PersonAct, now: Date): string | null {
  if ('address' in asked && parseAddress(asked.address) === null) return 'This is no mail address, such as anna@company.com.';
  if (asked.act === 'forget' && dayOf(asked.notMetSince, now) === null)
    return 'Say after how many days somebody is forgotten, such as 365, or a day that is past, such as 2025-11-01.';
  if (asked.act === 'unsuppress' && asked.reason.trim().length < 3) return '--reason must say who asked for it, and when.';
  return null;
}

async function act(asked: PersonAct, doing: Doing): Promise<number> {
  switch (asked.act) {
    case 'export': {
      const known = await doing.desk.exportPerson({ address: asked.address, forPerson: asked.forPerson });
      if (known === null) return 1;
      doing.terminal.out(doing.json ? `${JSON.stringify(known, null, 2)}\n` : printExport(known));
      return 0;
    }
    case 'erase':
    case 'suppress':
      return erase(asked, doing);
    case 'unsuppress': {
      const answer = await doing.desk.unsuppress({ address: asked.address, reason: asked.reason });
      return say(doing, answer ?? {}, answer?.wasSuppressed ? 'May be looked up again.' : 'Was not on the list.');
    }
    case 'forget':
      return forget(asked, doing);
    case 'requests': {
      const { requests } = await doing.desk.requests(asked.answered);
      const none = asked.answered ? 'No request was answered yet.' : 'No request is open.';
      return say(doing, { requests }, requests.length === 0 ? none : requests.map(describeRequest).join('\n'));
    }
    case 'answer': {
      const id = await requestId(asked.id, doing.desk);
      const { outcome, note } = asked;
      const answer = id === null ? { answered: false } : await doing.desk.answerRequest({ id, outcome, note });
      say(
        doing,
        answer,
        answer.answered
          ? `Noted as ${asked.outcome}; the address is forgotten.`
          : 'There is no such open request. `person requests` lists them.',
      );
      return answer.answered ? 0 : 1;
    }
  }
}

async function erase(
  { act: kind, address, yes }: Extract<PersonAct, { act: 'erase' | 'suppress' }>,
  doing: Doing,
): Promise<number> {
  if (!yes)
    return refuse(
      doing,
      `This erases all that is kept of this person${kind === 'suppress' ? ', for good' : ''}, and can’t be taken back.`,
    );
  const answer = await doing.desk.erase({ address, suppress: kind === 'suppress' });
  if (answer === null) return 1;
  const addresses = answer.addresses === 1 ? '1 address' : `${answer.addresses} addresses`;
  const erased = answer.addresses === 0 ? 'Nothing was kept.' : `Erased, with ${addresses}.`;
  return say(
    doing,
    answer,
    answer.suppressed ? `${erased} Never looked up again.` : `${erased} May be looked up again; \`person suppress\` prevents it.`,
  );
}

async function forget(asked: Extract<PersonAct, { act: 'forget' }>, doing: Doing): Promise<number> {
  const request = { notMetSince: dayOf(asked.notMetSince, doing.now) ?? '', alsoFollowed: asked.alsoFollowed };
  const { people, keptAsFollowed } = await doing.desk.forget({ ...request, dryRun: !asked.yes });
  const kept = keptAsFollowed === 0 ? '' : ` ${keptAsFollowed} more stay because a colleague follows them (--also-followed).`;
  const who = `${people} ${people === 1 ? 'person' : 'people'} not met since ${request.notMetSince}`;
  if (asked.yes) return say(doing, { people, keptAsFollowed }, `Forgotten: ${who}.${kept}`);
  return people === 0
    ? say(doing, { people, keptAsFollowed }, `Nobody to forget: ${who}.${kept}`)
    : refuse(doing, `This erases ${who}.${kept}`);
}

/** The ISO day that is so many days ago, or that day itself; null for what is neither, or not past. */
export function dayOf(text: string, now: Date): string | null {
  const today = now.toISOString().slice(0, 10);
  if (/^\d{1,5}$/.test(text)) return new Date(now.getTime() - Number(text) * 86_400_000).toISOString().slice(0, 10);
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  return isDay && text <= today ? text : null;
}

function refuse({ terminal }: Doing, sentence: string): number {
  terminal.err(`${sentence}\nRun it again with --yes to do it.\n`);
  return 1;
}

function say({ terminal, json }: Doing, answer: object, sentence: string): number {
  terminal.out(json ? `${JSON.stringify(answer)}\n` : `${sentence}\n`);
  return 0;
}

/** The id of a request by itself, or by the number that the person was given; null if none is open. */
async function requestId(text: string, desk: PersonDesk): Promise<string | null> {
  if (z.uuid().safeParse(text).success) return text;
  const { requests } = await desk.requests(false);
  return requests.find(({ reference }) => reference === text.toUpperCase())?.id ?? null;
}

function describeRequest({
  id,
  kind,
  reference,
  address,
  ageDays,
  dueOn,
  timesAsked,
  language,
  answered,
}: PersonRequest): string {
  if (answered !== null)
    return `${id}  ${kind}  ${reference}  ${answered.outcome} ${answered.at.slice(0, 10)}  ${answered.note ?? ''}`.trimEnd();
  const times = timesAsked === 1 ? '' : `, asked ${timesAsked} times`;
  return `${id}  ${kind}  ${reference}  ${address ?? 'sealed with another secret'}\n    ${ageDays} days old, answer by ${dueOn}, in ${language}${times}`;
}
