import fc from 'fast-check';
import type { EvidenceKind } from '../../../src/domain/identity/evidence';
import type { Verdict } from '../../../src/domain/identity/judged-account';
import { rules, verdictOf } from '../../../src/domain/identity/verdict';

const kinds = Object.keys(rules) as EvidenceKind[];
const kindsFor = kinds.filter((kind) => rules[kind].side === 'for');
const kindsAgainst = kinds.filter((kind) => rules[kind].side === 'against');
const ranks: Record<Verdict, number> = { rejected: 0, possible: 1, likely: 2, proven: 3 };

const verdict = (...of: EvidenceKind[]) => verdictOf(of.map((kind) => ({ kind })));
const rank = (of: readonly EvidenceKind[]) => ranks[verdict(...of)];

describe('verdictOf', () => {
  test.each<[EvidenceKind[], Verdict]>([
    [[], 'rejected'],
    [['address-exact'], 'proven'],
    [['link-both-ways'], 'proven'],
    [['verified-link'], 'proven'],
    [['handle-is-domain', 'same-name'], 'proven'],
    [['company-page', 'same-name'], 'proven'],
    [['linked-from-proven', 'same-handle', 'same-name'], 'proven'],
    [['linked-from-proven'], 'likely'],
    [['signature-link'], 'likely'],
    [['signature-link', 'same-name-and-company'], 'likely'],
    [['same-name-and-company'], 'likely'],
    [['address-published'], 'likely'],
    [['same-handle', 'same-name'], 'likely'],
    [['same-handle', 'same-name', 'other-company'], 'possible'],
    [['same-handle'], 'possible'],
    [['same-name-and-place'], 'possible'],
    [['same-name'], 'possible'],
    [['same-name', 'other-company'], 'possible'],
    [['address-exact', 'other-company'], 'proven'],
    [['address-exact', 'other-name'], 'possible'],
    [['signature-link', 'other-name'], 'rejected'],
    [['other-name'], 'rejected'],
  ])('%j makes it %s', (evidence, expected) => {
    expect(verdict(...evidence)).toBe(expected);
  });

  test('copies of one reason do not add up', () => {
    expect(verdict('same-name', 'same-name', 'same-name', 'same-name')).toBe('possible');
    expect(verdict('linked-from-proven', 'linked-from-proven')).toBe('likely');
  });

  test('a reason for it never lowers a verdict', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...kinds)),
        fc.constantFrom(...kindsFor),
        (evidence, more) => rank([...evidence, more]) >= rank(evidence),
      ),
    );
  });

  test('a contradiction never raises a verdict', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...kinds)),
        fc.constantFrom(...kindsAgainst),
        (evidence, more) => rank([...evidence, more]) <= rank(evidence),
      ),
    );
  });

  test('order is irrelevant', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...kinds)),
        (evidence) => verdict(...evidence) === verdict(...[...evidence].reverse()),
      ),
    );
  });

  test('no name, claim or place proves by itself or with the other claims', () => {
    const claims = kinds.filter((kind) => rules[kind].family === 'claim');
    expect(claims.length).toBeGreaterThan(2);
    expect(verdict(...claims)).not.toBe('proven');
  });
});
