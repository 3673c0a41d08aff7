import { isRecord, listOf, textOf } from '../protocol/wire-values';
import type { MailMessage } from './message';
import { readMail } from './read-mail';

export interface SampleEntry {
  /** The file's name below the samples folder, without `.eml`. */
  readonly file: string;
  readonly id: string;
  /** How old the mail is to look, in milliseconds, so that samples stay fresh; null leaves the mail's own date. */
  readonly ageMs: number | null;
}

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

export interface LoadedSamples {
  readonly messages: readonly MailMessage[];
  /** Names of the files that did not come or did not open; null when the list itself did not come. */
  readonly missing: readonly string[] | null;
}

/** Reads `index.json` (`file`, `id`, `ago` such as 25m, 3h or 2d); entries with an odd file name are left out. */
export function parseSampleIndex(value: unknown): readonly SampleEntry[] {
  return listOf(value)
    .filter(isRecord)
    .map((entry) => ({
      file: textOf(entry['file']).replace(/\.eml$/, ''),
      id: textOf(entry['id']),
      ageMs: parseAge(textOf(entry['ago'])),
    }))
    .filter(({ file, id }) => /^[\w.-]+$/.test(file) && id !== '');
}

/** Loads the sample mailbox below `folder` of the page's own server. One bad file costs only itself. */
export async function loadSamples(folder: string, openedAt: number): Promise<LoadedSamples> {
  const index = await fetchJson(`${folder}/index.json`);
  if (index === null) return { messages: [], missing: null };
  const entries = parseSampleIndex(index);
  const messages = await Promise.all(entries.map((entry) => loadSample(folder, entry, openedAt)));
  return {
    messages: messages.filter((message) => message !== null),
    missing: entries.filter((_, place) => messages[place] === null).map(({ file }) => file),
  };
}

function parseAge(text: string): number | null {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  return count === undefined || unit === undefined ? null : Number(count) * (unitMs[unit] ?? 0);
}

async function loadSample(folder: string, { file, id, ageMs }: SampleEntry, openedAt: number): Promise<MailMessage | null> {
  try {
    const answer = await fetch(`${folder}/${file}.eml`);
    if (!answer.ok) return null;
    const read = await readMail(new Uint8Array(await answer.arrayBuffer()), { id, openedAt });
    if (read.kind !== 'message') return null;
    return ageMs === null ? read.message : { ...read.message, sentAt: openedAt - ageMs };
  } catch {
    return null; // The server went away: the page names what is missing.
  }
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // As above.
  }
}
