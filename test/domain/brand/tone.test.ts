import fc from 'fast-check';
import { judgeTone } from '../../../src/domain/brand/tone';

describe('judgeTone', () => {
  test.each([
    ['en', 'I love Contoso, amazing service, thank you! 😍', 'positive'],
    ['en', 'Worst airline ever, terrible and rude, I hate it 😡', 'negative'],
    ['lv', 'Lielisks serviss, paldies, ļoti iesaku! 😍', 'positive'],
    ['lv', 'Drausmīga apkalpošana, vissliktākais, kauns! 😡', 'negative'],
    ['nb', 'Fantastisk service, anbefales, takk! 😍', 'positive'],
    ['nb', 'Forferdelig service, verste jeg har sett, elendig 😡', 'negative'],
    ['ro', 'Excelent serviciu, recomand, mulțumesc! 😍', 'positive'],
    ['ro', 'Groaznic, cel mai oribil serviciu, jalnic 😡', 'negative'],
    ['ru', 'Отличный сервис, спасибо, очень доволен! 😍', 'positive'],
    ['ru', 'Ужасный сервис, отвратительно, мошенники 😡', 'negative'],
  ])('%s: %s', (language, text, label) => {
    expect(judgeTone(text, language).label).toBe(label);
  });

  test.each(['The shop opens at nine', 'ok', '', 'good and bad', 'not bad'])('is unsure of %j', (text) => {
    expect(judgeTone(text, 'en').label).toBe('unsure');
  });

  test('lets a negation turn praise around', () => {
    expect(judgeTone('not good, not nice, never helpful, not amazing, not perfect', 'en').label).toBe('negative');
  });

  test('is unsure in a language it has no words of', () => {
    expect(judgeTone('Maravilloso servicio', 'es').label).toBe('unsure');
  });

  test('is surer of more words, and never says more than it can hold', () => {
    const [weak, strong] = [judgeTone('good', 'en'), judgeTone('amazing, perfect, I love it, best, thank you', 'en')];
    expect(weak.confidence).toBeLessThan(strong.confidence);
    expect(strong.confidence).toBeLessThanOrEqual(0.9);
  });

  test('answers any text and language with a confidence between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, language) => {
        const { confidence } = judgeTone(text, language);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });
});
