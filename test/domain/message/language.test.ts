import { guessLanguage } from '../../../src/domain/message/language';
import { textToLines } from '../../../src/domain/message/mail-lines';

const guess = (text: string) => guessLanguage(textToLines(text));

describe('the language of a mail', () => {
  test.each([
    ['en', 'Hi Robin,\n\nCould you send us the offer again? The old one is not valid.\n\nBest regards,\nAnna'],
    ['lv', 'Labdien!\n\nVai varat, lūdzu, atsūtīt piedāvājumu vēlreiz? Iepriekšējais vairs nav spēkā.\n\nAr cieņu,\nAnna'],
    ['lv', 'Labdien, ludzu atsutiet rekinu par oktobri. Paldies, Janis'],
    ['nb', 'Hei Robin,\n\nKan du sende oss tilbudet på nytt? Det gamle er ikke gyldig lenger.\n\nVennlig hilsen\nMarit'],
    ['ro', 'Bună ziua,\n\nVă rog să ne trimiteți din nou oferta, cea veche nu mai este valabilă.\n\nMulțumesc,\nȘtefan'],
    ['ro', 'Buna ziua, va rog sa ne trimiteti oferta din nou. Multumesc'],
    ['ru', 'Здравствуйте!\n\nНе могли бы вы прислать нам предложение ещё раз? Старое уже не действует.\n\nС уважением, Анна'],
  ])('is %s', (language, text) => {
    expect(guess(text)).toBe(language);
  });

  test.each([
    [
      'Danish',
      'Hej Robin,\n\nKan du sende os tilbuddet igen? Det gamle er ikke gyldigt, og jeg vil gerne have det af dig i dag.\n\nVenlig hilsen\nMette',
    ],
    [
      'Swedish',
      'Hej Robin,\n\nKan du skicka oss offerten igen? Den gamla är inte giltig och jag vill ha den i dag.\n\nVänliga hälsningar\nÅsa',
    ],
    [
      'German',
      'Hallo Robin,\n\nkönnen Sie uns das Angebot noch einmal senden? Das alte ist nicht mehr gültig.\n\nMit freundlichen Grüßen',
    ],
    [
      'Lithuanian',
      'Laba diena,\n\nar galite dar kartą atsiųsti pasiūlymą? Senasis jau negalioja, todėl labai prašau.\n\nAčiū, Jonas',
    ],
    ['Ukrainian', 'Добрий день!\n\nЧи можете ви надіслати нам пропозицію ще раз? Дякую, що відповіли.\n\nЗ повагою, Олена'],
    [
      'Bulgarian',
      'Здравейте,\n\nМоля да ни изпратите офертата още веднъж, защото старата вече не е валидна и ще закъснеем.\n\nБлагодаря',
    ],
    ['Italian', 'Buongiorno,\n\nè possibile avere di nuovo l’offerta? La vecchia non è più valida per noi.\n\nGrazie'],
    ['Spanish', 'Hola, ¿pueden enviarnos de nuevo la oferta? La que tenemos no es válida por la fecha. Gracias'],
    ['nothing', ''],
    ['a name alone', 'Anna'],
    ['numbers', '123 456\n789'],
  ])('is not told of %s', (_language, text) => {
    expect(guess(text)).toBeNull();
  });

  test('is that of the sender’s own words, not of what they quote', () => {
    const quoted = Array.from({ length: 9 }, () => '> Could you please send us the offer again, as the old one is not valid?');
    expect(guess(['Labdien! Paldies par atbildi, nosūtīšu rīt.', '', ...quoted].join('\n'))).toBe('lv');
  });

  test('is not decided where two are mixed evenly', () => {
    expect(guess('Labdien! Paldies par atbildi. Hello, thanks for the answer, we will be in touch.')).toBeNull();
  });
});
