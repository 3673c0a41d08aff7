import { sql } from 'kysely';
import type { Finding } from '../../../src/connectors/connector';
import { createMeetings } from '../../../src/service/jobs/meetings';
import { startWatch, type Watch } from '../../../src/service/jobs/watch';
import { lookupPerson } from '../../../src/service/lookup/lookup-person';
import { lookupParts } from '../../support/app';
import { scriptedConnector } from '../../support/connectors';
import { startPostgres, type PostgresServer } from '../../support/postgres';
import { requestAbout } from '../../support/requests';
import { openPostgresTestStore, openTestStore, type TestStore } from '../../support/stores';

const pace = { startAfterMs: 1, turnEveryMs: 20, planEveryMs: 50 };
const dayMs = 86_400_000;
const ago = (days: number) => () => new Date(Date.now() - days * dayMs);
const none = (): Finding => ({ kind: 'none' });

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const toClose: { close(): Promise<void> }[] = [];
const watches: Watch[] = [];
const warnings: unknown[] = [];
afterEach(async () => {
  await Promise.all(watches.splice(0).map((watch) => watch.stop()));
  for (const store of toClose.splice(0)) await store.close();
  expect(warnings.splice(0)).toEqual([]);
});

async function twoStores(): Promise<readonly [TestStore, TestStore]> {
  const connectionString = await server.createDatabase();
  const one = await openPostgresTestStore(connectionString);
  const other = await openPostgresTestStore(connectionString);
  toClose.push(one, other);
  return [one, other];
}

const warn = (sentence: string, fields: unknown) => void warnings.push({ sentence, fields });

function keepWatch(store: TestStore, network: ReturnType<typeof scriptedConnector>): Watch {
  const watch = startWatch(lookupParts({ store, connectors: [network], warn }), pace);
  watches.push(watch);
  return watch;
}

/** Somebody whose message was opened so many days ago. */
async function meet(store: TestStore, address: string, days = 20): Promise<void> {
  const parts = lookupParts({ store, connectors: [scriptedConnector('one', none)], now: ago(days), warn });
  for await (const event of lookupPerson(requestAbout(address), parts, new AbortController().signal))
    expect(event.type).not.toBe('failed');
  const meetings = createMeetings(parts);
  meetings.note(address);
  await meetings.close();
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** All slices of time are planned anew, and turns that are spread over one come at once. */
const hurry = (store: TestStore) =>
  sql`update pgboss.job set start_after = now() - interval '1 second' where state < 'active' and name = 'watch-turn'`.execute(
    store.below.db,
  );

const turnsLeft = async (store: TestStore) => {
  const { rows } = await sql<{ left: number }>`
    select count(*) as left from pgboss.job where name = 'watch-turn' and state < 'completed'
  `.execute(store.below.db);
  return rows[0]?.left ?? 0;
};

const addresses = Array.from({ length: 5 }, (_unused, person) => `person${person}@company.com`);

test('two replicas ask once about each person who was met, and about nobody else', async () => {
  const [one, other] = await twoStores();
  for (const address of addresses) await meet(one, address);
  await meet(one, 'long.ago@company.com', 200);
  await meet(one, 'just.now@company.com', 0);
  const network = scriptedConnector('one', none);
  keepWatch(one, network);
  keepWatch(other, network);
  await until(async () => {
    await hurry(one).catch(() => null);
    return network.asked.length >= addresses.length;
  });
  await until(async () => (await turnsLeft(one)) === 0);
  expect(network.asked.map(({ value }) => value).sort()).toEqual(addresses);
});

test('a stopped service gives its turn back at once, and the next one takes it', async () => {
  const [one, other] = await twoStores();
  await meet(one, 'person@company.com');
  const hanging = scriptedConnector('one', () => new Promise<Finding>(() => undefined));
  const first = keepWatch(one, hanging);
  await until(async () => hanging.asked.length > 0);
  await first.stop();
  expect(await turnsLeft(one)).toBe(1);
  const network = scriptedConnector('one', none);
  keepWatch(other, network);
  await until(() => network.asked.length > 0);
  await until(async () => (await turnsLeft(other)) === 0);
  expect(network.asked).toHaveLength(1);
});

test('a killed service loses nothing: its turn is taken over when its time is over', async () => {
  const [one, other] = await twoStores();
  await meet(one, 'person@company.com');
  const hanging = scriptedConnector('one', () => new Promise<Finding>(() => undefined));
  keepWatch(one, hanging);
  await until(() => hanging.asked.length > 0);
  // As if it had died two minutes ago, and the queue's regular look for such turns had come.
  await sql`update pgboss.job set expire_in = interval '0', retry_delay = 0, retry_backoff = false`.execute(one.below.db);
  const { default: PgBoss } = await import('pg-boss');
  await new PgBoss({ db: other.queueDatabase, schedule: false, supervise: false }).expire();
  const network = scriptedConnector('one', none);
  keepWatch(other, network);
  await until(async () => network.asked.length > 0);
  expect(network.asked).toHaveLength(1);
});

test('the embedded store’s one connection serves the queue and people at the same time', async () => {
  const store = await openTestStore();
  toClose.push(store);
  for (const address of addresses) await meet(store, address);
  const network = scriptedConnector('one', none);
  keepWatch(store, network);
  let reads = 0;
  await until(async () => {
    reads += (await store.findByAddress('person1@company.com')).person ? 1 : 0;
    await hurry(store).catch(() => null);
    return network.asked.length >= addresses.length;
  });
  expect(reads).toBeGreaterThan(0);
  expect(network.asked.map(({ value }) => value).sort()).toEqual(addresses);
});

test('a service that is stopped before its first turn ends at once', async () => {
  const [one] = await twoStores();
  const watch = startWatch(lookupParts({ store: one, warn }));
  const from = performance.now();
  await watch.stop();
  expect(performance.now() - from).toBeLessThan(1_000);
});

test('a database that is away costs warnings only', async () => {
  const [one, other] = await twoStores();
  await meet(one, 'person@company.com');
  const network = scriptedConnector('one', none);
  let isAway = true;
  const store = {
    ...other,
    queueDatabase: {
      ...other.queueDatabase,
      executeSql: (text: string, values?: readonly unknown[]) =>
        isAway ? Promise.reject(new Error('away')) : other.queueDatabase.executeSql(text, values),
    },
  };
  keepWatch(store, network);
  await until(() => warnings.length > 1);
  expect(warnings.splice(0)).toContainEqual({ sentence: 'keeping watch failed', fields: { err: new Error('away') } });
  isAway = false;
  await until(() => network.asked.length > 0);
});
