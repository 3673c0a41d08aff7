import { z } from 'zod';
import { flag, listOf, optionalText } from '../../../src/connectors/shared/wire';

const shape = z.object({ text: optionalText, yes: flag, list: listOf(z.object({ url: z.string() }), 3) });
const nothing = { text: null, yes: false, list: [] };

describe('a half-filled answer', () => {
  test.each([
    ['missing', {}],
    ['null', { text: null, yes: null, list: null }],
    ['empty', { text: '', yes: '', list: [] }],
    ['blank', { text: ' \n', yes: 0, list: {} }],
    ['of another type', { text: 5, yes: 'true', list: 'https://example.com' }],
  ])('reads as nothing where its fields are %s', (_how, answer) => {
    expect(shape.parse(answer)).toEqual(nothing);
  });

  test('keeps what fits', () => {
    expect(shape.parse({ text: ' a ', yes: true, list: [{ url: 'x', more: 1 }] })).toEqual({
      text: ' a ',
      yes: true,
      list: [{ url: 'x' }],
    });
  });

  test('loses the elements of a list that do not fit, and those beyond its limit', () => {
    const list = [{ url: 5 }, { url: 'a' }, null, { url: 'too late' }];
    expect(shape.parse({ list }).list).toEqual([{ url: 'a' }]);
  });
});
