import { isPlace } from './headline-places';

const opening =
  /^(?:the |a |an )?(?:(?:start-?up|company|firm|agency|consultancy|uzņēmumā|uzņēmums|kompānijā|selskapet|firmaet|compania|firma|компании|компания|группе|группы|банке|студии)\s+(?:called\s+|named\s+)?)?(?:the\s+)?/iu;
const inner = '&|of|the|for|de|du|des|da|do|di|del|la|le|der|den|und|og|by|av|al|van|von|y|et|по|им\\.|імені|a\\.s\\.';
const word = `(?:[@"„“«']?[\\p{Lu}\\p{N}][\\p{L}\\p{N}\\p{M}'’&.+!/_@-]*[\\p{L}\\p{N}\\p{M}+!"”»')&]?|[\\p{L}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)+|\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]*)`;
/** Public bodies are called after their place or their field, in small letters: "Universitetet i Oslo", "Institutt for informatikk", "Rīgas dome". */
const body =
  '(?:Universitetet|Universitet|Høgskolen|Høyskolen|Institutt|Institute|Institutul|Universitatea|Statsforvalteren|Direktoratet|Senter|Ministerul|Spitalul|Fakultet|Avdeling) (?:i|for|din|de|av|of) [\\p{L}-]+';
const bodyEnd =
  '(?: (?:kommune|fylkeskommune|universitet|universitetssykehus|sykehus|politidistrikt|tingrett|bibliotek|dom[eē]|pašvaldīb[aā]|universitāt[eē]|slimnīc[aā]|augstskol[aā]))?';
const run = new RegExp(
  `^${body}|^${word}(?:,? (?:Inc|Ltd|LLC|GmbH|S\\.A|Corp|AS|SIA|Co)\\b\\.?|(?: (?:${inner})){0,2} ${word})*${bodyEnd}`,
  'u',
);
const handle = /^@([\p{L}\p{N}_.-]*[\p{L}\p{N}_])/u;

interface TakenCompany {
  readonly name: string;
  /** Length of the text that the name took, from the start. */
  readonly length: number;
}

/** "at the startup Contoso", "with cloud and networking specialists Contoso": what kind of company it is stands before its name. */
const described =
  /^(?:(?:the|an?) )?(?:[\p{L}\p{N}-]+ (?:and )?){0,4}?(?:start-?up|company|firm|agency|consultancy|vendor|provider|specialists?|bank|studio|non-?profit|scale-?up)\s+(?:called\s+|named\s+)?(?=\p{Lu}[\p{L}\p{N}]*)/u;
/** "in the Networks team at Contoso", "at Advanced Technology Group in Contoso": the team stands before the company. */
const team =
  /^(?:the )?(?:[\p{L}\p{N}&-]+ ){0,6}(?:\([^()]{1,20}\) )?(?:[Tt]eam|[Gg]roup|[Dd]epartment|[Dd]ivision|[Uu]nit|[Pp]ractice)\s(?:in|at|of|within|@)\s(?=(?:the )?\p{Lu})/u;

/** The company's name that a text begins with: "the Contoso Group, where…" gives Contoso Group; null if none is there. */
export function takeCompany(text: string): TakenCompany | null {
  const before = described.exec(text)?.[0].length ?? teamLength(text);
  const lead = before + (opening.exec(text.slice(before))?.[0].length ?? 0);
  const rest = text.slice(lead);
  const named = handle.exec(rest);
  if (named?.[1] !== undefined) return { name: named[1], length: lead + named[0].length };
  const taken = run.exec(rest)?.[0] ?? loneWord(rest);
  if (taken === null) return null;
  const name = cut(taken);
  return isCompanyName(name) ? { name, length: lead + taken.length } : null;
}

function teamLength(text: string): number {
  const length = team.exec(text)?.[0].length ?? 0;
  const [word = '', next = ''] = text.slice(length).split(/[\s,.;]+/);
  return isPlace(word) || isPlace(`${word} ${next}`) ? 0 : length;
}

/** A name in small letters is believed only where the text ends with it. */
function loneWord(rest: string): string | null {
  return /^[\p{Ll}\p{N}]{3,20}(?=[.!]?$)/u.exec(rest)?.[0] ?? null;
}

function cut(taken: string): string {
  const whole = taken.split(/\s+(?:as a|as the|where|who|which)\s/i)[0] ?? taken;
  return whole
    .replace(/['’]s(?:\s.*)?$/u, '')
    .replace(/\s+I$/u, '')
    .replace(/\s+(?:PERSON|HANDLE|EMAIL)\b.*$/u, '')
    .replace(/(?:\s(?:of|the|for|by|and|&))+$/u, '')
    .replace(/["„“«»”]+/gu, '')
    .replace(/^['(]+|[”»"'),:;!]+$|(?<!\b(?:Inc|Ltd|Co|Corp|S\.A|\p{Lu}))\.$/gu, '')
    .trim();
}

const notCompanies =
  /^(?:i|he|she|they|we|my|his|her|our|me|the|a|an|it|this|that|and|or|scale|heart|night|day|home|present|work|least|large|remote|all|both|various|many|several|multiple|different|leading|top|i'm|\d[\d.,+%]*|person|monday|tuesday|january|february|march|april|may|june|july|august|september|october|november|december|since|about)$/iu;

function isCompanyName(name: string): boolean {
  return name.length >= 2 && name.length <= 80 && /\p{L}/u.test(name) && !notCompanies.test(name);
}
