import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorAnswer, feedAnswer, profileAnswer, searchAnswer } from '../../src/connectors/bluesky/schema';
import type { Internet } from './internet';
import { rowOf, type Row } from './report';
import { clashesOf } from './shape';

/** A schema of the connector, as far as it is used here. */
interface Schema {
  safeParse(answer: unknown): { readonly success: boolean; readonly data?: unknown };
}

interface Method {
  readonly name: string;
  readonly schema: Schema;
  /** The list of which the connector leaves out what it can't read; null if the answer is no list. */
  readonly list: 'feed' | 'actors' | null;
  /** The recorded answer that our tests use, of `test/fixtures/bluesky/recorded`. */
  readonly recorded: string;
}

const methods: readonly Method[] = [
  { name: 'app.bsky.actor.getProfile', schema: profileAnswer, list: null, recorded: 'profile.json' },
  { name: 'app.bsky.feed.getAuthorFeed', schema: feedAnswer, list: 'feed', recorded: 'author-feed.json' },
  { name: 'app.bsky.actor.searchActors', schema: searchAnswer, list: 'actors', recorded: 'search-actors.json' },
];

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Asks the AppView once more what the product asked, and holds the answers against the connector's schemas and the recorded ones. */
export async function checkWire(root: string, internet: Internet, unknownHandle: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const method of methods) rows.push(await checkMethod(root, method, internet));
  return [...rows, await checkUnknown(internet, unknownHandle)];
}

async function checkMethod(root: string, { name, schema, list, recorded }: Method, internet: Internet): Promise<Row> {
  const started = performance.now();
  const asked = internet.asked.filter((one) => one.status === 200 && one.path.startsWith(`/xrpc/${name}?`));
  const paths = [...new Set(asked.map((one) => one.path))];
  const answers = await Promise.all(paths.map((one) => ask(internet, one)));
  const readings = answers.map(({ body }) => schema.safeParse(body));
  const kept = readings.reduce((sum, { data }) => sum + (list === null ? 1 : lengthOf(data, list)), 0);
  const sent = answers.reduce((sum, { body }) => sum + (list === null ? 1 : lengthOf(body, list)), 0);
  const clashes = clashesOf(
    readJson(path.join(root, 'test/fixtures/bluesky/recorded', recorded)),
    answers.map(({ body }) => body),
  );
  const shown = { ms: Math.round(performance.now() - started), text: clashes.join('\n') };
  return rowOf(`${name}: ${paths.length} real answers`, shown, {
    'the connector reads each': paths.length > 0 && readings.every(({ success }) => success),
    [`${sent} of ${sent} entries, none left out`]: kept === sent && sent > 0,
    'the recorded answer of our tests has the same shape': clashes.length === 0,
  });
}

async function checkUnknown(internet: Internet, handle: string): Promise<Row> {
  const started = performance.now();
  const { status, body } = await ask(internet, `/xrpc/app.bsky.actor.getProfile?actor=${handle}`);
  const error = errorAnswer.safeParse(body).data?.error ?? null;
  const shown = { ms: Math.round(performance.now() - started), text: `${status} ${JSON.stringify(body)}` };
  return rowOf('an account that does not exist', shown, {
    'is a 400, not a 404': status === 400,
    'with the error InvalidRequest': error === 'InvalidRequest',
  });
}

async function ask({ appView }: Internet, question: string): Promise<Answer> {
  const response = await fetch(new URL(question, appView));
  return { status: response.status, body: await response.json() };
}

function lengthOf(answer: unknown, list: string): number {
  const entries: unknown = Object.entries(answer ?? {}).find(([key]) => key === list)?.[1];
  return Array.isArray(entries) ? entries.length : 0;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
