import { tame } from '../../../src/pane/ui/tame';
import { sendsOf } from '../../../src/web/sends';

describe('text from outside, as it is drawn', () => {
  test.each([
    ['Anna Bērziņa', 'Anna Bērziņa'],
    ['Nguyê\u0303\u0323n Thi\u0323\u0302', 'Nguyê\u0303\u0323n Thi\u0323\u0302'],
    ['שָׁלוֹם', 'שָׁלוֹם'],
    ['two\nlines', 'two\nlines'],
    [`Z${'\u0300\u0489'.repeat(100)}al`, 'Z\u0300\u0489\u0300al'],
    [`a${'\u00a0\u3000'.repeat(50)}b`, 'a b'],
  ])('%j is drawn as %j', (text, drawn) => {
    expect(tame(text)).toBe(drawn);
  });
});

test.each(['__proto__', 'constructor', 'toString'])('a network called %s is sent nothing that this page knows', (network) => {
  expect(sendsOf(network, 'en')).toBeNull();
});
