import { foldTerm } from './fold';

/** Beginnings of words that stand near names of companies and products, in five languages: our own choice. `$` ends a whole word, `_` is a space. */
const words = `
  shares$ stock$ stocks$ ceo$ cfo$ customer subscri refund invoice lawsuit sues$ sued$ acquir merger earnings revenue quarterly profit
  app$ apps$ update$ login password website payments$ giftcard gift_card voucher checkout store$ stores$ launches$ announce unveil recall
  front_page newspaper headline journalist editor ad$ ads$ advert brand$ warranty headquarters employees staff$ software router broadband
  akcij klient lietotn veikal abonem rekin apkalpo uznemum laikrakst zurnal avize pasutij piegad interneta atlaid kafejnic filial
  kunde kunder aksje butikk regning abonnement nettsid bestill bestilt avis$ avisa$ selskap tjeneste levering bredband kundeservice
  actiuni client magazin factur abonament aplicati ziar$ ziarul companie livrar comand servici sucursal rambursar reclamati
  акци клиент магазин приложени подписк счет$ счета$ газет компани доставк заказ поддержк сервис банкомат тариф отделени карт
`;

const starts = words
  .trim()
  .split(/\s+/)
  .map((word) => {
    const folded = foldTerm(word.replace('$', '')).replace('_', ' ');
    return word.endsWith('$') ? `${folded}(?![\\p{L}\\p{N}])` : folded;
  });
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${starts.join('|')})`, 'u');

const nearBy = 40;

/** Whether words of business stand close before or after a place in a text: what makes a common word likelier a name. */
export function hasBusinessNear(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    pattern.test(foldTerm(text.slice(Math.max(0, start - nearBy), start))) ||
    pattern.test(foldTerm(text.slice(end, end + nearBy)))
  );
}
