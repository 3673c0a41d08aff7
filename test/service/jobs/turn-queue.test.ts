import { randomUUID } from 'node:crypto';
import PgBoss from 'pg-boss';
import { sql } from 'kysely';
import { openTurnQueue, type TurnQueue } from '../../../src/service/jobs/turn-queue';
import { forEachStore, type TestStore } from '../../support/stores';

const now = () => new Date();
const turn = (change: { personId?: string; startAt?: Date; priority?: number } = {}) => ({
  personId: randomUUID(),
  startAt: now(),
  priority: 1,
  ...change,
});

forEachStore('the queue of turns', (open) => {
  const opened: TurnQueue[] = [];
  const failures: unknown[] = [];

  /** Two replicas that start at the same time. */
  async function openTwo(): Promise<{ store: TestStore; one: TurnQueue; other: TurnQueue }> {
    const store = await open();
    const openOne = () => openTurnQueue(store.queueDatabase, (error) => void failures.push(error));
    const [one, other] = await Promise.all([openOne(), openOne()]);
    opened.push(one, other);
    await sql`truncate pgboss.job`.execute(store.below.db);
    return { store, one, other };
  }

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((queue) => queue.close()));
    expect(failures).toEqual([]);
  });

  test('gives each turn to one taker, the more urgent first, and none before its time', async () => {
    const { one, other } = await openTwo();
    const [low, high] = [turn({ priority: 1 }), turn({ priority: 2 })];
    await one.add([low, high, turn({ startAt: new Date(Date.now() + 60_000), priority: 3 })]);
    expect(await other.take()).toEqual({ personId: high.personId, attempts: 0, priority: 2 });
    expect(await one.take()).toMatchObject({ personId: low.personId });
    expect(await other.take()).toBeNull();
  });

  test('keeps one turn of a person, also while it is carried out and just after it', async () => {
    const { one, other } = await openTwo();
    const again = turn();
    await one.add([again]);
    await other.add([again, { ...again, startAt: now() }]);
    const job = await one.take();
    await other.add([again]);
    expect(await other.take()).toBeNull();
    if (job) await one.end(job);
    await other.add([again]);
    expect(await other.take()).toBeNull();
  });

  test('has a turn that was put back come again, with what was noted of it', async () => {
    const { one, other } = await openTwo();
    await one.add([turn()]);
    const job = await one.take();
    if (!job) throw new Error('there was no turn');
    await one.putBack({ ...job, attempts: 4 }, now());
    expect(await other.take()).toEqual({ ...job, attempts: 4 });
    await other.putBack(job, new Date(Date.now() + 60_000));
    await other.end(job);
    expect(await one.take()).toBeNull();
    const { rows } = await sql<{ state: string }>`select state::text from pgboss.job where name = 'watch-turn'`.execute(
      (await open()).below.db,
    );
    expect(rows).toEqual([{ state: 'created' }]);
  });

  test('has a turn whose taker died taken over by another', async () => {
    const { store, one, other } = await openTwo();
    await one.add([turn()]);
    const job = await one.take();
    await sql`update pgboss.job set started_on = now() - interval '3 minutes'`.execute(store.below.db);
    const boss = new PgBoss({ db: store.queueDatabase, schedule: false, supervise: false });
    await boss.expire();
    await sql`update pgboss.job set start_after = now() - interval '1 second'`.execute(store.below.db);
    expect(await other.take()).toEqual(job);
  });

  test('has a failed turn come again a few times, later each time', async () => {
    const { store, one } = await openTwo();
    await one.add([turn()]);
    for (let failed = 0; failed < 4; failed++) {
      const job = await one.take();
      if (!job) throw new Error(`no turn after ${failed} failures`);
      await one.fail(job);
      expect(await one.take()).toBeNull();
      await sql`update pgboss.job set start_after = now() - interval '1 second'`.execute(store.below.db);
    }
    expect(await one.take()).toBeNull();
  });

  test('plans once in a slice of time, whichever replica comes first', async () => {
    const { one, other } = await openTwo();
    let planned = 0;
    const plan = async () => void planned++;
    await Promise.all([one.oncePerSlice(plan), other.oncePerSlice(plan)]);
    await one.oncePerSlice(plan);
    expect(planned).toBe(1);
  });

  test('leaves the connection usable when one of the queue’s scripts fails half-way', async () => {
    const { store } = await openTwo();
    const script = 'begin; select 1; select * from no_such_table; commit;';
    await expect(store.queueDatabase.executeSql(script)).rejects.toThrow('no_such_table');
    for (let connection = 0; connection < 12; connection++) {
      expect((await store.queueDatabase.executeSql('select $1::int as one', [1])).rows).toEqual([{ one: 1 }]);
    }
  });
});
