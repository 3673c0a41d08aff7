import { bodyOf, findAnswer, type Asked, type SampleAnswer, type SamplePerson } from './sample-answers';

export interface SampleReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly delayMs: number;
}

/** What each network answers when it knows nobody, as its vendor documents it. */
const nobody: readonly { readonly host: string; readonly path: RegExp; readonly status: number; readonly body: unknown }[] = [
  {
    host: 'api.github.com',
    path: /^\/search\/users$/,
    status: 200,
    body: { total_count: 0, incomplete_results: false, items: [] },
  },
  {
    host: 'api.github.com',
    path: /.*/,
    status: 404,
    body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
  },
  { host: 'public.api.bsky.app', path: /searchActors$/, status: 200, body: { actors: [] } },
  { host: 'public.api.bsky.app', path: /.*/, status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } },
  {
    host: 'data.brreg.no',
    path: /.*/,
    status: 200,
    body: { page: { size: 20, totalElements: 0, totalPages: 0, number: 0 } },
  },
  { host: 'api.draugiem.lv', path: /.*/, status: 200, body: { total: 0, users: [] } },
  { host: 'api.gravatar.com', path: /.*/, status: 404, body: { error: 'Profile not found', code: 'profile_not_found' } },
  { host: 'pub.orcid.org', path: /\/search\/$/, status: 200, body: { result: null, 'num-found': 0 } },
  {
    host: 'pub.orcid.org',
    path: /.*/,
    status: 404,
    body: { 'response-code': 404, 'user-message': 'The resource was not found.', 'error-code': 9016 },
  },
  {
    host: 'www.wikidata.org',
    path: /^\/w\/api\.php$/,
    status: 200,
    body: { query: { searchinfo: { totalhits: 0 }, search: [] }, entities: {} },
  },
];

/** What the network asked would answer: one of the sample people, else that it knows nobody. */
export function replyTo(people: readonly SamplePerson[], asked: Asked): SampleReply {
  const answer = findAnswer(people, asked);
  return answer ? found(answer, asked.now) : unknownAt(asked.url);
}

function found(answer: SampleAnswer, now: Date): SampleReply {
  const type = typeof answer.body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  const { status, headers, delayMs } = answer;
  return { status, headers: { 'content-type': type, ...headers }, body: bodyOf(answer, now), delayMs };
}

function unknownAt(url: URL): SampleReply {
  const rule = nobody.find(({ host, path }) => host === url.hostname && path.test(url.pathname));
  if (!rule) return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Not found', delayMs: 0 };
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status: rule.status, headers, body: JSON.stringify(rule.body), delayMs: 0 };
}
