import type { JobChange } from './job-change';
import { foldWords } from './titles-words';

/** A change's name made of what it says, so that an answer to it is found again after every recomputation. Dates and sources are no part of it. */
export function changeId({ kind, from, to }: Pick<JobChange, 'kind' | 'from' | 'to'>): string {
  const said = [kind, from?.company, to?.company, kind === 'promoted' ? to?.title : '']
    .map((part) => plain(part ?? ''))
    .join('|');
  return `${kind}-${hash(said, 0x811c9dc5)}${hash(said, 0x01000193)}`;
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
