import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Card } from '../../../src/domain/card';
import type { StatedPosition } from '../../../src/domain/work/position';
import { retentionRules } from '../../../src/service/jobs/retention-rules';
import { lookupPerson } from '../../../src/service/lookup/lookup-person';
import { lookupParts } from '../../support/app';
import { foundOne, profileOf, scriptedConnector } from '../../support/connectors';
import { heardToFile, mentionOf } from '../../support/heard';
import { requestAbout } from '../../support/requests';
import { settingsOf } from '../../support/settings';
import { forEachStore, type TestStore } from '../../support/stores';

const address = 'anna@somewhere.example';
const colleague = { id: 'local', name: null };
const noonOf = (day: string) => new Date(`${day}T12:00:00.000Z`);
const settings = settingsOf({
  retention: { sightingsDays: 180, unopenedPeopleDays: 300, mentionsDays: 30, lookupAuditDays: 30 },
});

/** What each network states, or null while it can't be reached. */
type World = Readonly<Record<'one' | 'two', Partial<StatedPosition> | null>>;

function partsOn(store: TestStore, day: string, world: World) {
  const networks = Object.entries(world).map(([id, stated]) =>
    scriptedConnector(id, () => {
      if (stated === null) return { kind: 'unreachable', detail: 'away', retryAt: null };
      const position = {
        title: null,
        company: null,
        since: null,
        until: null,
        place: null,
        statedIn: 'field' as const,
        ...stated,
      };
      return foundOne(profileOf(id, 'anna', { positions: [position], seenAt: noonOf(day).toISOString() }));
    }),
  );
  return lookupParts({ store, connectors: networks, settings, now: () => noonOf(day) });
}

async function lookUp(store: TestStore, day: string, world: World): Promise<Card> {
  let card: Card | null = null;
  for await (const event of lookupPerson(requestAbout(address), partsOn(store, day, world), new AbortController().signal))
    if (event.type === 'card') card = event.card;
  await store.watch.met([address], day);
  if (card === null) throw new Error('there was no card');
  return card;
}

/** The whole job of a day. */
async function forgetOn(store: TestStore, day: string): Promise<void> {
  const parts = { store, settings, now: () => noonOf(day) };
  for (const { keptDays, forget } of retentionRules) {
    const before = new Date(noonOf(day).getTime() - keptDays(settings.retention) * 86_400_000).toISOString().slice(0, 10);
    let after: string | null = null;
    do ({ next: after } = await forget({ before, after, now: noonOf(day).toISOString() }, parts));
    while (after !== null);
  }
}

const briefOf = ({ jobChanges }: Card) =>
  jobChanges.map(({ kind, from, to, standing }) => [kind, from?.company ?? null, to?.company ?? null, standing]);
const seen = async (store: TestStore) =>
  (await store.findByAddress(address)).person?.sightings.map(({ source, company }) => `${source} ${company}`) ?? null;
const contoso: World = { one: { company: 'Contoso' }, two: { company: 'Contoso' } };
const fabrikam: World = { one: { company: 'Fabrikam' }, two: { company: 'Fabrikam' } };

/** Seen at Contoso, then at Fabrikam, and every month after that. */
async function move(store: TestStore, then = fabrikam): Promise<void> {
  for (const day of ['2025-12-01', '2026-01-05']) await lookUp(store, day, contoso);
  for (const day of ['2026-01-12', '2026-03-10', '2026-05-10', '2026-07-01']) await lookUp(store, day, then);
}

const answer = (store: TestStore, said: 'confirmed' | 'wrong', changeId: string) =>
  store.jobChanges.answerJobChange({ address, changeId, answer: said, by: colleague, at: '2026-07-01T13:00:00.000Z' });
const unread = (store: TestStore, day: string) =>
  store.jobChanges.countNews({ colleague: colleague.id, now: noonOf(day), limit: 10 });

forEachStore('what is kept for long enough', (open) => {
  test('goes by when it was last seen, and a later change renews nothing', async () => {
    const store = await open();
    await move(store);
    await forgetOn(store, '2026-07-03');
    expect(await seen(store)).toEqual(['one Contoso', 'two Contoso', 'one Fabrikam', 'two Fabrikam']);
    await forgetOn(store, '2026-07-05');
    expect(await seen(store)).toEqual(['one Fabrikam', 'two Fabrikam']);
    const { rows } = await sql<{ text: string }>`select change::text as text from job_change`.execute(store.below.db);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toContain('Contoso');
    await forgetOn(store, '2026-07-05');
    expect(await seen(store)).toEqual(['one Fabrikam', 'two Fabrikam']);
  });

  test('leaves a confirmed change as it was told, and no news of it', async () => {
    const store = await open();
    await move(store);
    const [told] = (await lookUp(store, '2026-07-02', fabrikam)).jobChanges;
    expect(told).toMatchObject({ kind: 'moved', from: { company: 'Contoso' }, standing: 'open' });
    await answer(store, 'confirmed', told?.id ?? '');
    await store.jobChanges.markNewsSeen(colleague.id, '2026-07-02T12:00:00.000Z');
    await forgetOn(store, '2026-07-05');
    for (const day of ['2026-07-05', '2026-07-20']) {
      const card = await lookUp(store, day, fabrikam);
      expect(briefOf(card)).toEqual([['moved', null, 'Fabrikam', 'confirmed']]);
      expect(card.jobChanges[0]).toMatchObject({ id: told?.id, date: told?.date });
      expect(card.position).toMatchObject({ company: 'Fabrikam' });
    }
    expect(await unread(store, '2026-07-20')).toBe(0);
  });

  test('does not make a dated newer position look like a new one, nor bring back what was wrong', async () => {
    const store = await open();
    const dated: World = { one: { company: 'Fabrikam', since: '2026-01' }, two: null };
    await move(store, dated);
    const [told] = (await lookUp(store, '2026-07-02', dated)).jobChanges;
    await answer(store, 'wrong', told?.id ?? '');
    await forgetOn(store, '2026-07-05');
    const card = await lookUp(store, '2026-07-06', dated);
    expect(card.jobChanges).toEqual([]);
    expect(card.changesSetAside.map(({ kind, standing }) => [kind, standing])).toEqual([['moved', 'wrong']]);
  });

  test('may have named a position long before another source dated it', async () => {
    const store = await open();
    await lookUp(store, '2026-01-05', { one: { company: 'Fabrikam' }, two: null });
    const later: World = { one: null, two: { company: 'Fabrikam', since: '2026-03' } };
    expect(briefOf(await lookUp(store, '2026-06-20', later))).toEqual([]);
    await forgetOn(store, '2026-07-10');
    expect(await seen(store)).toEqual(['two Fabrikam']);
    expect(briefOf(await lookUp(store, '2026-07-11', later))).toEqual([]);
  });

  test('leaves what is seen afterwards to be told', async () => {
    const store = await open();
    await move(store);
    await forgetOn(store, '2026-07-05');
    await lookUp(store, '2026-07-10', fabrikam);
    const northwind: World = { one: { company: 'Northwind' }, two: { company: 'Northwind' } };
    expect(briefOf(await lookUp(store, '2026-07-17', northwind))).toEqual([
      ['moved', 'Fabrikam', 'Northwind', 'open'],
      ['moved', null, 'Fabrikam', 'open'],
    ]);
  });

  test('takes a change and its answers along when nobody states its outcome any more', async () => {
    const store = await open();
    await move(store);
    const [told] = (await lookUp(store, '2026-07-01', fabrikam)).jobChanges;
    await answer(store, 'confirmed', told?.id ?? '');
    await store.watch.met([address], '2027-02-01');
    await forgetOn(store, '2027-02-01');
    expect(await seen(store)).toEqual([]);
    const { rows } = await sql`select 1 from job_change union all select 1 from job_change_answer`.execute(store.below.db);
    expect(rows).toEqual([]);
  });

  test('goes with accounts that nobody showed since, and kept cards of them', async () => {
    const store = await open();
    await lookUp(store, '2026-01-05', { one: { company: 'Contoso' }, two: { company: 'Contoso' } });
    await lookUp(store, '2026-06-30', { one: { company: 'Contoso' }, two: { company: 'Contoso' } });
    await sql`update profile set seen_at = '2026-01-05T12:00:00Z' where network = 'two'`.execute(store.below.db);
    const { person } = await store.findByAddress(address);
    await forgetOn(store, '2026-07-05');
    const after = (await store.findByAddress(address)).person;
    expect(after?.profiles.map(({ account }) => account.network)).toEqual(['one']);
    expect(after?.version).toBeGreaterThan(person?.version ?? 0);
    const { rows } = await sql`select 1 from shown_card`.execute(store.below.db);
    expect(rows).toEqual([]);
  });

  test('includes people whose message nobody opened, unless somebody follows them', async () => {
    const store = await open();
    await lookUp(store, '2026-01-05', contoso);
    await forgetOn(store, '2026-11-01');
    expect(await seen(store)).not.toBeNull();
    const follow = (wanted: boolean) =>
      store.jobChanges.setFollowed({ address, colleague: 'robin', follow: wanted, at: '2026-10-01T12:00:00.000Z' });
    await follow(true);
    await forgetOn(store, '2026-11-02');
    expect(await seen(store)).toEqual([]);
    await follow(false);
    await forgetOn(store, '2026-11-02');
    expect(await seen(store)).toBeNull();
  });

  test('includes posts about a brand with what was said of them, by when they were heard, and who looked up whom', async () => {
    const store = await open();
    await sql`truncate mention, mention_correction, listening_cursor, lookup_audit`.execute(store.below.db);
    const owner = randomUUID();
    await store.listening.claim('bluesky', owner);
    await store.listening.file(heardToFile({ owner, mentions: [mentionOf('old'), mentionOf('new')] }));
    await sql`update mention set published_at = '2026-01-05', seen_at = '2026-01-05'`.execute(store.below.db);
    await sql`update mention set seen_at = '2026-06-20' where post_id = 'new'`.execute(store.below.db);
    await store.privacy.noteLookups(
      ['2026-01-05', '2026-06-20'].map((day) => ({ address, colleague: 'robin', day, purpose: 'open-message' as const })),
    );
    await forgetOn(store, '2026-07-05');
    const { rows } = await sql`
      select post_id as kept from mention union all select looked_on::text from lookup_audit order by kept
    `.execute(store.below.db);
    expect(rows).toEqual([{ kept: '2026-06-20' }, { kept: 'new' }]);
  });

  test('goes of however many people, piece by piece, while others write', async () => {
    const store = await open();
    await sql`insert into person (id, group_id) select id, id from (select gen_random_uuid() as id from generate_series(1, 1100)) as new`.execute(
      store.below.db,
    );
    await sql`
      insert into sighting (person_id, source, statement, company, stated_in, first_seen_on, last_seen_on)
      select id, 'one', company, company, 'field', day, day from person,
        (values ('Contoso', date '2026-01-01'), ('Fabrikam', date '2026-06-01')) as stated (company, day)
    `.execute(store.below.db);
    await sql`insert into met (person_id, last_met_on) select id, '2026-07-01' from person`.execute(store.below.db);
    await Promise.all([forgetOn(store, '2026-07-05'), forgetOn(store, '2026-07-05'), lookUp(store, '2026-07-05', contoso)]);
    const { rows } =
      await sql`select company, count(*) as count from sighting where source = 'one' group by 1 order by 1`.execute(
        store.below.db,
      );
    expect(rows).toEqual([
      { company: 'Contoso', count: 1 },
      { company: 'Fabrikam', count: 1100 },
    ]);
  });
});
