import { sql } from 'kysely';
import { startRetention, type RetentionJob } from '../../../src/service/jobs/retention';
import { lookupParts } from '../../support/app';
import { startPostgres, type PostgresServer } from '../../support/postgres';
import { openPostgresTestStore, openTestStore, type TestStore } from '../../support/stores';

const pace = { startAfterMs: 1, lookEveryMs: 20, restMs: 1 };

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const toClose: TestStore[] = [];
const jobs: RetentionJob[] = [];
const warnings: unknown[] = [];
afterEach(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.stop()));
  for (const store of toClose.splice(0)) await store.close();
  expect(warnings.splice(0)).toEqual([]);
});

async function twoStores(): Promise<readonly [TestStore, TestStore]> {
  const connectionString = await server.createDatabase();
  const stores = [await openPostgresTestStore(connectionString), await openPostgresTestStore(connectionString)] as const;
  toClose.push(...stores);
  return stores;
}

function start(store: TestStore): RetentionJob {
  const warn = (sentence: string, fields: unknown) => void warnings.push({ sentence, fields });
  const job = startRetention(lookupParts({ store, warn }), pace);
  jobs.push(job);
  return job;
}

/** A row of the audit that is too old to be kept. */
const age = ({ below }: TestStore) =>
  sql`
    insert into lookup_audit (id, colleague_id, looked_on, purpose) values (gen_random_uuid(), 'robin', '2020-01-01', 'open-message')
  `.execute(below.db);
const kept = async ({ below }: TestStore) =>
  (await sql<{ count: number }>`select count(*) as count from lookup_audit`.execute(below.db)).rows[0]?.count;
const tomorrow = async ({ below }: TestStore) =>
  (
    await sql<{ isTomorrow: boolean }>`
      select start_after > now() + interval '23 hours' as "isTomorrow" from pgboss.job where name = 'retention' and state = 'created'
    `.execute(below.db)
  ).rows;
const becomeTomorrow = ({ below }: TestStore) =>
  sql`update pgboss.job set start_after = now() - interval '1 second' where name = 'retention'`.execute(below.db);

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const isPlannedFor = (store: TestStore) => async () =>
  (await kept(store)) === 0 && (await tomorrow(store).catch(() => [])).some((row) => row.isTomorrow);

describe('the job of every day', () => {
  test('is done by one of the replicas, once, and again a day later', async () => {
    const [one, other] = await twoStores();
    await age(one);
    start(one);
    start(other);
    await until(isPlannedFor(one));
    await age(one);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await kept(one)).toBe(1);
    await becomeTomorrow(one);
    await until(isPlannedFor(one));
    expect(await tomorrow(one)).toEqual([{ isTomorrow: true }]);
  });

  test('is not done anew after a restart, and goes on where a replica died', async () => {
    const [one, other] = await twoStores();
    const job = start(one);
    await until(isPlannedFor(one));
    await job.stop();
    await age(one);
    start(other);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await kept(one)).toBe(1);
    // As a replica leaves it that was killed while it was at it, and as the library's upkeep gives it back.
    await sql`update pgboss.job set state = 'active', started_on = now() where name = 'retention'`.execute(one.below.db);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await kept(one)).toBe(1);
    await sql`update pgboss.job set state = 'retry', start_after = now() - interval '1 second' where name = 'retention'`.execute(
      one.below.db,
    );
    await until(isPlannedFor(one));
  });

  test('is done in the embedded store as well', async () => {
    const store = await openTestStore();
    toClose.push(store);
    await age(store);
    start(store);
    await until(isPlannedFor(store));
  });

  test('ends at once with the service, and leaves the rest for later', async () => {
    const [one] = await twoStores();
    await sql`insert into person (id, group_id, known_since) select id, id, now() from (select gen_random_uuid() as id from generate_series(1, 3000)) as new`.execute(
      one.below.db,
    );
    const slow = startRetention(lookupParts({ store: one, warn: (...told) => void warnings.push(told) }), {
      ...pace,
      restMs: 60_000,
    });
    jobs.push(slow);
    await until(async () => {
      const { rows } = await sql`select 1 from pgboss.job where name = 'retention' and state = 'active'`
        .execute(one.below.db)
        .catch(() => ({ rows: [] }));
      return rows.length > 0;
    });
    await slow.stop();
    const { rows } = await sql<{ state: string }>`
      select state::text from pgboss.job where name = 'retention' and start_after < now() + interval '1 second'
    `.execute(one.below.db);
    expect(rows).toEqual([{ state: 'created' }]);
  });
});
