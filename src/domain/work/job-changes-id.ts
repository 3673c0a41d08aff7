import { readCompany } from './company-name';
import type { JobChange, PositionBrief } from './job-change';
import { titleWords } from './titles-ladder';
import { foldWords } from './titles-words';

type Said = Pick<JobChange, 'kind' | 'from' | 'to'>;

/**
 * A change's name made of what it says, so that an answer to it is found again after every recomputation. Dates and sources are no part of it,
 * nor is how a company or a title is spelled. Who came to a company came there once: whether the employer before is known is no matter.
 */
export function changeId(change: Said): string {
  const kind = change.kind === 'moved' ? 'joined' : change.kind;
  const said = [kind, ...partsOf(change)].join('|');
  return `${kind}-${hash(said, 0x811c9dc5)}${hash(said, 0x01000193)}`;
}

function partsOf({ kind, from, to }: Said): readonly string[] {
  switch (kind) {
    case 'joined':
    case 'moved':
      return [companyOf(to)];
    case 'left':
      return [companyOf(from)];
    case 'promoted':
      return [companyOf(to), titleOf(to)];
    default:
      return [companyOf(from), companyOf(to), titleOf(to)];
  }
}

function companyOf(brief: PositionBrief | null): string {
  const company = brief?.company ?? '';
  return readCompany(company)[0]?.joined ?? plain(company);
}

function titleOf(brief: PositionBrief | null): string {
  const words = titleWords(foldWords(brief?.title ?? ''));
  return [...words].sort().join('');
}

function plain(text: string): string {
  return foldWords(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** FNV-1a over UTF-16 units, 32 bits as hexadecimal. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
