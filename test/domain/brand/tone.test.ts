import fc from 'fast-check';
import { judgeByWords, judgeTone, leanTone } from '../../../src/domain/brand/tone';
import { denseCount } from '../../../src/domain/brand/tone-features';
import type { ToneModel } from '../../../src/domain/brand/tone-model';

describe('judgeTone by word lists', () => {
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
    expect(judgeByWords(text, language)).toMatchObject({ label, by: 'words' });
  });

  test.each(['The shop opens at nine', 'ok', '', 'good and bad', 'not bad'])('is unsure of %j', (text) => {
    expect(judgeByWords(text, 'en').label).toBe('unsure');
  });

  test('lets a negation turn praise around', () => {
    expect(judgeByWords('not good, not nice, never helpful, not amazing, not perfect', 'en').label).toBe('negative');
  });

  test.each(['es', 'uk', 'x-klingon'])('is unsure in %s, which it has no words of', (language) => {
    expect(judgeByWords('Maravilloso servicio', language).label).toBe('unsure');
  });

  test('is surer of more words, and never says more than it can hold', () => {
    const [weak, strong] = [judgeByWords('good', 'en'), judgeByWords('amazing, perfect, I love it, best, thank you', 'en')];
    expect(weak.confidence).toBeLessThan(strong.confidence);
    expect(strong.confidence).toBeLessThanOrEqual(0.9);
  });

  test('answers any text and language with a confidence between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, language) => {
        const { confidence } = judgeByWords(text, language);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });
});

/** A model that leans to praise by `lean` whatever it reads. */
function modelLeaning(language: string, lean: number): ToneModel {
  const dense = new Float32Array(3 * denseCount);
  dense[2 * denseCount] = lean;
  const calibration = { temperature: 1, sureFrom: [0.8, 0.8, 0.8], steps: { complaint: 0, addressed: 0 } } as const;
  return { language, groups: 'w', bits: 4, scale: 1, weights: new Int8Array(3 * 16), dense, calibration };
}

describe('judgeTone by a model', () => {
  const sure = new Map([['lv', modelLeaning('lv', 3)]]);

  test('says that a model judged, and how sure it is', () => {
    expect(judgeTone('Šodien veikalā', 'lv', sure)).toEqual({ label: 'positive', confidence: 0.9, by: 'model' });
  });

  test('is unsure below the confidence from which the class is right often enough', () => {
    const weak = new Map([['lv', modelLeaning('lv', 1)]]);
    expect(judgeTone('Šodien veikalā', 'lv', weak)).toMatchObject({ label: 'unsure', by: 'model' });
    expect(leanTone('Šodien veikalā', 'lv', weak).label).toBe('positive');
  });

  test.each(['', '   ', '?!', '@contoso https://contoso.example'])('is unsure of %j, which says nothing', (text) => {
    expect(judgeTone(text, 'lv', sure).label).toBe('unsure');
  });

  test('tells the language by its words where the network states none, or another', () => {
    const text = 'Paldies, ka atbildējāt, bet man vēl nav rēķina';
    expect(judgeTone(text, null, sure)).toMatchObject({ label: 'positive', by: 'model' });
    expect(judgeTone(text, 'en', sure)).toMatchObject({ label: 'positive', by: 'model' });
  });

  test('is unsure where the language can’t be told', () => {
    expect(judgeTone('Contoso ok', null, sure)).toMatchObject({ label: 'unsure', by: 'words' });
  });

  test('leaves a language without a model to the word list, and says so', () => {
    expect(judgeTone('Отличный сервис, спасибо, очень доволен! 😍', 'ru', sure)).toMatchObject({
      label: 'positive',
      by: 'words',
    });
  });
});
