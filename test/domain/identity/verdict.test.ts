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
    [['joined-proven'], 'proven'],
    [['joined-proven', 'other-company', 'other-domain'], 'proven'],
    [['joined-proven', 'other-name', 'other-domain'], 'proven'],
    [['joined-likely', 'other-name', 'other-domain'], 'likely'],
    [['joined-likely', 'owned-by-another'], 'likely'],
    [['joined-likely', 'same-handle', 'same-name-and-company'], 'likely'],
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
    [['vendor-match'], 'likely'],
    [['vendor-match', 'same-name', 'other-company'], 'likely'],
    [['vendor-match', 'same-name-and-company', 'signature-link'], 'likely'],
    [['vendor-match', 'other-name'], 'rejected'],
    [['same-handle', 'same-name'], 'likely'],
    [['same-handle', 'same-name', 'other-company'], 'likely'],
    [['same-handle', 'same-name', 'other-domain'], 'possible'],
    [['handles-of-name', 'same-name'], 'likely'],
    [['handles-of-name', 'same-name', 'other-company'], 'possible'],
    [['link-unconfirmed', 'same-name'], 'possible'],
    [['link-unconfirmed', 'same-name-and-company'], 'likely'],
    [['address-published', 'same-name-and-company', 'same-handle', 'link-unconfirmed'], 'likely'],
    [['address-published', 'signature-link'], 'likely'],
    [['same-name', 'owned-by-another'], 'rejected'],
    [['same-name-and-company', 'owned-by-another'], 'possible'],
    [['linked-from-proven', 'same-name', 'owned-by-another'], 'possible'],
    [['address-exact', 'owned-by-another'], 'likely'],
    [['address-exact', 'other-company', 'other-domain'], 'proven'],
    [['decided-same'], 'proven'],
    [['decided-same', 'other-name', 'owned-by-another'], 'proven'],
    [['decided-other', 'address-exact', 'link-both-ways'], 'rejected'],
    [['decided-other', 'decided-same', 'address-exact', 'link-both-ways'], 'possible'],
    [['decided-other', 'decided-same', 'other-name'], 'possible'],
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

  test('a decision wins over whatever else there is', () => {
    const others = kinds.filter((kind) => rules[kind].family !== 'decision');
    fc.assert(
      fc.property(fc.subarray(others), (evidence) => {
        expect(verdict('decided-same', ...evidence)).toBe('proven');
        expect(verdict('decided-other', ...evidence)).toBe('rejected');
        expect(verdict('decided-same', 'decided-other', ...evidence)).toBe('possible');
      }),
    );
  });

  test('nothing that sender, account and data vendors say proves, however much it is', () => {
    const own = kindsFor.filter((kind) => ['vendor', 'sender', 'account'].includes(rules[kind].word));
    expect(own.length).toBeGreaterThan(5);
    expect(verdict(...own)).toBe('likely');
  });

  test('no name, claim or place proves by itself or with the other claims', () => {
    const claims = kinds.filter((kind) => rules[kind].family === 'claim');
    expect(claims.length).toBeGreaterThan(2);
    expect(verdict(...claims)).not.toBe('proven');
  });
});
