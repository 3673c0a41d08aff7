import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lookupEvent, type LookupEvent } from '../../src/contract/lookup';
import { temporaryFolder } from '../support/stores';
import { runMain, noNetworks, type RunOptions } from './run-main';

const folder = temporaryFolder();
const lookUp = (address: string, more: readonly string[] = [], options: RunOptions = {}) =>
  runMain(['lookup', address, '--sample', ...more], { folder, ...options });

const eventsOf = (out: string): LookupEvent[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => lookupEvent.parse(JSON.parse(line)));

describe('lookup', () => {
  test('prints the card as text: who and how sure, what changed, what they say, accounts with evidence, networks', async () => {
    const { code, out, err } = await lookUp('marit@odegard.example', ['--name', 'Marit Ødegård']);
    expect([code, err]).toEqual([0, '']);
    const [name, position, sample] = out.split('\n');
    expect(name).toBe('Marit Ødegård <marit@odegard.example>: proven');
    expect(position).toMatch(/^Head of Supply Chain · Fjordline Logistics \(gravatar, \d{4}-\d\d-\d\d\)$/);
    expect(sample).toBe('Sample data');
    expect(out).toMatch(
      /\nChanged\n {2}moved: Logistikksjef · Nordfrakt AS -> Head of Supply Chain · Fjordline Logistics, seen between/,
    );
    expect(out).toMatch(/\nAccounts\n {2}proven {2}gravatar {2}maritodegard .*address-exact \(marit@odegard\.example\)/);
    expect(out).toMatch(/\nNetworks\n {2}\w+: (found|none), \d{4}/);
    expect(out.endsWith('\n')).toBe(true);
  });

  test('prints with --json the very events that the pane gets, one a line', async () => {
    const { code, out, err } = await lookUp('stefan.ionescu@carpati-retail.example', ['--name', 'Ștefan Ionescu', '--json']);
    expect([code, err]).toEqual([0, '']);
    const events = eventsOf(out);
    expect(new Set(events.map(({ lookup }) => lookup)).size).toBe(1);
    expect(events.at(-1)?.type).toBe('done');
    const cards = events.flatMap((event) => (event.type === 'card' ? [event.card] : []));
    expect(cards.length).toBeGreaterThan(2);
    expect(cards[0]?.networks.map(({ outcome }) => outcome)).toContain('asking');
    expect(cards.at(-1)).toMatchObject({ sureness: 'proven', sample: true, mentions: [{ tone: { label: 'negative' } }, {}, {}] });
  });

  test('shows a person that is known from the store, without asking again', async () => {
    await lookUp('sofia.marin@delta-consult.example');
    const { out } = await lookUp('sofia.marin@delta-consult.example', ['--json']);
    expect(eventsOf(out).map(({ type }) => type)).toEqual(['card', 'done']);
  });

  test('says why a person is not looked up', async () => {
    expect((await lookUp('elena.popa@dunarea.example')).out).toBe('Not looked up: this person asked not to be.\n');
    expect(eventsOf((await lookUp('nonsense', ['--json'])).out)).toEqual([
      { lookup: expect.any(String), type: 'declined', reason: 'not-an-address', domain: null },
    ]);
  });

  test('shows a person at the terminal what is going on, and leaves only the card', async () => {
    const { code, out, err } = await lookUp('ingrid.solheim@fjellvik.example', [], { interactive: true });
    expect(code).toBe(0);
    expect(err).toMatch(/^Opening the store… \d+\.\d s\n/);
    const clearLine = '\r\u001b[K';
    expect(err.split(clearLine)[1]).toMatch(/^Asking (Bluesky|GitHub|Gravatar|Mastodon|Company website)[^\n]*…$/);
    expect(err.endsWith(clearLine)).toBe(true);
    expect(out).toMatch(/^ingrid\.solheim@fjellvik\.example <ingrid\.solheim@fjellvik\.example>: no account is surely/);
  });

  test('asks nobody where every network is switched off', async () => {
    const own = temporaryFolder();
    writeFileSync(path.join(own, 'acquaint.config.json'), JSON.stringify(noNetworks));
    const { code, out } = await runMain(['lookup', 'anna@baltwave.com'], { folder: own });
    expect([code, out]).toEqual([0, 'anna@baltwave.com <anna@baltwave.com>: no account is surely this person’s\n']);
  });
});
