import { proposeJobChanges } from '../../../src/domain/work/job-changes';
import type { Sighting } from '../../../src/domain/work/position';
import { sighting } from './sighting-builder';

const today = new Date('2026-11-20T09:00:00.000Z');
const kinds = (...seen: Sighting[]) => proposeJobChanges(seen, today).map(({ kind }) => kind);
const seenOn = (firstSeenOn: string, lastSeenOn = firstSeenOn) => ({ firstSeenOn, lastSeenOn });

const register = { source: 'brreg', accountId: 'b1', title: 'Daglig leder', company: 'Fjordvik AS' };
const held = sighting({ ...register, ...seenOn('2026-03-01', '2026-06-01') });
const ended = sighting({ ...register, until: '2026-11-02', ...seenOn('2026-11-20') });

describe('an end that a record states on a later day', () => {
  test('is proposed although the same record named the position without an end before', () => {
    expect(kinds(held, ended)).toEqual(['left']);
  });

  test('is proposed although others named the position before that end', () => {
    const profile = sighting({ company: 'Fjordvik AS', ...seenOn('2026-01-01', '2026-10-30') });
    expect(kinds(held, profile, ended)).toEqual(['left']);
  });

  test.each([
    ['the same record names the company beside it', { ...register, title: 'Styremedlem', ...seenOn('2026-03-01', '2026-11-20') }],
    ['another profile named the company after it', { company: 'Fjordvik AS', ...seenOn('2026-01-01', '2026-11-03') }],
    ['another profile names the company under a longer name', { company: 'Fjordvik Gruppen AS', ...seenOn('2026-11-10') }],
  ])('is not while %s', (_why, other) => {
    expect(kinds(held, sighting(other), ended)).toEqual([]);
  });

  test('counts as late as the day that it may mean', () => {
    const monthly = sighting({ ...register, until: '2026-10', ...seenOn('2026-11-20') });
    const profile = (lastSeenOn: string) => sighting({ company: 'Fjordvik AS', ...seenOn('2026-01-01', lastSeenOn) });
    expect(kinds(profile('2026-10-30'), monthly)).toEqual(['left']);
    expect(kinds(profile('2026-11-01'), monthly)).toEqual([]);
  });
});
