import { parseAddress } from './address';
import type { SignatureClues } from './clue';
import { sortLinks } from './signature-contacts';
import { type CardLine, decodeBytes, readCardLines } from './vcard-lines';

const wanted = new Set(
  'BEGIN END KIND X-ABSHOWAS FN N ORG TITLE ROLE TEL EMAIL URL SOCIALPROFILE X-SOCIALPROFILE IMPP AGENT CONTACT-URI'.split(' '),
);
const mostCards = 20;
const mostValues = 20;

/**
 * What the cards of a vCard text (2.1, 3.0, 4.0) state of their people, in the order they stand, at most 20; cards that state nothing are
 * left out. Bytes are read as UTF-8, else in the charset the card names, else as Western European. Never throws; pictures are skipped.
 */
export function readVcards(input: string | Uint8Array): readonly SignatureClues[] {
  const text = typeof input === 'string' ? input : decodeCard(input);
  return splitCards(readCardLines(text.replace(/^\uFEFF/, ''), wanted))
    .map(readCard)
    .filter((clues) => Object.values(clues).some((value) => value !== null && value.length > 0))
    .slice(0, mostCards);
}

function decodeCard(input: Uint8Array): string {
  const bytes = input.subarray(0, 1_000_000);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const western = new TextDecoder('windows-1252').decode(bytes);
    const charset = /;CHARSET="?([\w-]{2,30})/i.exec(western)?.[1];
    return charset === undefined ? western : decodeBytes(bytes, charset);
  }
}

/** A card begins at BEGIN; one within `AGENT:` is somebody else's and is skipped with all it holds. */
function splitCards(lines: readonly CardLine[]): readonly (readonly CardLine[])[] {
  const cards: CardLine[][] = [];
  let card: CardLine[] | null = null;
  let agents = 0;
  lines.forEach((line, at) => {
    const isCard = /^vcard$/i.test(line.value.trim());
    const isAgent = lines[at - 1]?.name === 'AGENT' && lines[at - 1]?.value.trim() === '';
    if (line.name === 'BEGIN' && isCard && isAgent) agents += 1;
    else if (line.name === 'BEGIN' && isCard) {
      agents = 0;
      cards.push((card = []));
    } else if (line.name === 'END' && agents > 0) agents -= 1;
    else if (line.name === 'END') card = null;
    else if (agents === 0) card?.push(line);
  });
  return cards;
}

function readCard(lines: readonly CardLine[]): SignatureClues {
  const all = (...names: readonly string[]) => lines.filter((line) => names.includes(line.name));
  const first = (name: string) =>
    all(name)
      .map((line) => plain(line.value))
      .find((value) => value !== '') ?? null;
  const company =
    first('ORG') === null
      ? null
      : shown(
          all('ORG')
            .map((line) => parts(line.value)[0] ?? '')
            .find((part) => part !== ''),
        );
  const isPerson =
    !/^(?:org|group|location|application|device)$/i.test(first('KIND') ?? '') && !/^company$/i.test(first('X-ABSHOWAS') ?? '');
  const name = nameOf(first('FN'), all('N')[0]?.value ?? '');
  return {
    name: isPerson && name !== company ? name : null,
    title: first('TITLE') ?? first('ROLE'),
    company: company ?? (isPerson ? null : name),
    phones: values(all('TEL'), phoneOf),
    addresses: values(all('EMAIL'), (value) => parseAddress(value.replace(/^mailto:/i, ''))?.address ?? null),
    ...sortLinks(values(all('URL', 'SOCIALPROFILE', 'X-SOCIALPROFILE', 'IMPP'), linkOf)),
  };
}

function values(lines: readonly CardLine[], read: (value: string) => string | null): readonly string[] {
  const found = lines.slice(0, 100).flatMap((line) => read(plain(line.value)) ?? []);
  return [...new Set(found)].slice(0, mostValues);
}

/** `tel:+1-555-0100;ext=7` and `+1 555 0100`, as a person reads them. */
function phoneOf(value: string): string | null {
  const phone = value.replace(/^tel:/i, '').replace(/;.*$/, '').trim().slice(0, 40);
  const digits = phone.replace(/\D/g, '').length;
  return digits >= 5 && digits <= 17 ? phone : null;
}

function linkOf(value: string): string | null {
  if (/^https?:\/\//i.test(value)) return value;
  return /^(?:[\w-]+\.)+[a-z]{2,24}(?:\/\S*)?$/i.test(value) ? `https://${value}` : null;
}

/** FN, or given, additional and family name of N (RFC 6350 6.2.2) where FN is missing or is an address. */
function nameOf(formatted: string | null, structured: string): string | null {
  if (formatted !== null && !formatted.includes('@')) return formatted;
  const [family = '', given = '', additional = ''] = parts(structured);
  return shown([given, additional, family].filter((part) => part !== '').join(' '));
}

/** The components of a compound value, parted by semicolons that are not escaped. */
function parts(value: string): readonly string[] {
  return value.split(/(?<!\\);/).map(plain);
}

function shown(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** Escapes undone (RFC 6350 3.4), control characters and runs of blanks made one blank; at most 300 characters. */
function plain(value: string): string {
  return value
    .replace(/\\([nN,;:\\])/g, (_escape, letter: string) => (/n/i.test(letter) ? ' ' : letter))
    .replace(/[\s\p{C}\ufffd]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
