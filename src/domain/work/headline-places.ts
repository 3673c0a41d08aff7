import { foldWords } from './titles-words';

/** Countries and towns that stand where a company could: "Engineer, Berlin". Ours; short on purpose: only what bios often name. */
const places = new Set(
  foldWords(
    [
      'latvia latvija norway norge noreg romania românia russia россия moldova estonia eesti lithuania lietuva sweden sverige denmark danmark finland suomi',
      'germany deutschland france spain españa italy italia poland polska ukraine украина uk usa us england scotland ireland wales netherlands nederland',
      'belgium switzerland schweiz austria portugal greece turkey türkiye israel india china japan canada australia brazil brasil mexico argentina',
      'kenya nigeria singapore taiwan vietnam indonesia philippines thailand pakistan bangladesh egypt morocco georgia armenia kazakhstan belarus',
      'беларусь казахстан europe европа eu riga rīga рига jūrmala liepāja daugavpils jelgava ventspils valmiera cēsis ogre sigulda oslo bergen trondheim',
      'stavanger tromsø drammen kristiansand bodø ålesund fredrikstad lillehammer bucharest bucurești bucureşti cluj cluj-napoca timișoara iași iasi',
      'constanța craiova brașov sibiu oradea galați ploiești chișinău chisinau moscow москва москве petersburg петербург санкт-петербург novosibirsk новосибирск',
      'екатеринбург казань самара омск томск пермь уфа краснодар воронеж минск киев алматы tallinn tartu vilnius kaunas stockholm göteborg malmö copenhagen',
      'københavn helsinki espoo berlin munich münchen hamburg frankfurt cologne köln stuttgart vienna wien zurich zürich geneva bern paris lyon',
      'london manchester edinburgh glasgow bristol cambridge oxford leeds dublin amsterdam rotterdam utrecht brussels madrid barcelona valencia lisbon',
      'porto rome milan milano turin warsaw warszawa kraków krakow wrocław gdańsk prague praha brno budapest sofia belgrade zagreb ljubljana athens',
      'istanbul ankara kyiv lviv odesa kharkiv tbilisi yerevan boston seattle chicago austin dallas houston denver portland atlanta miami toronto vancouver',
      'montreal california texas florida ny nyc sf bengaluru bangalore mumbai delhi hyderabad pune chennai kolkata tokyo osaka beijing shanghai shenzhen',
      'seoul sydney melbourne brisbane perth auckland wellington dubai nairobi lagos cairo guatemala colombia peru chile uruguay ecuador iran iraq jordan lebanon qatar nepal ghana uganda tanzania ethiopia rwanda serbia croatia slovenia slovakia hungary bulgaria czechia iceland luxembourg malta cyprus albania remote worldwide earth world internet',
    ].join(' '),
  ).split(' '),
);

const phrases =
  /^(?:the )?(?:new (?:york|zealand|delhi|york city)|san (?:francisco|diego|jose|antonio)|los angeles|hong kong|tel aviv|united (?:states|kingdom|arab emirates)|saudi arabia|st petersburg|saint petersburg|rio de janeiro|sao paulo|south (?:africa|korea)|north (?:america|macedonia)|bay area|czech republic|sri lanka|costa rica|salt lake city|las vegas|washington dc|silicon valley)$/;

/** Whether a phrase is known to be a place and nothing else: "Riga", "Oslo, Norway", "New York". */
export function isPlace(phrase: string): boolean {
  const words = foldWords(phrase)
    .split(/[\s,.]+/)
    .filter((word) => word !== '');
  return phrases.test(words.join(' ')) || (words.length > 0 && words.every((word) => places.has(word)));
}
