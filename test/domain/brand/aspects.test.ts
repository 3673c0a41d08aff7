import fc from 'fast-check';
import { findAspects } from '../../../src/domain/brand/aspects';

describe('findAspects', () => {
  test.each([
    ['en', 'Still waiting for my refund from Contoso, nobody answers', ['complaint', 'service']],
    ['en', 'Does anyone know where Contoso keeps its price list', ['question']],
    ['en', 'Kudos to the Contoso support team!', ['praise', 'service']],
    ['en', 'The new Contoso app keeps crashing, why?', ['question', 'complaint', 'product']],
    ['en', 'Thank you so much Contoso, my order is not working again', ['complaint']],
    ['lv', 'Jau stundu gaidu, Contoso klientu apkalpošana neatbild', ['complaint', 'service']],
    ['lv', 'Vai kāds zina, kur var nopirkt Contoso kartes', ['question']],
    ['lv', 'Liels paldies Contoso par ātru piegādi', ['praise', 'service']],
    ['nb', 'Contoso-appen fungerer ikke, venter fortsatt på svar fra kundeservice', ['complaint', 'service', 'product']],
    ['nb', 'Tusen takk til Contoso for god hjelp', ['praise']],
    ['ro', 'Aplicația Contoso nu merge și nimeni nu răspunde', ['complaint', 'product']],
    ['ro', 'Mulțumesc mult echipei Contoso', ['praise']],
    ['ru', 'Приложение Contoso не работает, поддержка не отвечает', ['complaint', 'service', 'product']],
    ['ru', 'Подскажите, где купить карту Contoso', ['question']],
    ['ru', 'Огромное спасибо сотрудникам Contoso', ['praise', 'service']],
  ])('%s: %s', (language, text, aspects) => {
    expect(findAspects(text, language)).toEqual(aspects);
  });

  test.each([
    ['en', 'Contoso opens a new office in Riga'],
    ['en', 'Working with Contoso on the weighting of shares'],
    ['lv', 'Contoso atver jaunu biroju Rīgā'],
    ['nb', 'Contoso åpner nytt kontor i Oslo'],
    ['ro', 'Contoso deschide un birou nou la Iași'],
    ['ru', 'Contoso открывает новый офис в Риге'],
  ])('names no aspect of %s: %s', (language, text) => {
    expect(findAspects(text, language)).toEqual([]);
  });

  test('reads no words of a language that is none of ours, but a question mark in any', () => {
    expect(findAspects('¿Dónde está Contoso?', 'es')).toEqual(['question']);
    expect(findAspects('Contoso keeps crashing', 'es')).toEqual([]);
  });

  test('reads addresses and names of accounts as no words', () => {
    expect(findAspects('@quality https://contoso.example/quality?a=b', 'en')).toEqual([]);
  });

  test('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'lv', 'nb', 'ro', 'ru', null), (text, language) => {
        expect(new Set(findAspects(text, language)).size).toBe(findAspects(text, language).length);
      }),
    );
  });
});
