import fc from 'fast-check';
import type { AddressDecision } from '../../../src/domain/identity/decision';
import { otherAddresses } from '../../../src/domain/identity/other-addresses';
import { groupPeople, standingBetween } from '../../../src/domain/identity/same-person';

const robin = { id: 'colleague-1', name: 'Robin Vale' };
const kim = { id: 'colleague-2', name: 'Kim Oja' };

let made = 0;

function said(
  kind: 'same' | 'other',
  between: readonly [string, string],
  change: Partial<AddressDecision> = {},
): AddressDecision {
  made += 1;
  return {
    id: `d${made}`,
    kind,
    between,
    by: robin,
    at: `2026-11-02T08:00:${String(made).padStart(2, '0')}Z`,
    undone: null,
    ...change,
  };
}

const undone = { by: kim, at: '2026-11-05T08:00:00Z' };
const groups = (people: string, decisions: readonly AddressDecision[]) =>
  groupPeople([...people], decisions)
    .map((group) => [...group].sort().join(''))
    .sort();

describe('who is one person', () => {
  test('is everybody alone until somebody says otherwise, and alone again once it is taken back', () => {
    expect(groups('abc', [])).toEqual(['a', 'b', 'c']);
    expect(groups('abc', [said('same', ['b', 'a'])])).toEqual(['ab', 'c']);
    expect(groups('abc', [said('same', ['a', 'b'], { undone })])).toEqual(['a', 'b', 'c']);
  });

  test('is told by the newest word of each colleague, and disagreement joins nobody', () => {
    const same = said('same', ['a', 'b']);
    const other = said('other', ['b', 'a']);
    expect(groups('ab', [other, same])).toEqual(['a', 'b']);
    expect(groups('ab', [{ ...other, undone }, same])).toEqual(['ab']);
    expect(groups('ab', [same, said('other', ['a', 'b'], { by: kim })])).toEqual(['a', 'b']);
    expect(groups('ab', [other, said('same', ['a', 'b'])])).toEqual(['ab']);
  });

  test('goes on from one to the next, but brings no two together of whom somebody says that they are not the same', () => {
    const chain = [said('same', ['a', 'b']), said('same', ['b', 'c'])];
    expect(groups('abcd', chain)).toEqual(['abc', 'd']);
    expect(groups('abcd', [...chain, said('other', ['a', 'c'], { by: kim })])).toEqual(['ab', 'c', 'd']);
  });

  const pairs = fc.constantFrom<readonly [string, string]>(['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'd'], ['d', 'a']);
  const anyDecisions = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('same' as const, 'other' as const),
      between: pairs,
      by: fc.constantFrom(robin, kim),
      at: fc.constantFrom('2026-11-02T08:00:00Z', '2026-11-03T08:00:00Z', 'yesterday'),
      undone: fc.constantFrom(null, null, undone),
    }),
    { maxLength: 8, selector: ({ id }) => id },
  );

  test('puts everybody into one group, whatever was said in whatever order, and never together whom somebody parts', () => {
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        const found = groups('abcd', decisions);
        expect(found.join('').split('').sort().join('')).toBe('abcd');
        expect(groups('dcba', [...decisions].reverse())).toEqual(found);
        for (const { between } of decisions) {
          const isParted = standingBetween(between, decisions).some(({ kind }) => kind === 'other');
          if (isParted) expect(found.some((group) => between.every((one) => group.includes(one)))).toBe(false);
        }
      }),
    );
  });
});

describe('the other addresses of a person', () => {
  test('are shown with who said so, also what disagreement keeps apart, and not what nobody joins', () => {
    const same = said('same', ['a', 'b']);
    const decisions = [same, said('same', ['c', 'a']), said('other', ['a', 'c'], { by: kim }), said('other', ['a', 'd'])];
    expect(otherAddresses({ address: 'a', joined: ['b'], decisions })).toEqual([
      { address: 'b', status: 'joined', said: [{ kind: 'same', by: 'Robin Vale', at: same.at }] },
      {
        address: 'c',
        status: 'disputed',
        said: [expect.objectContaining({ kind: 'other', by: 'Kim Oja' }), expect.objectContaining({ kind: 'same' })],
      },
    ]);
  });
});
