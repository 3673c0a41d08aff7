import fc from 'fast-check';
import { addressesOf, readHeaders, topmost } from '../../../src/domain/message/mail-headers';

describe('readHeaders', () => {
  test('joins folded lines, keeps the order and ends where the body begins', () => {
    const text = 'Received: one\r\n two\r\nReply-To: a@b.example\nX: y\r\n\r\nReply-To: body@x.example';
    expect(readHeaders(text)).toEqual([
      { name: 'received', value: 'one two' },
      { name: 'reply-to', value: 'a@b.example' },
      { name: 'x', value: 'y' },
    ]);
    expect(topmost(readHeaders('A: 1\nA: 2'), 'a')).toBe('1');
    expect(topmost([], 'a')).toBeNull();
  });

  test('leaves out what is no header', () => {
    expect(readHeaders(' folded first\nno header\nOk: yes\n: nameless\nB ad: x')).toEqual([{ name: 'ok', value: 'yes' }]);
  });
});

describe('addressesOf', () => {
  test.each([
    ['Anna <Anna@Baltwave.example>', ['anna@baltwave.example']],
    ['a@x.example, "B, C" <b@x.example>', ['a@x.example', 'b@x.example']],
    ['"real@bank.example" <evil@x.example>', ['evil@x.example']],
    ['evil@x.example (real@bank.example)', ['evil@x.example']],
    ['Team: a@x.example, <b@x.example>;', ['a@x.example', 'b@x.example']],
    ['"a \\" <no@x.example>" <b@x.example>', ['b@x.example']],
    ['=?utf-8?q?Anna?= <a@xn--e1afmkfd.example>', ['a@xn--e1afmkfd.example']],
    ['a@x.example, A@X.example', ['a@x.example']],
    ['undisclosed-recipients:;', []],
    ['nobody', []],
    ['', []],
  ])('reads %j as %j', (value, addresses) => {
    expect(addressesOf(value)).toEqual(addresses);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(addressesOf(text).length).toBeLessThanOrEqual(20);
        expect(readHeaders(text).every(({ name }) => name !== '')).toBe(true);
      }),
    );
  });
});
