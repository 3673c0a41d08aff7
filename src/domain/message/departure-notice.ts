import { toLatin } from '../text/russian-letters';
import { takeCompany } from '../work/headline-company';
import { isPlace } from '../work/headline-places';
import type { PartialDate } from '../work/position';
import { foldWords } from '../work/titles-words';

import { findDate } from './departure-date';
import { comesBack, departurePhrases, isSentToMany, noEmployer, plainEmployer, thisPerson } from './departure-words';
import type { MailLine } from './mail-lines';
import type { Participant } from './participant';
import { markQuoted } from './quoted';

/** What a mail says of its writer: that they work there no more. */
export interface DepartureNotice {
  readonly kind: 'left';
  /** As it is written; null if the mail says "here" or "the company". */
  readonly company: string | null;
  /** The address to write to instead; null if none is given. */
  readonly successor: string | null;
  readonly until: PartialDate | null;
}

export interface NoticeMail {
  readonly lines: readonly MailLine[];
  readonly subject: string | null;
  readonly writer: Participant;
  /** ISO day on which it was sent; null if unknown. */
  readonly sentOn: string | null;
}

const longestText = 1500;

/**
 * Reads an automatic answer, or a short farewell, that says its writer works there no more: English, Latvian, Norwegian, Romanian, Russian. Never
 * an absence with an end, quoted words, a mail to many, or words about somebody else.
 */
export function readDeparture({ lines, subject, writer, sentOn }: NoticeMail): DepartureNotice | null {
  const quoted = markQuoted(lines);
  const text = lines
    .filter((_line, at) => quoted[at] !== true)
    .map((line) => line.text.trim())
    .join('\n')
    .trim();
  if (text.length > longestText || isSentToMany.test(text) || comesBack.test(text)) return null;
  for (const sentence of [...toSentences(text), ...toSentences(subject ?? '')]) {
    const said = readSentence(sentence, { lines, subject, writer, sentOn });
    if (said) return { kind: 'left', ...said, successor: findSuccessor(text, writer.address) };
  }
  return null;
}

function toSentences(text: string): readonly string[] {
  return text
    .replace(/(?<=[^\n.!?:;])\n(?=\p{Ll})/gu, ' ')
    .split(/\n+|(?<=\p{L}{3}[.!?])\s+(?=\p{Lu})|(?<=[!?])\s+/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '' && !/^["„“«'].*["”»']$/u.test(sentence));
}

type Said = Pick<DepartureNotice, 'company' | 'until'>;

function readSentence(sentence: string, { writer, sentOn }: NoticeMail): Said | null {
  if (conditional.test(sentence)) return null;
  for (const { pattern, whose, needs } of departurePhrases) {
    const match = pattern.exec(sentence);
    if (!match || (whose === 'other' && !speaksOf(sentence.slice(0, match.index), writer))) continue;
    const until = findDate(sentence, sentOn);
    const after = sentence.slice(match.index + match[0].length);
    const employer = readEmployer(after) ?? employerBefore(sentence.slice(0, match.index));
    if (needs === 'employer' && employer === null) continue;
    if (needs === 'day' && until === null) continue;
    return { company: employer?.company ?? null, until };
  }
  return null;
}

/** "If you no longer work here", "Ja vairs nestrādājat": not said of oneself. */
const conditional =
  /^(?:if|in case|when|unless|should|ja|gadījumā|hvis|dersom|om|dac[aă]|[iî]n caz|если|когда|в случае)(?!\p{L})/iu;

interface Employer {
  readonly company: string | null;
}

const leadIn =
  /^(?:(?:at|with|by|for|of|from|in|as|an?|employee|i|hos|ved|fra|la|din|[iî]n|al|a|de|cadrul|pentru|echipa|parte|в|из|с|сотрудником|сотрудницей|ar|no|uz[nņ][eē]mum[aāu]|uz[nņ][eē]muma|kompānij[aāu]|selskapet|firmaet|compani[aeă]i?|companie|firm[aăei]+|компани[июя]|организаци[июя])\s+)*/iu;
const ends =
  /^["”»')]*(?:\s*[.,;!:–—-]|\s*$|\s+(?:as of|as from|since|on|in|from|and|effective|after|any ?more|any longer|so|kop[sš]|no|un|fra|siden|og|fr[aå]|etter|[iî]ncep[aâ]nd|din|la|de la|de|[sș]i|с|со|и|после|начиная|ir)(?!\p{L}))/iu;

/** Whom the words behind the phrase name: a company, or "here" and "the company". */
function readEmployer(behind: string): Employer | null {
  const after = behind.trimStart();
  if (noEmployer.test(after)) return null;
  const words = after.replace(leadIn, '');
  const named = takeCompany(words);
  if (named !== null && isName(named.name) && ends.test(words.slice(named.length))) return { company: tidy(named.name) };
  const plain = plainEmployer.exec(after)?.[0];
  return plain !== undefined && ends.test(after.slice(plain.length)) ? { company: null } : null;
}

function isName(name: string): boolean {
  return /^[\p{Lu}\p{N}@]/u.test(name) && !isPlace(name) && !isDay(name);
}

function tidy(name: string): string {
  return name.replace(/\.$/, '');
}

function isDay(name: string): boolean {
  return /^\d/.test(name) || findDate(`1 ${name}`, '2026-01-01') !== null;
}

/** Latvian says where first: "Uzņēmumā SIA Piemērs vairs nestrādāju". */
function employerBefore(before: string): Employer | null {
  const said = /(?:^|\s)(?:uz[nņ][eē]mum[aā]|iest[aā]d[eē]|organiz[aā]cij[aā]|kompānij[aā]|šeit)(?!\p{L})\s*(.{0,80})$/iu.exec(
    before,
  );
  const formed = /(?:^|\s)((?:SIA|AS|VAS)\s.{0,80})$/u.exec(before);
  const named = takeCompany(said?.[1] ?? formed?.[1] ?? '');
  if (named !== null && isName(named.name)) return { company: tidy(named.name) };
  return said === null ? null : { company: null };
}

/** An automatic text speaks of its writer by name, or as "this employee"; "Anna's assistant has left" is about somebody else. */
function speaksOf(before: string, { name, address }: Participant): boolean {
  if (thisPerson.test(before)) return true;
  const last = latinWords(before).at(-1) ?? '';
  const own = latinWords(`${name ?? ''} ${address.split('@')[0] ?? ''}`);
  return own.some((word) => last === word || (word.length >= 5 && last.startsWith(word.slice(0, -1))));
}

function latinWords(text: string): readonly string[] {
  return toLatin(foldWords(text)).match(/[a-z]{3,}/g) ?? [];
}

function findSuccessor(text: string, own: string): string | null {
  const found = text.match(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu) ?? [];
  return found.map((address) => address.toLowerCase()).find((address) => address !== own.toLowerCase()) ?? null;
}
