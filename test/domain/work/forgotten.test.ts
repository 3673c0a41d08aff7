import type { KnownChange } from '../../../src/domain/work/answered-changes';
import { compareCompanies } from '../../../src/domain/work/company';
import { recallChanges, toldBefore, withoutForgotten } from '../../../src/domain/work/forgotten';
import type { JobChange } from '../../../src/domain/work/job-change';
import { nothingForgotten, proposeJobChanges, type ToldBefore } from '../../../src/domain/work/job-changes';
import type { Sighting } from '../../../src/domain/work/position';
import { sighting } from './sighting-builder';

const now = new Date('2026-07-01T10:00:00Z');
const days = (firstSeenOn: string, lastSeenOn = firstSeenOn) => ({ firstSeenOn, lastSeenOn });
const gravatar = (company: string, change: Partial<Sighting> = {}) => sighting({ company, ...change });
const github = (company: string, change: Partial<Sighting> = {}) =>
  sighting({ company, source: 'github', accountId: 'h1', ...change });

const old = [gravatar('Contoso', days('2025-01-10', '2026-01-05')), github('Contoso', days('2025-01-12', '2026-01-07'))] as const;
const newer = [
  gravatar('Fabrikam', days('2026-01-12', '2026-06-25')),
  github('Fabrikam', days('2026-01-14', '2026-06-25')),
] as const;
const seen = [...old, ...newer];

const propose = (sightings: readonly Sighting[], past: ToldBefore = nothingForgotten) =>
  proposeJobChanges(sightings, now, { compare: compareCompanies, domains: [], past });
const moved = () => {
  const [change] = propose(seen);
  if (!change) throw new Error('nothing was proposed');
  return change;
};
const known = (change: JobChange, more: Partial<KnownChange> = {}): KnownChange => ({
  ...{ change, answers: [], withdrawnOn: null, isPartlyForgotten: false },
  ...more,
});
const recall = (sightings: readonly Sighting[], told: readonly KnownChange[], proposals: readonly JobChange[] = []) =>
  recallChanges(proposals, told, { sightings, compare: compareCompanies, now });

describe('a told change of which something is forgotten', () => {
  test('is the same while nothing of it is', () => {
    const change = moved();
    expect(withoutForgotten(change, seen)).toBe(change);
  });

  test('stays a move, of its own day, without the sightings and the names that are gone', () => {
    const change = moved();
    const rest = withoutForgotten(change, newer);
    expect(rest).toEqual({ ...change, from: null, sightings: change.sightings.filter(({ company }) => company === 'Fabrikam') });
    expect(rest).toMatchObject({ kind: 'moved', date: { kind: 'between', after: '2026-01-05', before: '2026-01-12' } });
  });

  test('keeps the name of the former employer while another source still states it', () => {
    const lagging = github('Contoso Ltd', days('2025-02-01', '2026-06-25'));
    expect(withoutForgotten(moved(), [...newer, lagging])).toMatchObject({ from: { company: 'Contoso' } });
  });

  test('keeps the company of a promotion and forgets the title before', () => {
    const titled = (title: string, change: Partial<Sighting>) => gravatar('Contoso', { title, ...change });
    const lead = titled('Senior Engineer', { ...days('2026-01-12', '2026-06-25'), since: '2026-01' });
    const [promotion] = propose([titled('Engineer', days('2025-01-10', '2026-01-05')), lead]);
    expect(promotion?.kind).toBe('promoted');
    expect(promotion && withoutForgotten(promotion, [lead])).toMatchObject({
      from: { title: null, company: 'Contoso' },
      to: { title: 'Senior Engineer', company: 'Contoso' },
    });
  });

  test('lasts while what it led to is stated in whatever words, and no longer', () => {
    const reworded = gravatar('Fabrikam AS', days('2026-05-01', '2026-06-25'));
    expect(withoutForgotten(moved(), [reworded])).toMatchObject({ to: { company: 'Fabrikam' }, sightings: [] });
    expect(withoutForgotten(moved(), [gravatar('Northwind')])).toBeNull();
    expect(withoutForgotten(moved(), [])).toBeNull();
  });

  test('of a leaving goes with the last that names what was left', () => {
    const ended = gravatar('Contoso', { ...days('2026-05-10', '2026-06-25'), until: '2026-05' });
    const [left] = propose([gravatar('Contoso', days('2025-01-10', '2026-05-03')), ended]);
    expect(left?.kind).toBe('left');
    expect(left && withoutForgotten(left, [ended])).toMatchObject({ from: { company: 'Contoso' } });
    expect(left && withoutForgotten(left, [gravatar('Fabrikam')])).toBeNull();
  });

  test('stands as it was told, and is not told in other words beside it', () => {
    const rest = { ...moved(), from: null };
    const dated = gravatar('Fabrikam', { ...days('2026-01-12', '2026-06-25'), since: '2026-01' });
    const proposals = propose([dated]);
    expect(proposals.map(({ kind }) => kind)).toEqual(['joined']);
    expect(recall([dated], [known(rest, { isPartlyForgotten: true })], proposals)).toEqual([rest]);
  });

  test('is not brought back once it was withdrawn, nor when nobody believed states it or the person denies it', () => {
    const [rest, partly] = [moved(), { isPartlyForgotten: true }];
    expect(recall(newer, [known(rest, partly)])).toEqual([rest]);
    expect(recall(newer, [known(rest)])).toEqual([]);
    expect(recall(newer, [known(rest, { ...partly, withdrawnOn: '2026-02-01' })])).toEqual([]);
    expect(recall([gravatar('Northwind')], [known(rest, partly)])).toEqual([]);
    const own = (company: string) => sighting({ company, source: 'message', accountId: null, ...days('2026-06-20') });
    expect(recall([...newer, own('Contoso')], [known(rest, partly)])).toEqual([]);
    expect(recall([...newer, own('Contoso'), own('Fabrikam')], [known(rest, partly)])).toEqual([rest]);
  });
});

describe('what was seen before something was forgotten', () => {
  const dated = github('Fabrikam', { ...days('2026-02-01', '2026-06-25'), since: '2026-01' });

  test('is no news afterwards: a dated position whose earlier sighting went does not look like a new one', () => {
    const long = gravatar('Fabrikam', days('2024-01-10', '2025-06-30'));
    expect(propose([long, dated])).toEqual([]);
    expect(propose([dated]).map(({ kind }) => kind)).toEqual(['joined']);
    expect(propose([dated], { forgottenOn: '2026-06-30', told: [] })).toEqual([]);
  });

  test('is still told if it was told before', () => {
    const [change] = propose([...seen]);
    const past = toldBefore({ known: [known(moved())], forgottenOn: '2026-06-30' });
    expect(propose(seen, past)).toEqual([change]);
    expect(
      propose(seen, toldBefore({ known: [known(moved(), { withdrawnOn: '2026-03-01' })], forgottenOn: '2026-06-30' })),
    ).toEqual([]);
  });

  test('is told when it was withdrawn only later', () => {
    const past = toldBefore({ known: [known(moved(), { withdrawnOn: '2026-06-30' })], forgottenOn: '2026-06-01' });
    expect(propose(seen, past)).toHaveLength(1);
  });

  test('leads to what is seen later as ever', () => {
    const past = { forgottenOn: '2026-05-01', told: [] };
    const later = [
      gravatar('Northwind', days('2026-06-01', '2026-06-25')),
      github('Northwind', days('2026-06-03', '2026-06-25')),
    ];
    const until = newer.map((one) => ({ ...one, lastSeenOn: '2026-05-25' }));
    expect(propose([...until, ...later], past).map(({ kind, to }) => [kind, to?.company])).toEqual([['moved', 'Northwind']]);
  });

  test('may be what a position out of nowhere was, unless that began later', () => {
    const begun = (since: string) => [github('Northwind', { ...days('2026-06-01', '2026-06-25'), since })];
    const past = { forgottenOn: '2026-05-10', told: [] };
    expect(propose(begun('2026-04'), past)).toEqual([]);
    expect(propose(begun('2026-05'), past)).toEqual([]);
    expect(propose(begun('2026-05-11'), past).map(({ kind }) => kind)).toEqual(['joined']);
  });
});
