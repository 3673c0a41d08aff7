import { comparerOf } from '../../../src/domain/work/company';
import { proposeJobChanges } from '../../../src/domain/work/job-changes';
import { currentPosition } from '../../../src/domain/work/sightings';
import { sighting } from './sighting-builder';

const now = new Date('2026-06-01T00:00:00Z');

describe('currentPosition', () => {
  test('is null when nothing was seen', () => {
    expect(currentPosition([], [], now)).toBeNull();
  });

  test("prefers the sender's own recent signature to any profile", () => {
    const own = sighting({
      source: 'message',
      accountId: null,
      company: 'Fabrikam',
      lastSeenOn: '2026-04-20',
      firstSeenOn: '2026-04-20',
    });
    const field = sighting({ since: '2020', lastSeenOn: '2026-05-30' });
    expect(currentPosition([field, own], [], now)).toMatchObject({
      company: 'Fabrikam',
      source: 'message',
      seenOn: '2026-04-20',
    });
  });

  test('lets an old signature give way to a dated field', () => {
    const own = sighting({
      source: 'message',
      accountId: null,
      company: 'Fabrikam',
      firstSeenOn: '2024-01-01',
      lastSeenOn: '2024-01-01',
    });
    expect(currentPosition([own, sighting({ since: '2025-03' })], [], now)).toMatchObject({
      company: 'Contoso',
      since: '2025-03',
    });
  });

  test('prefers fields to free text and the newest among equals', () => {
    const text = sighting({ statedIn: 'text', source: 'bluesky', company: 'Northwind', lastSeenOn: '2026-05-31' });
    const old = sighting({ company: 'Adatum', lastSeenOn: '2026-03-01', firstSeenOn: '2026-03-01' });
    expect(currentPosition([text, old, sighting()], [], now)?.company).toBe('Contoso');
  });

  test.each(['2026-05-31', '2026-05', '2025'])('leaves out a position that ended %s', (until) => {
    expect(currentPosition([sighting({ until })], [], now)).toBeNull();
  });

  test.each(['2026-06', '2026', '2026-06-02'])('keeps a position that ends %s', (until) => {
    expect(currentPosition([sighting({ until })], [], now)).not.toBeNull();
  });

  test('takes the title from another statement about the same company', () => {
    const text = sighting({ statedIn: 'text', source: 'github', title: 'Head of Sales', company: 'contoso ltd' });
    expect(currentPosition([sighting(), text], [], now)).toMatchObject({ title: 'Head of Sales', source: 'github' });
  });

  test('takes the title from a statement under another name that the administrator declared', () => {
    const compare = comparerOf({ aliases: [['Contoso', 'Fabrikam']] });
    const titled = sighting({ statedIn: 'text', source: 'github', title: 'Head of Sales', company: 'Fabrikam' });
    expect(currentPosition([sighting(), titled], [], now)?.title).toBeNull();
    expect(currentPosition([sighting(), titled], [], now, compare)?.title).toBe('Head of Sales');
  });

  describe('beside a proposed change', () => {
    const own = { source: 'message', accountId: null, company: 'Fabrikam' } as const;
    const afterMove = (lastSeenOn: string) => {
      const sightings = [
        sighting({ ...own, firstSeenOn: '2026-03-01', lastSeenOn }),
        ...['gravatar', 'github'].flatMap((source) => [
          sighting({ source, accountId: source, company: 'Fabrikam', firstSeenOn: '2026-03-01', lastSeenOn: '2026-03-20' }),
          sighting({ source, accountId: source, firstSeenOn: '2026-05-02', lastSeenOn: '2026-05-30' }),
        ]),
      ];
      const changes = proposeJobChanges(sightings, now);
      return { kinds: changes.map(({ kind }) => kind), position: currentPosition(sightings, changes, now) };
    };

    test('shows where the person went, not what an older signature says', () => {
      expect(afterMove('2026-04-20')).toMatchObject({ kinds: ['moved'], position: { company: 'Contoso' } });
    });

    test('shows the sender’s own newer words, and no change beside them', () => {
      expect(afterMove('2026-05-25')).toMatchObject({ kinds: [], position: { company: 'Fabrikam', source: 'message' } });
    });

    test('shows nothing when the only position was left', () => {
      const left = sighting({ until: null });
      const changes = [
        {
          id: 'left-1',
          kind: 'left',
          from: { title: null, company: 'Contoso Ltd' },
          to: null,
          date: { kind: 'stated', since: '2026-05', source: 'github' },
          saidBy: ['github'],
          knownSince: '2026-05-01',
          sightings: [left],
        },
      ] as const;
      expect(currentPosition([left], changes, now)).toBeNull();
      const renamed = sighting({ company: 'Fabrikam' });
      expect(currentPosition([renamed], changes, now)).not.toBeNull();
      const compare = comparerOf({ aliases: [['Contoso', 'Fabrikam']] });
      expect(currentPosition([renamed], changes, now, compare)).toBeNull();
    });
  });
});
