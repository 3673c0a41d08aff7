import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connectors } from '../../../src/connectors/registry';
import { isReservedExampleDomain } from '../../../src/domain/message/address';
import {
  bodyOf,
  findAnswer,
  readSamplePeople,
  type SampleAnswer,
  type SamplePerson,
} from '../../../src/service/samples/sample-answers';
import { replyTo } from '../../../src/service/samples/sample-reply';
import { temporaryFolder } from '../../support/stores';
import { peopleFolder, root, senders } from './sample-people';

const vendors = new Set(connectors.flatMap(({ hosts }) => hosts));
const now = new Date('2026-11-21T12:00:00Z');
const answer = (change: Partial<SampleAnswer>): SampleAnswer => ({
  url: 'https://api.example/people',
  query: {},
  status: 200,
  headers: {},
  body: { name: 'Anna' },
  delayMs: 0,
  untilDaysAgo: null,
  ...change,
});
const person = (...answers: SampleAnswer[]): SamplePerson => ({
  shows: 'a test',
  seenBefore: [],
  askedNotTo: [],
  moments: [],
  answers,
});

describe('the files of the sample people', () => {
  let people: readonly SamplePerson[];
  beforeAll(async () => {
    people = await readSamplePeople(peopleFolder);
  });

  test('all have the form that is asked for, and say what they show', () => {
    expect(people.length).toBeGreaterThanOrEqual(9);
    for (const { shows } of people) expect(shows.length).toBeGreaterThan(10);
  });

  test('answer only for networks that we ask, and for reserved example domains', () => {
    const hosts = people.flatMap(({ answers }) => answers.map(({ url }) => new URL(url.replace(/\{\{.*?\}\}/g, 'x'))));
    for (const { hostname, protocol } of hosts) {
      expect(protocol).toBe('https:');
      expect(vendors.has(hostname) || isReservedExampleDomain(hostname)).toBe(true);
    }
  });

  test('tell only of people on reserved example domains', () => {
    const addresses = people.flatMap(({ seenBefore, askedNotTo }) => [...seenBefore.map((seen) => seen.address), ...askedNotTo]);
    for (const address of addresses) expect(isReservedExampleDomain(address.split('@')[1] ?? '')).toBe(true);
  });

  test('belong to senders of the sample mailbox', () => {
    const mails = JSON.parse(readFileSync(path.join(root, 'assets/samples/mail/index.json'), 'utf8')) as { file: string }[];
    const sent = mails.map(({ file }) => readFileSync(path.join(root, 'assets/samples/mail', file), 'utf8')).join('\n');
    for (const { address } of Object.values(senders)) expect(sent).toContain(address);
  });

  test('are refused by name of the field when they are of another form', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      path.join(folder, 'bad.json'),
      JSON.stringify({ shows: 'x', answers: [{ url: 'https://a.example', bdoy: {} }] }),
    );
    await expect(readSamplePeople(folder)).rejects.toThrow(/bdoy/);
  });
});

describe('a sample answer', () => {
  const asked = (url: string, daysAgo = 0) => ({ url: new URL(url), now: new Date(Date.now() - daysAgo * 86_400_000) });

  test('is chosen by address and by what the query contains', () => {
    const people = [person(answer({ query: { q: 'anna@' } }))];
    expect(findAnswer(people, asked('https://api.example/people?q=anna@x.example&per=1'))).not.toBeNull();
    expect(findAnswer(people, asked('https://api.example/people?q=jonas'))).toBeNull();
    expect(findAnswer(people, asked('https://other.example/people?q=anna@'))).toBeNull();
  });

  test('may stand under the hash of an address', () => {
    const people = [person(answer({ url: 'https://api.example/{{sha256:anna@x.example}}' }))];
    const under = (address: string) => `https://api.example/${createHash('sha256').update(address).digest('hex')}`;
    expect(findAnswer(people, asked(under('anna@x.example')))).not.toBeNull();
    expect(findAnswer(people, asked(under('jonas@x.example')))).toBeNull();
  });

  test('of the past holds for those who ask in the past only', () => {
    const people = [person(answer({ body: 'then', untilDaysAgo: 14 }), answer({ body: 'now' }))];
    expect(findAnswer(people, asked('https://api.example/people', 20))?.body).toBe('then');
    expect(findAnswer(people, asked('https://api.example/people', 2))?.body).toBe('now');
  });

  test('counts its instants back from the moment of the question', () => {
    const body = { a: '{{ago:30m}}', b: '{{ago:3h}}', c: '{{ago:2d}}' };
    expect(JSON.parse(bodyOf(answer({ body }), now))).toEqual({
      a: '2026-11-21T11:30:00.000Z',
      b: '2026-11-21T09:00:00.000Z',
      c: '2026-11-19T12:00:00.000Z',
    });
  });

  test('counts the parts of a date back as well', () => {
    const body = '{{year:30d}}-{{month:30d}}-{{day:30d}}';
    expect(bodyOf(answer({ body }), now)).toBe('2026-10-22');
  });

  test.each([
    ['https://api.github.com/search/users?q=x', 200],
    ['https://api.github.com/users/x', 404],
    ['https://public.api.bsky.app/xrpc/app.bsky.actor.searchActors?q=x', 200],
    ['https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=x', 400],
    ['https://api.gravatar.com/v3/profiles/x', 404],
    ['https://nobody.example/.well-known/webfinger', 404],
  ])('for nobody is as the vendor answers: %s %i', (url, status) => {
    const reply = replyTo([], asked(url));
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toMatch(/^(application\/json|text\/plain)/);
  });
});
