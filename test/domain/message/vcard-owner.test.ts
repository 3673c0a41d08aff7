import { noSignatureClues } from '../../../src/domain/message/clue';
import { findOwnCard, mergeClues } from '../../../src/domain/message/vcard-owner';

const sender = { name: 'Anna Bērziņa', address: 'anna@baltwave.example' };
const card = (change: object) => ({ ...noSignatureClues, ...change });

describe('findOwnCard', () => {
  test.each([
    [
      'its address is the sender’s',
      card({ name: 'A. B.', addresses: ['office@baltwave.example', 'anna@baltwave.example'] }),
      true,
    ],
    ['it has no address and the sender’s name', card({ name: 'Anna Berzina' }), true],
    ['it has no address and the name the other way round', card({ name: 'BĒRZIŅA, Anna' }), true],
    ['its address is another, in spite of the name', card({ name: 'Anna Bērziņa', addresses: ['anna@other.example'] }), false],
    ['its name is another', card({ name: 'Anna Kalniņa' }), false],
    ['its name is only a part', card({ name: 'Anna' }), false],
    ['it has neither', card({ company: 'Baltwave' }), false],
  ])('when %s', (_why, one, isOwn) => {
    expect(findOwnCard([card({ name: 'Somebody', addresses: ['else@x.example'] }), one], sender)).toBe(isOwn ? one : null);
  });

  test('takes neither of two cards that fit by name only, and the one with the address before both', () => {
    const [one, two] = [card({ name: 'Anna Bērziņa', title: 'A' }), card({ name: 'Anna Bērziņa', title: 'B' })];
    expect(findOwnCard([one, two], sender)).toBeNull();
    const mine = card({ addresses: [sender.address] });
    expect(findOwnCard([one, two, mine], sender)).toBe(mine);
    expect(findOwnCard([], sender)).toBeNull();
  });

  test('knows nobody by a single word', () => {
    expect(findOwnCard([card({ name: 'Anna' })], { name: 'Anna', address: sender.address })).toBeNull();
    expect(findOwnCard([card({ name: 'Anna Bērziņa' })], { name: null, address: sender.address })).toBeNull();
  });
});

describe('mergeClues', () => {
  test('takes what there is where there is only one', () => {
    const one = card({ title: 'Buyer' });
    expect([mergeClues(one, null), mergeClues(null, one), mergeClues(null, null)]).toEqual([one, one, null]);
  });

  test('takes the signature’s words first, and the links and numbers of both once', () => {
    const signature = card({ title: 'Head of Sales', sites: ['https://a.example'], phones: ['1'] });
    const own = card({
      name: 'Anna',
      title: 'head of  sales',
      company: 'Baltwave',
      sites: ['https://a.example', 'https://b.example'],
    });
    expect(mergeClues(signature, own)).toEqual({
      ...noSignatureClues,
      name: 'Anna',
      title: 'Head of Sales',
      company: 'Baltwave',
      phones: ['1'],
      sites: ['https://a.example', 'https://b.example'],
    });
  });

  test.each([
    [
      { title: 'Head of Sales', company: null },
      { title: 'Intern', company: 'Old House' },
      { title: 'Head of Sales', company: null },
    ],
    [
      { title: null, company: 'New House' },
      { title: 'Intern', company: 'Old House' },
      { title: null, company: 'New House' },
    ],
    [
      { title: null, company: null },
      { title: 'Intern', company: 'Old House' },
      { title: 'Intern', company: 'Old House' },
    ],
    [
      { title: null, company: 'Baltwave' },
      { title: 'Buyer', company: 'BALTWAVE' },
      { title: 'Buyer', company: 'Baltwave' },
    ],
  ])('makes no position that nobody stated: %j with %j is %j', (signature, own, both) => {
    expect(mergeClues(card(signature), card(own))).toMatchObject(both);
  });
});
