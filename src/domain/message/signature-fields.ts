import { foldWords } from '../work/titles-words';
import { addressesIn, phonesIn } from './signature-contacts';
import { linksIn } from './mail-lines';
import { isTitleLike } from './signature-roles';
import { companyCue, isDeviceLine, readClosing } from './signature-words';

export interface SenderHint {
  readonly name: string | null;
  readonly address: string;
}

/** Words by which a line can be recognised as the sender's name: of the display name and of the address before its `@`. */
export function senderTokens(sender: SenderHint): ReadonlySet<string> {
  const local = sender.address.slice(0, Math.max(0, sender.address.lastIndexOf('@')));
  const words = foldWords(`${sender.name ?? ''} ${local}`.slice(0, 300)).split(/[^\p{L}]+/u);
  return new Set(words.filter((word) => word.length >= 2));
}

const particles = new Set([
  'de',
  'da',
  'di',
  'du',
  'del',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'al',
  'el',
  'bin',
  'ibn',
  'af',
  'av',
  'zu',
  'dos',
  'ter',
]);
const decoration = /^[^\p{L}]+|[^\p{L}.]+$/gu;
const honorifics =
  /^(?:(?:dr|prof|ing|mag|mr|mrs|ms|conf|lect|asist|asoc|univ|habil|hab|med|jur|oec|sc|phd|av|ec|arh|siv|psih|др|д-р|проф|доц|акад|инж)(?:\.-?\s*|\s+)){1,6}(?=\p{Lu}\p{Ll})/iu;

/** The words of a line that has the shape of a person's name; null for any other line. */
export function nameWords(line: string): readonly string[] | null {
  const text = line.replace(decoration, '').replace(honorifics, '');
  if (text.length < 2 || text.length > 50 || /[\d@/\\|:;!?_#<>()[\]"]/u.test(text)) return null;
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 5 || words.some((word) => word.length > 25)) return null;
  const isNamed = words.every((word) => /^\p{Lu}/u.test(word) || particles.has(word));
  return isNamed && !isTitleLike(text) && companyCue(text) === null ? words : null;
}

/** Whether a line is nothing but the sender's name or a part of it, however it is written. */
export function isSenderName(line: string, tokens: ReadonlySet<string>): boolean {
  const text = line.replace(decoration, '');
  if (text.length < 2 || text.length > 50 || /[@/|:;]/.test(text)) return false;
  const words = foldWords(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 2);
  const known = words.filter((word) => tokens.has(word));
  if (words.length === 0 || words.length > 5) return false;
  if (known.length === words.length) return true;
  if (known.length > 0 && nameWords(line) !== null) return true;
  return words.length === 1 && isRunTogether(words[0] ?? '', tokens);
}

function isRunTogether(word: string, tokens: ReadonlySet<string>): boolean {
  return [...tokens].some(
    (token) => word.startsWith(token) && token.length < word.length && tokens.has(word.slice(token.length)),
  );
}

/** The parts of a signature line that its columns, bars and dots keep apart. */
function partsOf(line: string): readonly string[] {
  return line
    .slice(0, 300)
    .split(/\s*[|•·●▪︱¦]\s*|\t+|\s{3,}|\s+\/\/\s+|\s+[–—]\s+/)
    .flatMap(slashParts)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, ' ')
        .replace(/^[^\p{L}\p{N}(+@*"„“«]+|[^\p{L}\p{N}).\]"”»!]+$/gu, '')
        .trim(),
    )
    .filter((part) => /\p{L}{2}/u.test(part));
}

/** A slash parts a title from a company, and joins two titles. */
function slashParts(part: string): readonly string[] {
  const pieces = part.split(/\s+\/\s+/);
  return pieces.every((piece) => isTitleLike(piece) && companyCue(piece) !== 'form') ? [part] : pieces;
}

interface StatedFields {
  readonly name: string | null;
  readonly title: string | null;
  readonly company: string | null;
}

/** Name, title and company out of a signature's lines, its closing word already taken away. */
export function readFields(lines: readonly string[], sender: SenderHint): StatedFields {
  const parts = lines.flatMap(partsOf).filter((part) => !isDeviceLine(part));
  const name = findName(parts, senderTokens(sender));
  const rest = parts.flatMap((part) => withoutName(part, name));
  const company = findCompany(rest, sender);
  return { name: name === null ? null : spacedName(name), title: findTitle(rest, company), company };
}

function findName(parts: readonly string[], tokens: ReadonlySet<string>): string | null {
  const heads = parts.slice(0, 8).flatMap(nameCandidates);
  const own = heads.filter((head) => isSenderName(head, tokens)).sort((a, b) => b.split(/\s+/).length - a.split(/\s+/).length);
  if (own[0] !== undefined) return own[0];
  const first = parts[0] === undefined ? undefined : nameCandidates(parts[0])[0];
  const words = first === undefined ? null : nameWords(first);
  return first !== undefined && words !== null && words.length <= 3 ? first : null;
}

/** The part itself and what stands before its first comma or bracket: "Anna Bērziņa, MBA", "Eryq (eryq@…)". */
function nameCandidates(part: string): readonly string[] {
  const bare = part.replace(honorifics, '');
  const head = /^[^,(]{2,50}(?=\s*[,(])/u.exec(bare)?.[0]?.trim();
  const whole = bare.replace(/[,.;:]+$/, (end) => (/\b\p{Lu}$/u.test(bare.slice(0, -end.length)) ? '.' : ''));
  return head === undefined ? [whole] : [head, ...(/^\p{L}[\p{L}'-]+,\s\p{L}[\p{L}. '-]+$/u.test(whole) ? [whole] : [])];
}

function withoutName(part: string, name: string | null): readonly string[] {
  if (name === null || !part.includes(name)) return [part];
  return part
    .split(name)
    .map((rest) => rest.replace(/^[\s,;:()-]+|[\s,;:(]+$/g, ''))
    .filter((rest) => rest.length > 1);
}

function spacedName(name: string): string {
  return /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(name) ? name.replace(/(?<=\p{Ll})(?=\p{Lu})/u, ' ') : name;
}

function findTitle(parts: readonly string[], company: string | null): string | null {
  for (const part of parts) {
    const title = titleOf(part, company);
    if (title !== null) return title;
  }
  return null;
}

function titleOf(part: string, company: string | null): string | null {
  const alone = (company === null ? part : (part.split(company)[0] ?? ''))
    .replace(/^(?:title|amats|stilling|funcția|functia|должность|position)\s*:\s*/iu, '')
    .replace(/(?:\s(?:at|@|i|hos|la|в|pie|of|with|for)|[\s,;:@(–—-])+$/iu, '')
    .trim();
  if (alone.length < 2 || alone.length > 80 || !isTitleLike(alone) || !/^[\p{L}(]/u.test(alone)) return null;
  if (
    /maintainer|custodian|\p{Ll}{5}[.!?]\s|[!?]\s|https?:|@/iu.test(alone) ||
    phonesIn(alone).length > 0 ||
    companyCue(alone) === 'form'
  )
    return null;
  if (alone.split(/\s+/).length > 10) return null;
  return withoutUnit(alone).replace(/(?<=\p{L}{5})\.$|[,;]$/u, '');
}

/** "Professor, Faculty of Physics": the house within the house is no part of the title. */
function withoutUnit(title: string): string {
  const at = title.search(
    /,\s+(?:(?:the )?(?:department|faculty|institute|school) of|institut|fakult|departament|facult|catedra|nodaļ|katedra|seksjon|avdeling|инстит|факульт|кафедр|отдел|управлен)/iu,
  );
  return at === -1 || !isTitleLike(title.slice(0, at)) ? title : title.slice(0, at);
}

function findCompany(parts: readonly string[], sender: SenderHint): string | null {
  const pieces = parts.flatMap(companyPieces).filter(isCompanyLike);
  const formed = pieces.find((piece) => companyCue(piece) === 'form');
  if (formed !== undefined) return formed;
  const label = domainLabel(sender.address);
  return (
    pieces.find((piece) => matchesLabel(piece, label)) ??
    pieces.find((piece) => companyCue(piece) === 'word' && !isTitleLike(piece)) ??
    null
  );
}

/** A comma parts a title from a company unless only a legal form follows it: "Novell, Inc." stays whole. */
function companyPieces(part: string): readonly string[] {
  const pieces = part
    .replace(/^(?:for|on behalf of|på vegne av|din partea|от имени)\s+(?=[\p{Lu}"„«])/iu, '')
    .split(
      /,\s+(?!(?:Inc|LLC|L\.L\.C|Ltd|Limited|LLP|PLC|Corp|S\.A|SIA|A\/?S|ASA|GmbH|S\.?R\.?L|SA|AB|OY|OÜ|UAB|ООО|О?АО|ПАО|ЗАО|ИП)\.?\s*(?:$|[,;(]))|\s+(?:at|@|hos|la|pie)\s+(?=[\p{Lu}@"„«])|;\s+/u,
    );
  const last = pieces.at(-1);
  return pieces.length > 1 &&
    last !== undefined &&
    companyCue(part) === 'form' &&
    !pieces.some(isTitleLike) &&
    pieces.length === 2 &&
    companyCue(last) === 'form' &&
    companyCue(pieces[0] ?? '') === 'word'
    ? [part]
    : pieces;
}

function isCompanyLike(piece: string): boolean {
  if (piece.length < 2 || piece.length > 80 || piece.split(/\s+/).length > 9) return false;
  if (!/^["„“«'(]?[\p{Lu}\p{N}]|^[a-z]+[A-Z]/u.test(piece) || /[?!]|\p{Ll}{2}\.\s+\p{Lu}\p{Ll}{3}/u.test(piece)) return false;
  return (
    addressesIn(piece).length === 0 && phonesIn(piece).length === 0 && linksIn(piece).length === 0 && readClosing(piece) === null
  );
}

function domainLabel(address: string): string {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  return foldWords(labels.length > 1 ? (labels.at(-2) ?? '') : '').replace(/[^\p{L}\p{N}]/gu, '');
}

function matchesLabel(piece: string, label: string): boolean {
  if (label.length < 3 || /^(?:gmail|outlook|hotmail|yahoo|icloud|mail|inbox|live|proton|yandex|example)$/.test(label))
    return false;
  const compact = foldWords(piece).replace(/[^\p{L}\p{N}]/gu, '');
  return (
    (compact.startsWith(label) && compact.length <= label.length + 14 && label.length >= 4) ||
    compact === label ||
    (compact.length >= 5 && label.startsWith(compact))
  );
}
