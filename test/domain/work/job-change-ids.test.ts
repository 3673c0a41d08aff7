import type { Sighting } from '../../../src/domain/work/position';
import { proposeJobChanges } from '../../../src/domain/work/job-changes';
import { sighting } from './sighting-builder';

const now = new Date('2026-06-01T00:00:00Z');
const may = { firstSeenOn: '2026-05-01', lastSeenOn: '2026-05-10' };
const later = { firstSeenOn: '2026-05-20', lastSeenOn: '2026-05-31' };
const gravatar = (company: string | null, changes: Partial<Sighting> = {}) => sighting({ company, ...changes });
const github = (company: string | null, changes: Partial<Sighting> = {}) =>
  sighting({ company, source: 'github', accountId: '7', ...changes });
const message = (company: string | null, changes: Partial<Sighting> = {}) =>
  sighting({ company, source: 'message', accountId: null, ...changes });

const idsOf = (seen: readonly Sighting[]) => proposeJobChanges(seen, now).map(({ id }) => id);

/** The ids before and after something more was seen; each must name exactly one change. */
function expectSameId(before: readonly Sighting[], after: readonly Sighting[]): void {
  expect(idsOf(before)).toHaveLength(1);
  expect(idsOf(after)).toEqual(idsOf(before));
}

describe('the id of a job change stays', () => {
  test('when the employer before becomes known', () => {
    const joined = [gravatar('Fabrikam', { ...later, since: '2026-05' })];
    expectSameId(joined, [...joined, github('Contoso', { ...may, lastSeenOn: '2026-05-15' })]);
  });

  test('when an older message writes the new employer with its legal form', () => {
    const signed = [gravatar('Contoso', may), message('Fabrikam', later)];
    expectSameId(signed, [...signed, message('Fabrikam AS', { firstSeenOn: '2026-05-15', lastSeenOn: '2026-05-15' })]);
  });

  test('when the date becomes more precise', () => {
    const month = [gravatar('Contoso', may), gravatar('Fabrikam', { ...later, since: '2026-05' })];
    expectSameId(month, [gravatar('Contoso', may), gravatar('Fabrikam', { ...later, since: '2026-05-14' })]);
  });

  test('when a second source appears', () => {
    const signed = [gravatar('Contoso', may), message('Fabrikam', later)];
    expectSameId(signed, [...signed, github('Contoso', may), github('Fabrikam', { ...later, firstSeenOn: '2026-05-25' })]);
  });

  test('when the new title is written out', () => {
    const titled = (title: string) => [
      message('Contoso', { ...may, title: 'Software Engineer' }),
      message('Contoso', { ...later, title }),
    ];
    expectSameId(titled('Sr. Software Engineer'), titled('Senior Software Engineer'));
  });

  test('apart for changes that are not the same', () => {
    const ids = [
      ...idsOf([gravatar('Contoso', may), message('Fabrikam', later)]),
      ...idsOf([gravatar('Contoso', may), message('Northwind', later)]),
      ...idsOf([message('Fabrikam', may), message('Freelance', later)]),
      ...idsOf([
        message('Fabrikam', { ...may, title: 'Buyer' }),
        message('Fabrikam', { ...later, title: 'Head of Procurement' }),
      ]),
    ];
    expect(new Set(ids).size).toBe(4);
  });
});
