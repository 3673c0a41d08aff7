import type { Connector, ConnectorIo, Finding } from '../../src/connectors/connector';
import { HttpError } from '../../src/connectors/connector';
import type { Clue } from '../../src/domain/message/clue';
import type { RecordedHttp, Reply, Routes } from '../support/recorded-http';
import { alwaysReplying, recordedHttp } from '../support/recorded-http';

/** When every test here takes place. */
export const now = new Date('2026-11-21T09:00:00.000Z');

const retryAt = '2026-11-21T09:02:00.000Z';

/** How a network can fail us as a whole, and what a connector has to make of it. */
export const failures = {
  'status 401': [
    { status: 401, body: { message: 'Bad credentials' } },
    { kind: 'refused', reason: 'key' },
  ],
  'status 403': [
    { status: 403, body: { message: 'Forbidden' } },
    { kind: 'refused', reason: 'forbidden' },
  ],
  'status 451': [
    { status: 451, body: { message: 'Unavailable' } },
    { kind: 'refused', reason: 'forbidden' },
  ],
  'status 429 with Retry-After': [
    { status: 429, headers: { 'Retry-After': '120' }, body: {} },
    { kind: 'refused', reason: 'quota', retryAt },
  ],
  'status 429 without Retry-After': [
    { status: 429, body: '' },
    { kind: 'refused', reason: 'quota', retryAt: null },
  ],
  'status 500': [{ status: 500, body: '<h1>Internal error</h1>' }, { kind: 'unreachable' }],
  'status 503 with Retry-After': [
    { status: 503, headers: { 'Retry-After': '120' } },
    { kind: 'unreachable', retryAt },
  ],
  'HTML instead of JSON': [{ body: '<!doctype html><title>Sign in</title>' }, { kind: 'unreadable' }],
  'an empty body': [{ body: '' }, { kind: 'unreadable' }],
  'a list of the wrong shape': [{ body: [1, 'two', null] }, { kind: 'unreadable' }],
  'an object of the wrong shape': [{ body: { surprise: true } }, { kind: 'unreadable' }],
  'the JSON value null': [{ body: 'null' }, { kind: 'unreadable' }],
  'an abort': [new HttpError('aborted'), { kind: 'unreachable' }],
  'a timeout': [new HttpError('timeout'), { kind: 'unreachable' }],
  'a broken line': [new HttpError('network'), { kind: 'unreachable' }],
  'an open circuit': [new HttpError('circuit-open', retryAt), { kind: 'unreachable', retryAt }],
  'a used-up budget': [new HttpError('too-many', retryAt), { kind: 'refused', reason: 'quota', retryAt }],
  'an answer too large': [new HttpError('too-large'), { kind: 'unreadable' }],
  'a blocked address': [new HttpError('blocked-address'), { kind: 'unreachable' }],
} as const satisfies Record<string, readonly [Reply, Partial<Finding>]>;

export type FailureName = keyof typeof failures;

/** What a connector is put through. */
interface ConnectorCase {
  /** The clue it mainly serves. */
  readonly clue: Clue;
  /** Recorded answers under which the clue is found. */
  readonly found: Routes;
  /** How the network says that it knows nobody; a plain 404 if left out. */
  readonly unknown?: Reply | Routes;
  /** Clues that are not of its kind or network: answered `none` without any request. */
  readonly foreign: readonly Clue[];
  /** Links to its profiles, with the handle each holds. */
  readonly profileUrls: readonly (readonly [url: string, handle: string])[];
  /** Links on its own hosts that are no profile. */
  readonly otherUrls?: readonly string[];
  /** Where this network means something else; null where the failure makes no sense for it (say why beside it). */
  readonly differs?: Readonly<Partial<Record<FailureName, Partial<Finding> | null>>>;
  readonly settings?: Readonly<Record<string, string>>;
}

const hostileUrls = [
  '',
  ' ',
  'not a link',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'mailto:ann@example.com',
  'https://',
  'https://example.com/ann',
  'ftp://example.com/ann',
  '//example.com/ann',
  `https://example.com/${'a'.repeat(100_000)}`,
  'https://example.com/%E0%A4%A',
  '\u202Ehttps://example.com/ann',
  'https://ann@example.com:99999/',
];

/** Runs the suite that every connector has to pass: its card, its samples, and the right finding for each way a network can fail. */
export function describeConnector(connector: Connector, given: ConnectorCase): void {
  const ioWith = (http: RecordedHttp): ConnectorIo => ({ http, now, settings: given.settings ?? {} });
  const find = (http: RecordedHttp) => connector.find(given.clue, ioWith(http));

  describe(`the connector ${connector.id}`, () => {
    describeCard(connector);
    describeLinks(connector, given);

    test('finds what its clue leads to', async () => {
      expect((await find(recordedHttp(given.found))).kind).toBe('found');
    });

    test('answers none when the network knows nobody', async () => {
      const unknown = given.unknown ?? { status: 404, body: { message: 'Not Found' } };
      expect(await find(isRoutes(unknown) ? recordedHttp(unknown) : alwaysReplying(unknown))).toEqual({ kind: 'none' });
    });

    test('talks https only, and only to its own hosts', async () => {
      const http = recordedHttp(given.found);
      await find(http);
      expect(http.asked.length).toBeGreaterThan(0);
      for (const { url } of http.asked) expectOwnHost(connector, new URL(url));
    });

    test.each(given.foreign.map((clue) => [clue.kind, clue] as const))(
      'answers none to a foreign %s clue without asking anybody',
      async (_kind, clue) => {
        expect(await connector.find(clue, ioWith(recordedHttp([])))).toEqual({ kind: 'none' });
      },
    );

    test.each(expectedFailures(given))('makes the right finding of %s', async (_name, reply, expected) => {
      expect(await find(alwaysReplying(reply))).toMatchObject(expected);
    });

    test.each(expectedFailures(given))('never answers none when one of its requests meets %s', async (_name, reply) => {
      const http = recordedHttp(given.found);
      await find(http);
      for (const { url } of http.asked) {
        const finding = await find(recordedHttp([[url, reply], ...given.found]));
        expect(finding.kind).not.toBe('none');
      }
    });

    test('lets a bug surface instead of calling it a failure of the network', async () => {
      const http = { asked: [], get: () => Promise.reject(new TypeError('bug')) };
      await expect(find(http)).rejects.toThrow('bug');
    });
  });
}

function describeCard(connector: Connector): void {
  test('has a complete card', () => {
    expect(connector.id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(connector.name.trim()).not.toBe('');
    expect(new URL(connector.homepage).protocol).toBe('https:');
    expect(connector.accepts.length).toBeGreaterThan(0);
    expect(new Set(connector.accepts).size).toBe(connector.accepts.length);
    expect(connector.hosts.length).toBeGreaterThan(0);
    for (const host of connector.hosts) expect(host).toMatch(/^(?:\*|(?:[a-z0-9-]+\.)+[a-z]{2,})$/);
    expect(connector.sends).toMatch(/^[A-Z].{20,}\.$/);
    expect(connector.freshForHours).toBeGreaterThan(0);
    expect(connector.limit.requests).toBeGreaterThan(0);
    expect(connector.limit.perSeconds).toBeGreaterThan(0);
  });

  test('explains every setting, and needs none if it is on by default', () => {
    for (const setting of connector.settings) {
      expect(setting.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(setting.help).toMatch(/^[A-Z].{20,}\.$/);
    }
    const required = connector.settings.filter((setting) => setting.required);
    expect(connector.onByDefault && required.length > 0).toBe(false);
  });

  test('has samples that it accepts and that differ', () => {
    const { claimed, unclaimed } = connector.samples;
    const clues = claimed ? [claimed, unclaimed] : [unclaimed];
    for (const { kind } of clues) expect(connector.accepts).toContain(kind);
    expect(claimed?.value).not.toBe(unclaimed.value);
    for (const clue of clues) if (clue.kind === 'handle') expect(clue.network).toBe(connector.id);
  });
}

function describeLinks(connector: Connector, given: ConnectorCase): void {
  test.each(given.profileUrls)('reads the handle out of %s', (url, handle) => {
    expect(connector.parseProfileUrl(url)).toBe(handle);
  });

  test.each([...hostileUrls, ...(given.otherUrls ?? [])].map((url) => [url.slice(0, 60), url]))(
    'sees no profile of its own in "%s"',
    (_short, url) => {
      expect(connector.parseProfileUrl(url)).toBeNull();
    },
  );
}

function expectedFailures({ differs = {} }: ConnectorCase): [FailureName, Reply, Partial<Finding>][] {
  return Object.entries(failures).flatMap(([key, [reply, usual]]) => {
    const name = key as FailureName;
    const expected = differs[name] === undefined ? usual : differs[name];
    return expected === null ? [] : [[name, reply, expected]];
  });
}

function expectOwnHost(connector: Connector, url: URL): void {
  expect(url.protocol).toBe('https:');
  expect(connector.hosts.includes('*') || connector.hosts.includes(url.hostname)).toBe(true);
}

function isRoutes(unknown: Reply | Routes): unknown is Routes {
  return Array.isArray(unknown);
}
