import { foldWords } from '../work/titles-words';
import { hasStem, stems } from './word-stems';

const closings = [
  'best regards|kind regards|warm regards|warmest regards|regards|best wishes|best|all the best|sincerely|sincerely yours|yours sincerely|yours faithfully|yours truly|yours',
  'respectfully|cordially|cheers|thanks|thank you|many thanks|thanks and regards|thanks & regards|thanks again|thanks a lot|thank you very much|thanks in advance|thank you in advance',
  'take care|with best regards|with kind regards|with regards|rgds|br|kr|thx|tks|ciao|greetings|best greetings|have a nice day|have a great day|have a good day|talk soon|enjoy',
  'ar cienu|cienā|cieņā|ar patiesu cienu|ar sveicieniem|ar visu labo|visu labu|ar labiem velejumiem|vislabakie sveicieni|paldies|liels paldies|pateiciba|jau ieprieks paldies|lai jauka diena|ar pateicibu|ar sveicienu|ar labakajiem velejumiem|jauku dienu|jauku dienu velot|paldies un jauku dienu|sveicieni|ar laba velejumiem',
  'med vennlig hilsen|vennlig hilsen|beste hilsen|med beste hilsen|mvh|hilsen|hilsning|med hilsen|med venleg helsing|venleg helsing|helsing|vh|takk|tusen takk|ha en fin dag|pa forhand takk|med vanlig halsning|med venlig hilsen|hilsener|beste hilsener|mange hilsener|varme hilsener|med beste hilsener|ha en fin dag videre|ha en god dag|god helg',
  'cu respect|cu stima|cu consideratie|cu deosebita consideratie|toate cele bune|o zi buna|o zi frumoasa|multumesc|va multumesc|multumiri|cu multumiri|numai bine|cu prietenie|salutari|cu drag|multumim|cu deosebita stima|cu cele mai bune ganduri|cele bune|o zi buna va doresc|va doresc o zi buna|multumesc si o zi buna|multumesc anticipat|cu sinceritate|al dumneavoastra|mersi|va salut|cu aleasa consideratie',
  'с уважением|с наилучшими пожеланиями|с искренним уважением|всего доброго|всего наилучшего|с благодарностью|спасибо|заранее спасибо|благодарю|хорошего дня|с приветом|искренне ваш|искренне ваша|ваш|ваша|с пожеланиями|спасибо и хорошего дня|с глубоким уважением|с надеждой на сотрудничество|доброго дня|хорошего вечера|с наилучшими|всех благ|с теплыми пожеланиями|большое спасибо|до встречи',
  'mit freundlichen grussen|freundliche grusse|viele grusse|beste grusse|liebe grusse|grusse|mfg|lg|vg|cordialement|bien cordialement|saludos|cordiali saluti|pozdrawiam|lugupidamisega|pagarbiai|ystavallisin terveisin',
].flatMap((line) => foldWords(line).split('|'));
const closingSet = new Set(closings);

/** Splits a line such as `Thanks,  David Poston` into its closing and the rest; null if it does not begin with a closing. */
export function readClosing(line: string): { readonly rest: string } | null {
  const text = line.trim();
  if (text === '' || text.length > 80) return null;
  if (closingSet.has(plain(text))) return { rest: '' };
  const [head, rest] = splitClosing(text);
  if (rest === '' || !closingSet.has(plain(head))) return null;
  return closingSet.has(plain(rest)) ? { rest: '' } : rest.length <= 50 && !/[.?!]$/.test(rest) ? { rest } : null;
}

/** At the comma, or where a greeting that never addresses the reader runs on into the name: "Mvh Ola Hansen". */
function splitClosing(text: string): readonly [string, string] {
  const at = /^[^,!.\-–]{2,40}[,!.\-–]+\s*(?=\S)/.exec(text)?.[0].length ?? 0;
  if (at > 0 && closingSet.has(plain(text.slice(0, at)))) return [text.slice(0, at), text.slice(at)];
  const words = text.replace(/\s*,.*$/, '').split(/\s+/);
  for (let count = Math.min(words.length - 1, 4); count > 0; count -= 1) {
    const [head, rest] = [words.slice(0, count).join(' '), words.slice(count)];
    if (!closingSet.has(plain(head)) || isThanks(head)) continue;
    return rest.length <= 3 && rest.every((word) => /^\p{Lu}/u.test(word))
      ? [head, text.slice(text.indexOf(rest[0] ?? '', head.length))]
      : [text, ''];
  }
  return [text, ''];
}

/** Whether a line that begins as a closing may be addressed to the reader: "Thanks, Tom" is as often said to Tom as by him. */
export function isThanks(line: string): boolean {
  return /^(?:many |liels |tusen |mange |va |большое )?(?:than|thx|tks|pald|pateic|takk|multum|mersi|спасибо|благодар|cheers|danke|merci|ciao)/.test(
    foldWords(line.slice(0, 40)).trim(),
  );
}

function plain(text: string): string {
  return foldWords(text)
    .replace(/[^\p{L}&/ ]+/gu, ' ')
    .replace(/\//g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

const stops = new RegExp(
  `^\\W{0,6}(?:${[
    'notice|confidential|disclaimer|this (?:e-?mail|message|communication|transmission|electronic)|the information (?:contained|transmitted|in this)',
    'the (?:content|contents) of this|if you (?:are not|have received|received)|please (?:consider|think)|privileged|unsubscribe|to unsubscribe|you received this',
    'p\\.? ?p?\\.? ?s\\b|ps[:.]|virus|scanned by|important|legal|attention|warning|quote:|si (?:e-?past|vestule|zina|sutijum)|sis (?:e-?past|sutijum|zinojum)|so (?:e-?past|zino)|sim e-?past',
    'konfidencial|pirms (?:drukajat|izdrukajat|drukasanas)|sargasim|denne (?:e-?post|melding|mail|henvend)|innholdet i denne|tenk pa miljo|ma du skrive ut|acest(?:e|ui)? (?:e-?mail|mesaj|document|informati)|informatiile|confidential|ganditi-va|inainte de a (?:tipari|printa)|protejati mediul|daca (?:ati primit|nu sunteti)|ja (?:jus neesat|esat sanem)|hvis du (?:ikke er|har mottatt)|если вы (?:не являетесь|получили)|подумаите|внимание|уведомление о|информация, содержащ',
    'va rugam sa|это (?:сообщение|письмо)|данное (?:сообщение|письмо)|настоящее (?:сообщение|письмо)|конфиденциал|diese (?:e-?mail|nachricht)|ce (?:message|courriel)',
  ].join('|')})`,
  'u',
);

/** Whether a line begins what a signature is not: a legal notice, a postscript, a list's footer. */
export function isStopLine(line: string): boolean {
  return stops.test(foldWords(line.slice(0, 120)));
}

/** Whether a mail program or phone wrote the line: "Sent from my iPhone", "Get Outlook for iOS". */
export function isDeviceLine(line: string): boolean {
  const folded = foldWords(line.slice(0, 120));
  return /^\W*(?:sent (?:from|via|with) |(?:no)?sutits (?:no|ar|izmantojot) |sendt (?:fra|med|via) |trimis (?:de pe|din|de la|cu|prin) |отправлено (?:с|со|из|через) |gesendet von |envoye de |\S+ (?:\S+ ){0,2}outlook (?:for|darbam ar|pentru|для|на|pa|fur) (?:ios|android|mac|win)|(?:письмо |сообщение )?(?:отправлено|доставлено) )/.test(
    folded,
  );
}

const legalForm =
  /(?<![\p{L}\p{N}])(?:SIA|A\/S|AS|DA|ENK|ASA|ANS|NUF|IK|ZS|AB|OY|OYJ|ApS|GmbH|AG|KG|UG|SE|Inc|Incorporated|LLC|L\.L\.C|LLP|LP|Ltd|Limited|PLC|Corp|Corporation|Company|Co|SRL|S\.R\.L|S\.A|SA|S\.C|SC|PFA|RA|B\.V|BV|N\.V|NV|SARL|SAS|SpA|S\.p\.A|SRL-D|OÜ|UAB|Sp\. z o\.o|ООО|ОАО|ПАО|ЗАО|АО|ИП|НКО|ГК|ТД|НПО|НПП|ГБУ|ГБУЗ|МБУ|МБОУ|ФГАОУ|ФГБУ|ФГУП|ГУП|МУП|Pty|Pte|EOOD|OOD|d\.o\.o)(?![\p{L}\p{N}])/u;
const companyWord =
  /(?<![\p{L}])(?:labs|laboratories|group|grupa|gruppen|grup|bank|banka|bank[aă]|banca|банк|university|universitate|universitāte|universitatea|universitetet|universitet|институт|университет|institute|institūts|institutul|college|hospital|slimnīca|sykehus|spital|technologies|technology|solutions|systems|software|consulting|associates|partners|holding|holdings|industries|enterprises|foundation|fonds|fundația|stiftelse|фонд|agency|aģentūra|agenția|агентство|ministry|ministrija|departement|ministerul|министерство|kommune|dome|pašvaldība|primăria|studio|studios|ventures|capital|insurance|airlines|airways|компания|группа|холдинг|завод)(?![\p{L}])/iu;

/** Houses of every kind that people work for, folded; with `$` the whole word. */
const companyStems = stems(
  'muzej museum muzeul музеи aptieka apotek farmacia аптека skola$ vidusskola skole$ scoala liceul школа лицеи gimnazij gimnazija гимназия augstskola hogskole ' +
    'hoyskole teatris teater$ teatrul театр bibliotek biblioteca библиотек klinika klinikk$ clinica клиника поликлиника больница birojs biroul бюро ' +
    'administracija администрация управа biedriba nodibinajums forening forbund asociatia ассоциация союз agentia arhivs arkivet arhiva архив ' +
    'izdevnieciba forlag$ editura издательство redakcija redaksjon redactia редакция universitat академия akademij academia fabrika fabrica фабрика комбинат ' +
    'kombinats rupnica viesnica hotel гостиница отель cooperativa kooperativ кооператив dienests inspekcija direktorat fylkeskommune consiliul мэрия салон',
);
/** Norwegian writes the house and its name as one word. */
const compoundCompany =
  /\b[a-z]{3,20}(?:museet|banken|sykehuset|apoteket|skolen|biblioteket|forlaget|forbundet|foreningen|etaten|verket|tilsynet|direktoratet|bedriften|klinikken)\b/;

/** How surely a phrase names a company: by its legal form, by a word companies bear, or not at all. */
export function companyCue(phrase: string): 'form' | 'word' | null {
  const text = phrase.slice(0, 200);
  if (legalForm.test(text) && /\p{L}{3}/u.test(text.replace(legalForm, ''))) return 'form';
  const isHouse = companyWord.test(text) || hasStem(text, companyStems) || compoundCompany.test(foldWords(text));
  if (isHouse && /\p{L} ["„“«]\p{Lu}[^"”“»]{1,60}["”“»]$/u.test(text)) return 'form';
  return isHouse ? 'word' : null;
}
