/** The unified manifest wants a description of at most 80 characters beside the long one, which manifest.xml has. By locale of manifest.xml. */
export const shortDescription = {
  base: 'Who wrote this message, what changed at work, and what they say of your brand.',
  byLocale: new Map([
    ['lv-LV', 'Kas rakstīja šo ziņojumu, kas mainījies darbā un ko saka par jūsu zīmolu.'],
    ['nb-NO', 'Hvem som skrev meldingen, hva som er nytt i jobben og hva de sier om dere.'],
    ['ro-RO', 'Cine a scris mesajul, ce s-a schimbat la muncă și ce spune despre marcă.'],
    ['ru-RU', 'Кто написал сообщение, что нового в работе и что говорит о вашем бренде.'],
  ]),
};
