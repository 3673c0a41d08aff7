import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../src/service/config';
import type { Log } from '../../src/service/log';
import { lookupPerson } from '../../src/service/lookup/lookup-person';
import { openLookup, type OpenLookup } from '../../src/service/open-lookup';
import { userAgentOf } from '../../src/service/product';
import { temporaryFolder, testTemplate } from '../support/stores';

const product = { version: '1.2.3', homepage: null };

/** What is built of the projects: the empty store that first starts copy. */
const build = temporaryFolder();
const opened: OpenLookup[] = [];
beforeAll(async () => {
  cpSync(await testTemplate(), path.join(build, 'store-template'), { recursive: true });
});
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

/** A project whose sample people are these files. */
function projectWith(people: Record<string, unknown>): string {
  const root = temporaryFolder();
  const folder = path.join(root, 'assets/samples/people');
  mkdirSync(folder, { recursive: true });
  symlinkSync(build, path.join(root, 'build'), 'junction');
  for (const [name, person] of Object.entries(people)) writeFileSync(path.join(folder, name), JSON.stringify(person));
  return root;
}

function open(root: string, folder: string) {
  const said: string[] = [];
  const logged: [level: string, sentence: string, fields: object][] = [];
  const log: Log = {
    warn: (fields, sentence) => void logged.push(['warn', sentence, fields]),
    debug: (fields, sentence) => void logged.push(['debug', sentence, fields]),
  };
  const config = readConfig({ env: { ACQUAINT_DATA: '.' }, folder });
  const opening = openLookup({ root, product, config, samples: true, say: (sentence) => void said.push(sentence), log });
  void opening.then(
    (made) => opened.push(made),
    () => undefined,
  );
  return { opening, said, logged };
}

const past = (address: string, daysAgo: number) => ({
  shows: 'somebody seen before',
  seenBefore: [{ address, name: null, title: 'Head of Tests', company: 'Contoso', daysAgo }],
});

describe('opening all that a look-up needs', () => {
  test('closes again what was opened when a part fails', async () => {
    const folder = temporaryFolder();
    await expect(open(projectWith({ 'bad.json': { surprise: 1 } }), folder).opening).rejects.toThrow(/surprise/);
    const { parts } = await open(projectWith({}), folder).opening;
    await expect(parts.store.check()).resolves.toBeUndefined();
  });

  test('goes on without the sample people’s past when that can’t be made, and says so to people and to the log', async () => {
    const { opening, said, logged } = open(projectWith({ 'a.json': past('anna@x.example', 1e9) }), temporaryFolder());
    const { parts } = await opening;
    expect(said.at(-1)).toBe('The sample people’s past could not be made, so they show no changes');
    expect(logged).toContainEqual(['warn', 'the past of the sample people could not be made', { err: expect.any(Error) }]);
    await expect(parts.store.check()).resolves.toBeUndefined();
  });

  test('tells the log of every request to a network, without a word of whom it was about', async () => {
    const { opening, logged } = open(projectWith({}), temporaryFolder());
    const { parts } = await opening;
    const request = { address: 'anna.secret@hidden.example', name: null, title: null, company: null, links: [], departure: null };
    const events = lookupPerson(
      { ...request, lookup: randomUUID(), messageSentAt: null, again: [] },
      parts,
      new AbortController().signal,
    );
    while (!(await events.next()).done);
    const asked = logged.filter(([level, sentence]) => level === 'debug' && sentence === 'a network was asked');
    expect(asked.length).toBeGreaterThan(2);
    expect(asked).toContainEqual([
      'debug',
      'a network was asked',
      expect.objectContaining({ network: 'gravatar', outcome: 404 }),
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/secret|hidden/);
  });
});

test('names itself to the networks, with an address where it can be reached if the package has one', () => {
  expect(userAgentOf(product)).toBe('Acquaint/1.2.3 (self-hosted Outlook add-in)');
  expect(userAgentOf({ ...product, homepage: 'https://acquaint.example' })).toBe(
    'Acquaint/1.2.3 (self-hosted Outlook add-in; +https://acquaint.example)',
  );
});
