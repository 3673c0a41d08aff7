import type { Sighting } from '../../../src/domain/work/position';

/** A sighting of a field seen on 1 May 2026; change what the test is about. */
export function sighting(changes: Partial<Sighting> = {}): Sighting {
  return {
    title: null,
    company: 'Contoso',
    since: null,
    until: null,
    place: null,
    statedIn: 'field',
    source: 'gravatar',
    accountId: 'g1',
    firstSeenOn: '2026-05-01',
    lastSeenOn: '2026-05-01',
    ...changes,
  };
}
