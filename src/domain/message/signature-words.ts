import { foldWords } from '../work/titles-words';

const closings = [
  'best regards|kind regards|warm regards|warmest regards|regards|best wishes|best|all the best|sincerely|sincerely yours|yours sincerely|yours faithfully|yours truly|yours',
  'respectfully|cordially|cheers|thanks|thank you|many thanks|thanks and regards|thanks & regards|thanks again|thanks a lot|thank you very much|thanks in advance|thank you in advance',
  'take care|with best regards|with kind regards|with regards|rgds|br|kr|thx|tks|ciao|greetings|best greetings|have a nice day|have a great day|have a good day|talk soon|enjoy',
  'ar cienu|cienā|cieņā|ar patiesu cienu|ar sveicieniem|ar visu labo|visu labu|ar labiem velejumiem|vislabakie sveicieni|paldies|liels paldies|pateiciba|jau ieprieks paldies|lai jauka diena|ar pateicibu',
  'med vennlig hilsen|vennlig hilsen|beste hilsen|med beste hilsen|mvh|hilsen|hilsning|med hilsen|med venleg helsing|venleg helsing|helsing|vh|takk|tusen takk|ha en fin dag|pa forhand takk|med vanlig halsning|med venlig hilsen',
  'cu respect|cu stima|cu consideratie|cu deosebita consideratie|toate cele bune|o zi buna|o zi frumoasa|multumesc|va multumesc|multumiri|cu multumiri|numai bine|cu prietenie|salutari|cu drag|multumim',
  'с уважением|с наилучшими пожеланиями|с искренним уважением|всего доброго|всего наилучшего|с благодарностью|спасибо|заранее спасибо|благодарю|хорошего дня|с приветом|искренне ваш|искренне ваша|ваш|ваша|с пожеланиями',
  'mit freundlichen grussen|freundliche grusse|viele grusse|beste grusse|liebe grusse|grusse|mfg|lg|vg|cordialement|bien cordialement|saludos|cordiali saluti|pozdrawiam|lugupidamisega|pagarbiai|ystavallisin terveisin',
].flatMap((line) => foldWords(line).split('|'));
const closingSet = new Set(closings);

/** Splits a line such as `Thanks,  David Poston` into its closing and the rest; null if it does not begin with a closing. */
export function readClosing(line: string): { readonly rest: string } | null {
  const text = line.trim();
  if (text === '' || text.length > 80) return null;
  if (closingSet.has(plain(text))) return { rest: '' };
  const split = /^([^,!.\-–]{2,40})[,!.\-–]+\s*(\S.*)$/u.exec(text);
  if (!split?.[1] || !closingSet.has(plain(split[1]))) return null;
  const rest = split[2] ?? '';
  return closingSet.has(plain(rest)) ? { rest: '' } : rest.length <= 50 && !/[.?!]$/.test(rest) ? { rest } : null;
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
    'p\\.? ?p?\\.? ?s\\b|ps[:.]|virus|scanned by|important|legal|attention|warning|quote:|si (?:e-?pasta|vestule|zina|sutijuma)|sis (?:e-?pasts|sutijums|zinojums)',
    'konfidencial|pirms drukajat|denne (?:e-?post|meldingen|mailen)|tenk pa miljoet|tenk pa miljo|acest (?:e-?mail|mesaj)|informatiile|confidential',
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
  return /^\W*(?:sent (?:from|via|with) |get outlook for|sutits no |nosutits no |sendt fra |trimis de pe |trimis din |отправлено (?:с|из) |gesendet von |envoye de )/.test(
    folded,
  );
}

const legalForm =
  /(?<![\p{L}\p{N}])(?:SIA|A\/S|AS|ASA|ANS|NUF|IK|AB|OY|OYJ|ApS|GmbH|AG|KG|UG|SE|Inc|Incorporated|LLC|L\.L\.C|LLP|LP|Ltd|Limited|PLC|Corp|Corporation|Company|Co|SRL|S\.R\.L|S\.A|SA|S\.C|SC|PFA|RA|B\.V|BV|N\.V|NV|SARL|SAS|SpA|S\.p\.A|SRL-D|OÜ|UAB|Sp\. z o\.o|ООО|ОАО|ПАО|ЗАО|АО|ИП|НКО|ФГБУ|ФГУП|ГУП|МУП|Pty|Pte|EOOD|OOD|d\.o\.o)(?![\p{L}\p{N}])/u;
const companyWord =
  /(?<![\p{L}])(?:labs|laboratories|group|grupa|gruppen|grup|bank|banka|bank[aă]|banca|банк|university|universitate|universitāte|universitatea|universitetet|universitet|институт|университет|institute|institūts|institutul|college|hospital|slimnīca|sykehus|spital|technologies|technology|solutions|systems|software|consulting|associates|partners|holding|holdings|industries|enterprises|foundation|fonds|fundația|stiftelse|фонд|agency|aģentūra|agenția|агентство|ministry|ministrija|departement|ministerul|министерство|kommune|dome|pašvaldība|primăria|studio|studios|ventures|capital|insurance|airlines|airways|компания|группа|холдинг|завод)(?![\p{L}])/iu;

/** How surely a phrase names a company: by its legal form, by a word companies bear, or not at all. */
export function companyCue(phrase: string): 'form' | 'word' | null {
  const text = phrase.slice(0, 200);
  if (legalForm.test(text) && /\p{L}{3}/u.test(text.replace(legalForm, ''))) return 'form';
  return companyWord.test(text) ? 'word' : null;
}
