import { sql } from 'kysely';
import { postEvent, serveJetstream, type FakeJetstream } from '../../support/fake-jetstream';
import { startPostgres, type PostgresServer } from '../../support/postgres';
import { openPostgresTestStore, testSecret, type TestStore } from '../../support/stores';
import { runChild } from '../store/run-child';

/** `ACQUAINT_KILL_ROUNDS=50` plays the long form. */
const rounds = Number(process.env['ACQUAINT_KILL_ROUNDS'] ?? 10);
const perRound = 400;
const spacingUs = 50_000;
const startUs = 1_783_175_888_000_000;

let server: PostgresServer;
let jetstream: FakeJetstream;
beforeAll(async () => {
  server = await startPostgres();
  jetstream = await serveJetstream();
}, 60_000);
afterAll(async () => {
  await jetstream.close();
  await server.stop();
});

const timeOf = (number: number) => startUs + number * spacingUs;
const isMention = (number: number) => number % 3 === 0;
const wasDeleted = (number: number) => number % 30 === 9;

/** Every third post speaks of the brand; a few of those are taken back ten events later. */
function eventAt(number: number) {
  if (wasDeleted(number - 10)) return postEvent({ us: timeOf(number), rkey: `p${number - 10}`, operation: 'delete' });
  return postEvent({ us: timeOf(number), rkey: `p${number}`, text: isMention(number) ? `Contoso ${number}` : `rain ${number}` });
}

/** Posts that must be kept once the stream was heard up to an instant. */
function expectedUpTo(us: number, count: number): string[] {
  const numbers = Array.from({ length: count }, (_unused, number) => number);
  const isThere = (number: number) => timeOf(number) <= us && isMention(number) && !wasDeleted(number - 10);
  const isGone = (number: number) => wasDeleted(number) && timeOf(number + 10) <= us;
  return numbers.filter((number) => isThere(number) && !isGone(number)).map((number) => `p${number}`);
}

async function kept({ below }: TestStore) {
  const { rows } = await sql<{ key: string; gone: boolean }>`
    select split_part(post_id, '/', 5) as key, deleted_at is not null as gone from mention
  `.execute(below.db);
  const cursor = await sql<{ cursor: string | null }>`select cursor from listening_cursor where stream = 'bluesky'`.execute(
    below.db,
  );
  return {
    posts: rows.filter(({ gone }) => !gone).map(({ key }) => key),
    all: rows.map(({ key }) => key),
    us: Number(cursor.rows[0]?.cursor ?? 0),
  };
}

describe('a listener that is killed', () => {
  test(`loses nothing, keeps nothing twice, and its cursor is never ahead, ${rounds} times over`, async () => {
    const connectionString = await server.createDatabase();
    const store = await openPostgresTestStore(connectionString);
    await sql`insert into listening_cursor (stream, cursor, updated_at) values ('bluesky', ${String(startUs - 1)}, now())`.execute(
      store.below.db,
    );
    let count = 0;
    for (let round = 0; round < rounds; round += 1) {
      const child = runChild(require.resolve('./listen-forever'), connectionString, testSecret, jetstream.origin);
      await child.printed(1);
      for (let some = 0; some < 8; some += 1) {
        jetstream.emit(...Array.from({ length: perRound / 8 }, () => eventAt(count++)));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
      await child.kill();
      const { posts, us } = await kept(store);
      const missing = expectedUpTo(us, count).filter((key) => !posts.includes(key));
      expect([round, missing]).toEqual([round, []]);
    }
    const last = runChild(require.resolve('./listen-forever'), connectionString, testSecret, jetstream.origin);
    const end = timeOf(count - 1);
    for (const until = Date.now() + 30_000; (await kept(store)).us < end && Date.now() < until;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await last.kill();
    const { posts, all, us } = await kept(store);
    await store.close();
    expect(us).toBe(end);
    expect(posts.sort()).toEqual(expectedUpTo(end, count).sort());
    expect(new Set(all).size).toBe(all.length);
  }, 600_000);
});
