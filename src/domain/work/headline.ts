import { currentClauses } from './headline-clauses';
import { takeCompany } from './headline-company';
import { isPlace } from './headline-places';
import { cleanTitle, titleBefore } from './headline-title';
import type { StatedPosition } from './position';
import { foldWords, hasRoleWord } from './titles-words';

const mostPositions = 5;

/**
 * The positions a bio or headline states of today, in its order: "Head of Sales @ Contoso", "daglig leder i Eksempel AS". Former and future
 * ones are left out, and so is anything that could as well be a place or a project. English, Latvian, Norwegian, Romanian, Russian.
 */
export function readPositions(text: string): readonly StatedPosition[] {
  const found: StatedPosition[] = [];
  for (const clause of currentClauses(text)) found.push(...readClause(clause));
  const whole = found.length === 0 ? readHeadline(text) : [];
  return unique([...found, ...whole]).slice(0, mostPositions);
}

function readClause(clause: string): readonly StatedPosition[] {
  const found: StatedPosition[] = [];
  let rest = clause;
  while (found.length < mostPositions) {
    const next = readJoined(rest) ?? readOwned(rest) ?? readDoing(rest);
    if (next === null) break;
    found.push(next.position);
    rest = rest.slice(next.end);
  }
  return found.length > 0 ? found : readParts(clause);
}

interface Reading {
  readonly position: StatedPosition;
  readonly end: number;
}

/** Words that join a title to a company, the surest first. The later ones are believed only behind certain titles. */
const joints: readonly { readonly pattern: RegExp; readonly believe: (before: string) => boolean }[] = [
  { pattern: /(?:\s+|^)(?:at|@|hos|chez|în cadrul|in cadrul)\s+|\s*@(?=[\p{L}\p{N}])/giu, believe: statesWork },
  {
    pattern:
      /\s+(?:в|во|в компании|из|i|ved|på|la|pie|uzņēmumā|kompānijā|à)\s+(?=[@"„“«(]?[\p{Lu}\p{N}]|компании|банке|(?<=\p{Script=Cyrillic}\s)\p{Script=Latin})/gu,
    believe: statesWork,
  },
  {
    pattern: /\s+(?:of|de|al|a|av|компании|группы|al companiei|lui|из)\s+(?=(?:the )?[@"„“«]?[\p{Lu}\p{N}])/gu,
    believe: statesOwnership,
  },
  {
    pattern: /\s+for\s+(?=(?:the )?[@"„“«]?[\p{Lu}\p{N}])/gu,
    believe: (before) => statesWork(before) && !headsField.test(before),
  },
  { pattern: /\s+(?:with|from|pentru|in)\s+(?=(?:the )?[@"„“«]?[\p{Lu}\p{N}])/gu, believe: statesRole },
  {
    pattern:
      /\s+(?:with|for|of)\s+(?=(?:the |an? )?(?:[\p{L}\p{N}-]+ ){0,4}?(?:start-?up|company|firm|agency|consultancy|vendor|provider|specialists?)\s\p{Lu})/gu,
    believe: statesWork,
  },
  { pattern: /\s+of\s+(?=(?:the )?\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*){0,3}['’]s\s)/gu, believe: statesRole },
  {
    pattern: /(?<=\s(?:force|mind|brains?|team))\s+behind\s+|(?<=\sas)\s+part\s+of\s+(?=\p{Lu}[\p{L}\p{N}&.-]*['’]s\s)/gu,
    believe: () => true,
  },
];

const workVerb =
  /(?:^|\s)(?:ha(?:s|ve) worked|work|works|working|employed|job|jobb|jobber|ansatt|lucrez|lucrează|strādā|strādāju|работаю|работает|joined|currently|now|travaille)\s*$/iu;

function statesWork(before: string): boolean {
  return workVerb.test(before) || worksSomewhere.test(before) || (hasRoleWord(before) && !wandersOff(before));
}

/** "I work on Alexa products", "works in a team": the company follows the task. */
const worksSomewhere =
  /(?:^|\s)(?:I|he|she|PERSON|currently|now)\s(?:(?:currently|now)\s)?works?\s(?:in|on)\s\S+(?:\s\S+){0,8}$/iu;

/** "Engineer with VMware working full time on projects at": the last words are about something else than the title. */
function wandersOff(before: string): boolean {
  return /\s(?:with|for|of)\s\p{Lu}.*\s(?:working|focus\w*|help\w*|responsible|interested|experience|serv\w+|contribut\w+)\s(?:\S+\s){2,}\S*$/u.test(
    `${before} `,
  );
}

function statesRole(before: string): boolean {
  return hasRoleWord(before.split(/,\s/).at(-1) ?? '');
}

/** "Leder for AI": in Norwegian "for" tells the field. */
const headsField = /(?:leder|leiar|sjef|direktør|ansvarlig|rådgiver)\s*$/iu;

function statesOwnership(before: string): boolean {
  return /(?:ceo|cto|coo|cfo|cmo|cio|officer|founder|president|owner|partner|chairman|chairwoman|chair|md|direktør|leder|leiar|eier|grunnlegger|sjef|directeur|director general|președinte|fondator|administrator|asociat|директор|основатель|сооснователь|глава|владелец|руководитель|сотрудник|dibinātājs|dibinātāja|īpašnieks)$/iu.test(
    before.trim(),
  );
}

/** The surest joint that gives a company; of the weaker ones, the one that stands first. */
function readJoined(clause: string): Reading | null {
  const [sure = [], ...weak] = joints.map((joint) => readingsAt(clause, joint));
  return sure[0] ?? weak.flat().sort((a, b) => a.end - b.end)[0] ?? null;
}

function readingsAt(clause: string, joint: (typeof joints)[number]): readonly Reading[] {
  return [...clause.matchAll(joint.pattern)].flatMap((match) => {
    const before = clause.slice(0, match.index);
    const reading = joint.believe(before) ? joinAt(clause, before, match.index + match[0].length) : null;
    return reading === null ? [] : [reading];
  });
}

function joinAt(clause: string, before: string, from: number): Reading | null {
  const right = clause.slice(from);
  const company = takeCompany(right);
  if (company === null || isPlace(company.name) || isField(before, company.name, right)) return null;
  if (modifies.test(right.slice(company.length))) return null;
  const after = right.slice(company.length);
  const title = titleBefore(before) ?? titleAfter(after);
  return { position: position(title, company.name), end: from + company.length };
}

/** "Vice President of Engineering": what is presided over is no company. */
function isField(before: string, name: string, right: string): boolean {
  if (!/vice[ -]president\s*$/i.test(before)) return false;
  return fields.test(foldWords(name)) || /^[^,.;]{0,80}\s(?:for|at)\s\p{Lu}/u.test(right);
}

const fields =
  /^(?:(?:global|corporate|technical|software|cloud|platform|open source|customer|data|human|business|information|digital|strategic|north|south|east|west) )*(?:engineering|sales|marketing|product|products|operations|finance|technology|research|development|security|strategy|design|people|communications|partnerships|community|resources|success|services|infrastructure|innovation|legal|growth|it|hr|architecture|americas|emea|apac|europe)(?!\p{L})/u;
/** "with Kubernetes specialization": the name only says which. */
const modifies =
  /^\s+(?:specializ\p{L}*|specialis\p{L}*|expertise|experience|skills?|knowledge|background|technolog\p{L}*|development|ecosystem|enthusias\p{L}*|certif\p{L}*|projects?|meetups?)(?!\p{L})/iu;

/** "works at Contoso as a software developer". */
function titleAfter(after: string): string | null {
  const stated = /^,?\s+(?:as|som|ca|kā|par|в должности|в качестве|comme)\s+(?:(?:an?|the|en|un|o)\s+)?([^,.;(]{2,80})/iu.exec(
    after,
  )?.[1];
  return stated === undefined ? null : cleanTitle(stated.split(/\s(?:where|and|who|for|with|on|in)\s/)[0] ?? stated);
}

const doing =
  /^(?:[^.;:]{0,30}?,\s)?(?:(?:[Cc]urrently|[Nn]ow|[Nn]owadays|[Pp]resently|[Tt]oday),?\s+)?(?:(?:I|[Hh]e|she|they|PERSON|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)(?:['’]m|\s(?:is|am|are))?\s+(?:(?:currently|now|also|presently)\s+)?)?(?<verb>\p{L}{2,}ing|works?|joined|leads?|heads?|runs?|drives?|builds?)\s[^.;:]{0,120}?\s?(?:\s(?:at|behind)\s|@)(?=(?:the |a )?[\p{Lu}\p{N}"„“«]|(?:the |an? )?(?:start-?up|company|firm|agency))/u;
const noWork =
  /^(?:speak|talk|stud|learn|volunt|organi[sz]|host|present|lectur|teach|graduat|mentor|pursu|look|attend|meet|liv|spend|enjoy|hik|climb|runn|swim|cook|travel|play|camp|ski|cycl|read|eat|danc|sail|fish|relax|watch|grow|intern)/iu;
const joined =
  /^(?:[^.;:]{0,40}?\s)?(?:joined|founded|co-?founded|is leading|leads|heads|is driving|drives|runs)\s(?=(?:the )?\p{Lu})/u;

/** No title is named: "Leading #BigData @Contoso", "She joined Contoso in April", "He is driving Contoso's business". */
function readDoing(clause: string): Reading | null {
  const done = doing.exec(clause);
  const at = done && !noWork.test(done.groups?.['verb'] ?? '') ? done[0] : null;
  const verb = at === null ? (joined.exec(clause)?.[0] ?? null) : null;
  const lead = at ?? verb;
  if (lead === null) return null;
  const right = clause.slice(lead.length);
  const company = takeCompany(right);
  if (company === null || isPlace(company.name) || modifies.test(right.slice(company.length))) return null;
  if (verb !== null && !/(?:joined|founded)\s$/u.test(verb) && !/^(?:the )?[^'’]{2,60}['’]s\s/u.test(right)) return null;
  return { position: position(null, company.name), end: lead.length + company.length };
}

/** "CNCF's Head of Documentation". */
function readOwned(clause: string): Reading | null {
  const match =
    /(?:^|\s)((?:[\p{Lu}][\p{L}\p{N}&.-]*\s){0,2}[\p{Lu}][\p{L}\p{N}&.-]*)['’]s\s+((?:\p{Lu}[\p{L}-]*|of|and|&)(?:\s(?:\p{Lu}[\p{L}-]*|of|and|&)){0,6})/u.exec(
      clause,
    );
  if (!match?.[1] || !match[2] || /\b(?:PERSON|World|Year)\b/.test(match[1])) return null;
  const title = cleanTitle(match[2]);
  return title === null ? null : { position: position(title, match[1]), end: match.index + match[0].length };
}

/** "pārdošanas vadītāja, SIA Piemērs" and "Contoso - Sales Manager": two parts, of which one is a title and the other a name. */
function readParts(clause: string): readonly StatedPosition[] {
  const parts = clause.split(/,\s+|\s+[-–—/]\s+|:\s+/).map((part) => part.trim());
  const genitive = parts.length === 1 ? readGenitive(clause) : null;
  if (genitive) return [genitive];
  if (parts.length !== 2 || clause.length > 120) return [];
  const [first = '', second = ''] = parts;
  if (hasRoleWord(first) && !hasRoleWord(second)) return pair(first, second);
  return hasRoleWord(second) &&
    !hasRoleWord(first) &&
    !/^(?:PERSON|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)$/u.test(first) &&
    /\b(?:SIA|AS|Inc|Ltd|LLC|GmbH|SRL|SA|ASA|ООО|АО)\b|@/u.test(first)
    ? pair(second, first)
    : [];
}

function pair(titleText: string, companyText: string): readonly StatedPosition[] {
  const title = cleanTitle(titleBefore(titleText) ?? titleText);
  const company = takeCompany(companyText);
  const isWhole = company !== null && companyText.length - company.length <= 2;
  return title !== null && isWhole && !isPlace(company.name) ? [position(title, company.name)] : [];
}

const latvianRole =
  /vaditaj|direktor|priekssed|locek|specialist|menedzer|inzenier|konsultant|programmetaj|izstradataj|gramatved|jurist|parstav|analitik|dibinataj|ipasniek|petniek|redaktor/;

/** Latvian puts the company first: "Latvenergo valdes loceklis", "SIA Piemērs pārdošanas vadītāja". */
function readGenitive(clause: string): StatedPosition | null {
  const match =
    /^((?:(?:SIA|AS|VAS|VSIA|PSIA)\s+)?["„“]?\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&.-]*){0,3}["”“]?)\s+(\p{Ll}[\p{Ll} ]{4,60})$/u.exec(
      clause.replace(/[.!]$/, ''),
    );
  if (!match?.[1] || !match[2] || !latvianRole.test(foldWords(match[2])) || hasRoleWord(match[1])) return null;
  return isPlace(match[1]) ? null : position(match[2], match[1].replace(/["„“”]/g, ''));
}

/** "Head of Sales | Contoso": two parts of a short headline that no clause explains. */
function readHeadline(text: string): readonly StatedPosition[] {
  const parts = text.split(/\s*[|•·]\s*/).filter((part) => part.trim() !== '');
  const [first = '', second = ''] = parts;
  const isHeadline =
    parts.length === 2 && text.length <= 100 && hasRoleWord(first) && !hasRoleWord(second) && /^[@"„]?\p{Lu}/u.test(second);
  return isHeadline ? pair(first, second) : [];
}

function position(title: string | null, company: string | null): StatedPosition {
  return { title, company, since: null, until: null, place: null, statedIn: 'text' };
}

function unique(positions: readonly StatedPosition[]): readonly StatedPosition[] {
  const keys = positions.map((one) => foldWords(`${one.title ?? ''}@${one.company ?? ''}`));
  return positions.filter((_one, at) => keys.indexOf(keys[at] ?? '') === at);
}
