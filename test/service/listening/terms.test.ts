import { brandNamed } from '../../../src/domain/brand/brand';
import { termsOf } from '../../../src/service/listening/terms';

describe('what networks are asked for', () => {
  test('are names, other names and products, our own brand’s first, each once', () => {
    const rival = { ...brandNamed('Fabrikam', 'competitor'), names: ['Fabrikam AS'] };
    const own = { ...brandNamed('Contoso'), names: ['Contoso Bank', 'Контосо'], products: ['Contoso Cloud', 'Contoso'] };
    expect(termsOf([rival, own]).names).toEqual([
      'Contoso',
      'Contoso Bank',
      'Контосо',
      'Contoso Cloud',
      'Fabrikam',
      'Fabrikam AS',
    ]);
  });

  test('are hashtags as stated and as names make them, without those of digits alone', () => {
    const own = { ...brandNamed('Contoso'), names: ['A & B', '112'], hashtags: ['weLoveContoso'] };
    expect(termsOf([own]).hashtags).toEqual(['welovecontoso', 'contoso', 'ab']);
  });
});
