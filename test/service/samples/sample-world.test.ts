import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import dns from 'node:dns';
import type { Socket } from 'node:net';
import type { Card } from '../../../src/domain/card';
import type { LookupParts } from '../../../src/service/lookup/lookup-person';
import { startSampleWorld, type SampleWorld } from '../../../src/service/samples/sample-world';
import { openTestStore, type TestStore } from '../../support/stores';
import { lookUp, root, sampleParts, senders, type Sender } from './sample-people';

type Told = Awaited<ReturnType<typeof lookUp>>;

let store: TestStore;
let world: SampleWorld;
let parts: LookupParts;
const told = new Map<Sender, Told>();
/** Whom every socket of this process was connected to. */
const peers: (string | undefined)[] = [];
const onSocket = (message: unknown) => {
  const { socket } = message as { socket: Socket };
  const index = peers.push('nobody') - 1;
  socket.once('connect', () => (peers[index] = socket.remoteAddress));
};
const resolved = jest.spyOn(dns, 'lookup');

beforeAll(async () => {
  store = await openTestStore();
  subscribe('net.client.socket', onSocket);
  world = await startSampleWorld({ root, userAgent: 'Acquaint/test' });
  parts = sampleParts(store, world.world);
  await world.makePast(parts, () => undefined);
  // One after the other where one must know the other: a look-alike imitates somebody known.
  const { imitator, ...others } = senders;
  await Promise.all(Object.values(others).map(async (sender) => told.set(sender, await lookUp(sender, parts))));
  told.set(imitator, await lookUp(imitator, parts));
  unsubscribe('net.client.socket', onSocket);
}, 60_000);

afterAll(async () => {
  await world.close();
  await store.close();
});

function cardOf(sender: Sender): Card {
  const event = told.get(sender);
  if (event?.type !== 'card') throw new Error(`${sender.address} has no card`);
  return event.card;
}
const verdicts = (card: Card) => card.accounts.map(({ verdict, account }) => `${verdict} ${account.network}`).sort();
const declined = (sender: Sender) => {
  const event = told.get(sender);
  return event?.type === 'declined' ? event.reason : event?.type;
};
const tones = (card: Card) => card.mentions.map(({ tone, brand }) => `${tone.label} about ${brand}`);
const outcomes = (card: Card) => Object.fromEntries(card.networks.map(({ network, outcome }) => [network, outcome]));

describe('the sample mailbox', () => {
  test('has a proven person with four accounts and evidence for each', () => {
    const card = cardOf(senders.anna);
    expect(card.sureness).toBe('proven');
    expect(verdicts(card)).toEqual(['proven bluesky', 'proven github', 'proven gravatar', 'proven mastodon']);
    for (const { evidence } of card.accounts) expect(evidence.length).toBeGreaterThan(1);
    expect(card.position).toMatchObject({ title: 'Head of Procurement', company: 'Baltwave' });
  });

  test('has praise, and a question that names a competitor too, once and as ours', () => {
    const card = cardOf(senders.anna);
    expect(tones(card)).toContain('positive about Contoso');
    const posts = card.mentions.map(({ post }) => post.text);
    expect(posts.filter((text) => text.includes('from Fabrikam to Contoso'))).toHaveLength(1);
    expect(new Set(card.mentions.map(({ brand }) => brand))).toEqual(new Set(['Contoso']));
  });

  test('has a change of employer, with both positions, the days they were seen, and the sources of each', () => {
    const card = cardOf(senders.marit);
    expect(card.position).toMatchObject({ title: 'Head of Supply Chain', company: 'Fjordline Logistics' });
    const [change, ...more] = card.jobChanges;
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      kind: 'moved',
      from: { title: 'Logistikksjef', company: 'Nordfrakt AS' },
      to: { title: 'Head of Supply Chain', company: 'Fjordline Logistics' },
      date: { kind: 'between', after: daysAgo(20), before: daysAgo(0) },
    });
    const sourcesAt = (company: string) => change?.sightings.filter((one) => one.company === company).map(({ source }) => source);
    expect(new Set(sourcesAt('Nordfrakt AS'))).toEqual(new Set(['gravatar', 'bluesky']));
    expect(new Set(sourcesAt('Fjordline Logistics'))).toEqual(new Set(['gravatar', 'bluesky', 'message']));
    const first = change?.sightings.find(({ company }) => company === 'Nordfrakt AS');
    expect([first?.firstSeenOn, first?.lastSeenOn]).toEqual([daysAgo(45), daysAgo(20)]);
  });

  test('has an angry public complaint that nobody answered, before all else', () => {
    const [first] = cardOf(senders.stefan).mentions;
    expect(first).toMatchObject({ brand: 'Contoso', seemsUnanswered: true, tone: { label: 'negative' } });
    expect(first?.post.text).toMatch(/^Third week waiting for @contoso/);
  });

  test('has two people of one name: candidates, none chosen', () => {
    const card = cardOf(senders.jonas);
    expect([card.sureness, card.accounts, card.position]).toEqual(['unknown', [], null]);
    expect(card.candidates.map(({ account }) => account.network)).toEqual(
      expect.arrayContaining(['bluesky', 'bluesky', 'github']),
    );
    expect(new Set(card.candidates.map(({ verdict }) => verdict))).toEqual(new Set(['possible']));
  });

  test('has somebody whom nobody knows', () => {
    const card = cardOf(senders.ingrid);
    expect([...card.accounts, ...card.candidates, ...card.posts]).toEqual([]);
    expect(new Set(Object.values(outcomes(card)))).toEqual(new Set(['none']));
  });

  test('has those who are not looked up, each with the reason', () => {
    expect(declined(senders.mark)).toBe('colleague');
    expect(declined(senders.elena)).toBe('asked-not-to');
    expect(declined(senders.newsletter)).toBe('not-a-person');
  });

  test('has a look-alike of a known domain, which lends nothing of the person it imitates', () => {
    const card = cardOf(senders.imitator);
    expect(card.lookAlike).toEqual({ domain: 'xn--baltwav-ehg.example', imitates: 'baltwave.example' });
    expect([...card.accounts, ...card.candidates, ...card.mentions, ...card.posts]).toEqual([]);
  });

  test('has a network that is down, which costs its own part only', () => {
    const card = cardOf(senders.liam);
    expect(outcomes(card)).toMatchObject({ github: 'unreachable', gravatar: 'found', bluesky: 'found' });
    expect(card.sureness).toBe('proven');
  });

  test('has a name in Cyrillic, found under its Latin spelling, and praise in Russian', () => {
    const card = cardOf(senders.irina);
    expect(verdicts(card)).toEqual(['proven bluesky', 'proven github', 'proven gravatar']);
    expect(tones(card)).toEqual(['positive about Contoso']);
  });

  test('has a name with Latvian diacritics, found on the company’s own page, and a complaint in Latvian', () => {
    const card = cardOf(senders.janis);
    expect(verdicts(card)).toEqual(['proven mastodon', 'proven website']);
    expect(tones(card)).toEqual(['negative about Contoso']);
  });

  test('has one who starts a thread of six', () => {
    expect(cardOf(senders.sofia)).toMatchObject({ sureness: 'proven', position: { title: 'Partner', company: 'Delta Consult' } });
  });

  test('has a dated record, which proposes a change by itself and says since when', () => {
    const card = cardOf(senders.elin);
    expect(verdicts(card)).toEqual(['proven orcid']);
    expect(card.position).toMatchObject({ title: 'Head of Research', company: 'Fjellro Institutt', since: daysAgo(40) });
    expect(card.jobChanges).toMatchObject([
      {
        kind: 'moved',
        from: { title: 'Senior Researcher', company: 'Havbris Analyse AS' },
        to: { title: 'Head of Research', company: 'Fjellro Institutt' },
        date: { kind: 'stated', since: daysAgo(40), source: 'orcid' },
      },
    ]);
  });

  test('says on every card that it is sample data', () => {
    const cards = [...told.values()].flatMap((event) => (event.type === 'card' ? [event.card] : []));
    expect(cards).toHaveLength(11);
    for (const card of cards) expect(card.sample).toBe(true);
  });

  test('never asks anything outside of this machine', () => {
    expect(peers.length).toBeGreaterThan(0);
    expect(new Set(peers)).toEqual(new Set(['127.0.0.1']));
    expect(resolved.mock.calls.map(([name]) => name).filter((name) => name !== '127.0.0.1')).toEqual([]);
  });
});

describe('the past of the sample people', () => {
  test('is made once, however often the service starts', async () => {
    const before = (await store.findByAddress(senders.marit.address)).person;
    const second = await startSampleWorld({ root, userAgent: 'Acquaint/test' });
    const onStart = jest.fn();
    await second.makePast(sampleParts(store, second.world), onStart);
    await second.close();
    expect(onStart).not.toHaveBeenCalled();
    expect((await store.findByAddress(senders.marit.address)).person).toEqual(before);
  });
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
