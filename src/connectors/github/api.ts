import type { z } from 'zod';
import type { ConnectorIo, Finding, HttpAnswer } from '../connector';
import { HttpError } from '../connector';
import type { Reading } from '../shared/answer';
import { readJson } from '../shared/answer';
import { githubEvents, githubSearch, githubSocialAccounts, githubUser, type GithubEvent, type GithubUser } from './schema';

type None = Extract<Finding, { kind: 'none' }>;

export interface Hits {
  readonly logins: readonly string[];
  /** Whether GitHub stopped before it was through. */
  readonly cutShort: boolean;
}

/** The best three hits of a user search (`search/users`). */
export async function searchLogins(query: string, io: ConnectorIo): Promise<Reading<Hits>> {
  const answer = await ask(`/search/users?${new URLSearchParams({ q: query, per_page: '3' })}`, io);
  const reading = readJson(answer, githubSearch, io.now);
  if (reading.kind !== 'read') return reading;
  const { items, incomplete_results } = reading.value;
  return { kind: 'read', value: { logins: items.slice(0, 3).map(({ login }) => login), cutShort: incomplete_results } };
}

/** One account; `none` if GitHub has no account of that name. */
export async function askUser(login: string, io: ConnectorIo): Promise<Reading<GithubUser> | None> {
  const answer = await ask(`/users/${encodeURIComponent(login)}`, io);
  return answer.status === 404 ? { kind: 'none' } : readJson(answer, githubUser, io.now);
}

interface Details {
  readonly socialUrls: readonly string[];
  readonly events: readonly GithubEvent[];
}

/** What belongs to an account but is not worth failing for: its accounts elsewhere and recent public events. */
export async function askDetails(login: string, io: ConnectorIo): Promise<Details> {
  const path = `/users/${encodeURIComponent(login)}`;
  const [accounts, events] = await Promise.all([
    askList(`${path}/social_accounts`, githubSocialAccounts, io),
    askList(`${path}/events/public?per_page=30`, githubEvents, io),
  ]);
  return { socialUrls: accounts.map(({ url }) => url), events };
}

/** A list that is empty if GitHub would not or could not give it. */
async function askList<T>(path: string, schema: z.ZodType<T[]>, io: ConnectorIo): Promise<T[]> {
  try {
    const reading = readJson(await ask(path, io), schema, io.now);
    return reading.kind === 'read' ? reading.value : [];
  } catch (error) {
    if (error instanceof HttpError) return [];
    throw error;
  }
}

function ask(path: string, { http, settings }: ConnectorIo): Promise<HttpAnswer> {
  const token = settings['token'];
  return http.get(`https://api.github.com${path}`, {
    headers: {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  });
}
