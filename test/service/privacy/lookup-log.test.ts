import { createLookupLog } from '../../../src/service/privacy/lookup-log';
import type { LookupToNote } from '../../../src/service/store/lookup-audit';

function open(fails: number) {
  let clock = new Date('2026-11-20T10:00:00Z');
  let left = fails;
  const written: LookupToNote[] = [];
  const warnings: string[] = [];
  const noteLookups = async (lookups: readonly LookupToNote[]) => {
    left -= 1;
    if (left >= 0) throw new Error('the database is away');
    written.push(...lookups);
  };
  const log = createLookupLog({
    store: { privacy: { noteLookups } },
    now: () => clock,
    warn: (sentence) => void warnings.push(sentence),
  });
  return { log, written, warnings, at: (instant: string) => void (clock = new Date(instant)) };
}

describe('the log of who looked up whom', () => {
  test('writes one row for a colleague, a person and a day, however they are spelled, and all of it when it closes', async () => {
    const { log, written, at } = open(0);
    log.note('Anna@Company.com', 'one', 'open-message');
    log.note('Anna@Company.com', 'one', 'open-message');
    log.note('anna@company.com', 'two', 'open-message');
    at('2026-11-21T00:00:01Z');
    log.note('Anna@Company.com', 'one', 'open-message');
    log.note('no address', 'one', 'open-message');
    await log.close();
    const anna = { address: 'anna@company.com', purpose: 'open-message' };
    expect(written).toEqual([
      { ...anna, colleague: 'one', day: '2026-11-20' },
      { ...anna, colleague: 'two', day: '2026-11-20' },
      { ...anna, colleague: 'one', day: '2026-11-21' },
    ]);
  });

  test('keeps what could not be written for the next time, and loses nothing on an orderly stop', async () => {
    const { log, written, warnings } = open(1);
    log.note('anna@company.com', 'one', 'open-message');
    await log.close();
    expect(written).toHaveLength(1);
    expect(warnings).toEqual(['who looked up whom could not be noted']);
  });

  test('says so when it could not be written even then', async () => {
    const { log, written, warnings } = open(2);
    log.note('anna@company.com', 'one', 'open-message');
    await log.close();
    expect(written).toEqual([]);
    expect(warnings.at(-1)).toBe('notes of who looked up whom were lost');
  });
});
