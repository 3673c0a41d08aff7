import type { Colleague } from '../../../src/domain/identity/decision';
import {
  answerChanges,
  isSetAside,
  proposalOf,
  type KnownChange,
  type StandingAnswer,
} from '../../../src/domain/work/answered-changes';
import { mayCongratulate } from '../../../src/domain/work/congratulate';
import type { JobChange } from '../../../src/domain/work/job-change';
import { changeWith } from '../../support/cards';

const now = new Date('2026-10-20T10:00:00Z');
const robin: Colleague = { id: 'robin', name: 'Robin Vale' };
const kim = { id: 'kim', name: null };

const proposal = proposalOf(changeWith());
const said = (answer: StandingAnswer['answer'], by = robin, at = '2026-10-19T10:00:00Z'): StandingAnswer => ({ answer, by, at });
const knownAs = (change: JobChange, ...answers: StandingAnswer[]): KnownChange => ({
  ...{ change, answers },
  ...{ withdrawnOn: null, isPartlyForgotten: false },
});

function seenBy(colleague: string, known: readonly KnownChange[], proposals: readonly JobChange[] = [proposal], at = now) {
  return answerChanges(proposals, { known, colleague }, { now: at });
}
const standings = (...args: Parameters<typeof seenBy>) => seenBy(...args).map(({ standing }) => standing);

describe('answers to a proposal', () => {
  test('leave what nobody spoke of open, in its order', () => {
    const other = { ...proposal, id: 'other', to: { title: null, company: 'Fabrikam' } };
    const changes = seenBy('robin', [knownAs(other, said('wrong'))], [proposal, other]);
    expect(changes.map(({ id, standing }) => [id, standing])).toEqual([
      [proposal.id, 'open'],
      ['other', 'wrong'],
    ]);
    expect(changes[0]).toEqual({ ...proposal, standing: 'open', answers: [] });
  });

  test('confirm and reject for everybody, with who and when', () => {
    expect(standings('kim', [knownAs(proposal, said('confirmed'))])).toEqual(['confirmed']);
    const [wrong] = seenBy('kim', [knownAs(proposal, said('wrong'))]);
    expect(wrong?.answers).toEqual([{ answer: 'wrong', by: 'Robin Vale', own: false, at: '2026-10-19T10:00:00Z' }]);
    expect(wrong && isSetAside(wrong)).toBe(true);
  });

  test('put off only for the one who said it, and for seven days', () => {
    const known = [knownAs(proposal, said('later'))];
    expect(standings('robin', known)).toEqual(['later']);
    expect(standings('kim', known)).toEqual(['open']);
    expect(standings('robin', known, [proposal], new Date('2026-10-26T09:59:59Z'))).toEqual(['later']);
    expect(standings('robin', known, [proposal], new Date('2026-10-26T10:00:00Z'))).toEqual(['open']);
  });

  test('of two colleagues who disagree are both shown, newest first', () => {
    const [change] = seenBy('robin', [knownAs(proposal, said('confirmed'), said('wrong', kim, '2026-10-19T12:00:00Z'))]);
    expect(change?.standing).toBe('disputed');
    expect(change?.answers.map(({ answer, own }) => [answer, own])).toEqual([
      ['wrong', false],
      ['confirmed', true],
    ]);
    expect(change && isSetAside(change)).toBe(false);
  });

  test('do not ask again what somebody else confirmed', () => {
    expect(standings('robin', [knownAs(proposal, said('later'), said('confirmed', kim))])).toEqual(['confirmed']);
  });

  test('hold for the same change in other words, which keeps its id', () => {
    const respelled = { ...proposal, id: 'another', to: { title: 'Head of Procurement', company: 'Baltwave SIA' } };
    const [change] = seenBy('kim', [knownAs(proposal, said('wrong'))], [respelled]);
    expect(change).toMatchObject({ id: proposal.id, standing: 'wrong', to: respelled.to });
  });

  test('about a move say nothing of the company’s new name', () => {
    const renamed = { ...proposal, id: 'renamed', kind: 'company-changed' as const };
    expect(standings('kim', [knownAs(proposal, said('wrong'))], [renamed])).toEqual(['open']);
  });

  test('give one known id to one proposal only', () => {
    const respelled = { ...proposal, id: 'another' };
    const ids = seenBy('kim', [knownAs(proposal)], [respelled, proposal]).map(({ id }) => id);
    expect(ids).toEqual(['another', proposal.id]);
  });
});

describe('congratulating', () => {
  const between = { kind: 'between', after: '2026-10-03', before: '2026-10-17' } as const;
  const stated = { kind: 'stated', since: '2026-10', source: 'gravatar' } as const;

  test.each([
    ['the person’s own words', { saidBy: ['message'], date: between }, true],
    ['a dated statement', { saidBy: ['gravatar'], date: stated }, true],
    ['two sources', { saidBy: ['gravatar', 'github'], date: between }, true],
    ['one undated source', { saidBy: ['gravatar'], date: between }, false],
    ['one source that a colleague confirmed', { saidBy: ['gravatar'], date: between, standing: 'confirmed' }, true],
    ['what colleagues disagree about', { saidBy: ['message'], standing: 'disputed' }, false],
    ['what was said to be wrong', { saidBy: ['message'], standing: 'wrong' }, false],
    ['a leaving, however sure', { kind: 'left', saidBy: ['message', 'github'], standing: 'confirmed' }, false],
    ['a new name of the company', { kind: 'company-changed', saidBy: ['message', 'github'], standing: 'confirmed' }, false],
    ['another title that may be no step up', { kind: 'retitled', saidBy: ['message', 'github'] }, false],
  ] as const)('on %s: %j', (_about, change, expected) => {
    expect(mayCongratulate(changeWith(change))).toBe(expected);
  });
});
