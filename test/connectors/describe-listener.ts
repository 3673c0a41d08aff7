import type { KeptPost, ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../../src/connectors/listener';
import { listenIo } from '../support/listen-io';
import { alwaysReplying, recordedHttp, type RecordedHttp, type Routes } from '../support/recorded-http';
import { failures, now, type FailureName } from './describe-connector';

export { now };

/** What a listener is put through. */
interface ListenerCase {
  readonly from: ListenFrom;
  readonly terms: ListenTerms;
  /** Recorded answers under which something is heard. */
  readonly heard: Routes;
  readonly settings?: Readonly<Record<string, string>>;
  /** Where it signs in first. */
  readonly signIn?: ListenIo['signIn'];
  /** Posts that are kept, and recorded answers under which they are asked about again; null if nobody can ask. */
  readonly kept: { readonly posts: readonly KeptPost[]; readonly answers: Routes } | null;
  /** Where this network means something else; null where the failure makes no sense for it (say why beside it). */
  readonly differs?: Readonly<Partial<Record<FailureName, Partial<PollAnswer> | null>>>;
  /** Whether the network takes its key in the address only. */
  readonly keyInUrl?: boolean;
}

/** Runs the suite that every polled listener has to pass: its card, and the right answer for each way a network can fail. */
export function describeListener(listener: PolledListener, given: ListenerCase): void {
  const { from, terms, settings = {}, kept } = given;
  const ioWith = (http: RecordedHttp) => listenIo(http, { now, settings, ...(given.signIn ? { signIn: given.signIn } : {}) });
  const poll = (http: RecordedHttp) => listener.poll(from, terms, ioWith(http));
  const expected = expectedFailures(given);

  describe(`the listener ${listener.id}`, () => {
    describeCard(listener);

    test('hears what its network says, each post once and oldest first, under its own name', async () => {
      const heard = await poll(recordedHttp(given.heard));
      const posts = heard.kind === 'heard' ? heard.posts.map(({ post }) => post) : fail(heard.kind);
      expect(posts.length).toBeGreaterThan(0);
      expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
      expect(posts.map(({ publishedAt }) => publishedAt)).toEqual(posts.map(({ publishedAt }) => publishedAt).sort());
      for (const { network, url } of posts) expect([network, new URL(url).protocol]).toEqual([listener.id, 'https:']);
    });

    test('talks https only, to its own hosts, and keeps its keys out of addresses', async () => {
      const http = recordedHttp([...given.heard, ...(kept?.answers ?? [])]);
      await poll(http);
      if (kept) await listener.recheck?.ask(kept.posts, ioWith(http));
      expect(http.asked.length).toBeGreaterThan(0);
      const secrets = listener.settings.filter(({ secret }) => secret).map(({ name }) => settings[name] ?? 'none is set');
      for (const { url } of http.asked) {
        expect(new URL(url).protocol).toBe('https:');
        expect(listener.hosts.includes('*') || listener.hosts.includes(new URL(url).hostname)).toBe(true);
        if (!given.keyInUrl) for (const secret of secrets) expect(url).not.toContain(secret);
      }
    });

    test.each(expected)('makes the right answer of %s', async (_name, reply, answer) => {
      expect(await poll(alwaysReplying(reply))).toMatchObject(answer);
    });

    test('lets a bug surface instead of calling it a failure of the network', async () => {
      await expect(poll({ asked: [], get: () => Promise.reject(new TypeError('bug')) })).rejects.toThrow('bug');
    });

    test('asks again about what is kept exactly if its card says so', () => {
      expect(kept !== null).toBe(listener.recheck !== null);
    });

    if (kept)
      test.each(expected)('takes nothing for deleted when %s is all that is said', async (_name, reply) => {
        const answer = await listener.recheck?.ask(kept.posts, ioWith(alwaysReplying(reply)));
        expect(answer?.kind === 'heard' ? answer.deletions : []).toEqual([]);
      });
  });
}

function describeCard(listener: PolledListener): void {
  test('has a complete card', () => {
    expect(new URL(listener.homepage).protocol).toBe('https:');
    for (const host of listener.hosts) expect(host).toMatch(/^(?:\*|(?:[a-z0-9-]+\.)+[a-z]{2,})$/);
    expect(listener.sends).toMatch(/^[A-Z].{20,}\.$/);
    for (const words of [listener.name, listener.gives, listener.key, listener.cost]) expect(words.trim()).not.toBe('');
    for (const { requests, perSeconds } of [listener.limit, listener.limitWithKey ?? listener.limit])
      expect(Math.min(requests, perSeconds)).toBeGreaterThan(0);
    expect(listener.everySeconds).toBeGreaterThanOrEqual(60);
  });

  test('explains every setting', () => {
    for (const setting of listener.settings) {
      expect(setting.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(setting.help).toMatch(/^[A-Z].{20,}\.$/);
    }
    const words = listener.settings.some(({ required }) => required) ? /^(?!none)/ : /./;
    expect(listener.key).toMatch(words);
  });
}

function expectedFailures({ differs = {} }: ListenerCase) {
  return Object.entries(failures).flatMap(([key, [reply, usual]]) => {
    const name = key as FailureName;
    const answer = differs[name] === undefined ? usual : differs[name];
    return answer === null ? [] : [[name, reply, answer] as const];
  });
}
