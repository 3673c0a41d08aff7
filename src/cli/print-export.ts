import type { PersonExport, PersonFact } from '../contract/privacy';

/** What is kept of a person, as text for people; `--json` has every row. */
export function printExport({ address, suppressed, addresses, facts, lookups, requests, records }: PersonExport): string {
  const rows = Object.entries(records).map(([table, kept]) => `${table} ${kept.length}`);
  return [
    `${address}${suppressed ? ' (asked not to be looked up)' : ''}`,
    ...(addresses.length > 1 ? [`the same person: ${addresses.join(', ')}`] : []),
    ...section('Facts', facts.map(describeFact)),
    ...section(
      'Looked up by',
      lookups.map(({ colleague, day, purpose }) => `${day} ${colleague}, ${purpose}`),
    ),
    ...section(
      'Asked for',
      requests.map(({ kind, filedAt, outcome }) => `${filedAt.slice(0, 10)} ${kind}, ${outcome ?? 'open'}`),
    ),
    '',
    rows.length === 0 ? 'Nothing is kept.' : `Rows kept: ${rows.join(', ')}. --json shows each of them.`,
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function describeFact({ what, value, source, url, firstSeen, lastSeen, confidence }: PersonFact): string {
  const seen = [firstSeen, lastSeen].filter((day) => day !== null).map((day) => day.slice(0, 10));
  const where = [source, ...(url === null ? [] : [url])].join(' ');
  return harmless(
    `${what}: ${typeof value === 'string' ? value : JSON.stringify(value)} [${where}; ${[...new Set(seen)].join(' to ') || 'no date'}; ${String(confidence)}]`,
  );
}

/** One line of a stranger's words, without what could steer the terminal. */
function harmless(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
}
