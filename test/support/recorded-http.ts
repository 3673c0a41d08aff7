import type { Http, HttpAnswer, HttpOptions } from '../../src/connectors/connector';
import { HttpError } from '../../src/connectors/connector';

/** An answer to play back. A body that is not a string is sent as JSON. */
export interface RecordedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Where the answer came from in the end, if not from the address asked. */
  readonly url?: string;
}

export type Reply = RecordedAnswer | HttpError;

/** Which requests a reply answers: an exact address, a pattern, or a question about the address. */
type Matcher = string | RegExp | ((url: URL) => boolean);

export type Routes = readonly (readonly [Matcher, Reply])[];

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RecordedHttp extends Http {
  /** Every request so far, in order. */
  readonly asked: readonly Asked[];
}

/**
 * An `Http` that plays recorded answers back: the first route that matches wins. Routes are a map from address to reply, or
 * a list of pairs. A request that no route expects throws, so a test fails on it.
 */
export function recordedHttp(routes: Readonly<Record<string, Reply>> | Routes): RecordedHttp {
  const table: Routes = isList(routes) ? routes : Object.entries(routes);
  const asked: Asked[] = [];
  return {
    asked,
    async get(url: string, options: HttpOptions = {}): Promise<HttpAnswer> {
      asked.push({ url, headers: options.headers ?? {} });
      const route = table.find(([matcher]) => matches(matcher, url));
      if (!route) throw new Error(`unexpected request: ${url}`);
      if (route[1] instanceof HttpError) throw route[1];
      return toHttpAnswer(route[1], url);
    },
  };
}

/** An `Http` that gives the same reply to everything. */
export function alwaysReplying(reply: Reply): RecordedHttp {
  return recordedHttp([[() => true, reply]]);
}

function isList(routes: Readonly<Record<string, Reply>> | Routes): routes is Routes {
  return Array.isArray(routes);
}

function matches(matcher: Matcher, url: string): boolean {
  if (typeof matcher === 'string') return matcher === url;
  return matcher instanceof RegExp ? matcher.test(url) : matcher(new URL(url));
}

/** The answer as a connector receives it: header names in lower case, the body as text. */
export function toHttpAnswer({ status = 200, headers = {}, body = '', url }: RecordedAnswer, askedUrl: string): HttpAnswer {
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  return {
    status,
    headers: { 'content-type': type, ...lowerCased(headers) },
    text: typeof body === 'string' ? body : JSON.stringify(body),
    url: url ?? askedUrl,
  };
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
