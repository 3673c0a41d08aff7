/** The entries of a list that is written one to a line; empty lines and doubled entries are nothing. */
export function entriesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** A list as it is written, one entry to a line. */
export function linesOf(entries: readonly string[]): string {
  return entries.join('\n');
}

/** Groups of names, a group to a line with commas between its names. */
export function groupsOf(text: string): readonly (readonly string[])[] {
  return entriesOf(text).map((line) =>
    line
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
}
