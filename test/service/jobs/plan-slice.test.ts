import { planSlice, sliceMs } from '../../../src/service/jobs/plan-slice';
import { noSettings } from '../../support/app';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const { watch } = noSettings;
const dayMs = 86_400_000;
const start = Date.parse('2026-10-01T12:00:00.000Z');
const everybody = 120;

async function meetOn(day: string, address: string): Promise<void> {
  const askedAt = new Date(start).toISOString();
  await store.recordObservation({ address, name: null, network: 'one', outcome: 'none', askedAt, retryAt: null, found: [] });
  await store.watch.met([address], day);
}

test('turns of people who were met on one day are spread, none comes before the interval is over, and none is forgotten', async () => {
  for (let person = 0; person < everybody; person++) await meetOn('2026-10-01', `person${person}@company.com`);
  const startAt = new Map<string, number>();
  const counts: number[] = [];
  for (let now = start; now < start + 10 * dayMs; now += sliceMs) {
    const turns = await planSlice({ store, watch, now: new Date(now), lengthMs: sliceMs });
    counts.push(turns.length);
    for (const turn of turns) {
      expect(startAt.has(turn.personId)).toBe(false);
      expect(turn.startAt.getTime()).toBeGreaterThanOrEqual(now);
      expect(turn.startAt.getTime()).toBeLessThan(now + sliceMs);
      startAt.set(turn.personId, turn.startAt.getTime());
      await store.watch.refreshed(turn.personId, turn.startAt.toISOString());
    }
  }
  const delays = [...startAt.values()].map((at) => (at - start) / dayMs);
  expect(delays).toHaveLength(everybody);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(7);
  expect(Math.max(...delays)).toBeLessThanOrEqual(8);
  expect(Math.max(...counts)).toBeLessThanOrEqual(5);
}, 120_000);

test('people who are late are caught up with little by little, the most recently met first', async () => {
  await meetOn('2026-12-10', 'recent@company.com');
  await meetOn('2026-12-12', 'newest@company.com');
  const turns = await planSlice({ store, watch, now: new Date('2026-12-28T12:00:00.000Z'), lengthMs: sliceMs });
  expect(turns).toHaveLength(5);
  const priorities = turns.map(({ priority }) => priority);
  expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
  expect(new Set(priorities).size).toBeGreaterThan(1);
  expect(new Set(turns.map(({ startAt }) => startAt.getTime())).size).toBe(5);
});
