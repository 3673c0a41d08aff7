/** One word's turn: what to search for, and how far it was searched (in the network's own terms); null if never. */
export interface WordTurn {
  readonly word: string;
  readonly since: string | null;
}

/** By word: how far it was searched, and when it was asked for last (ISO instant). */
type Turns = Readonly<Record<string, readonly [since: string, askedAt: string]>>;

/** Where searches are few, words take turns, one a poll: this is the one that waited longest. Null if there are no words. */
export function nextTurn(words: readonly string[], cursor: string | null): WordTurn | null {
  const turns = parseTurns(cursor);
  const [first] = [...words].sort((a, b) => (turns[a]?.[1] ?? '').localeCompare(turns[b]?.[1] ?? ''));
  return first === undefined ? null : { word: first, since: turns[first]?.[0] ?? null };
}

/** The cursor after a word's turn. Words that are not looked for any more are forgotten. */
export function cursorAfter(
  cursor: string | null,
  words: readonly string[],
  { word, since, askedAt }: { readonly word: string; readonly since: string; readonly askedAt: Date },
): string {
  const turns = { ...parseTurns(cursor), [word]: [since, askedAt.toISOString()] };
  return JSON.stringify(Object.fromEntries(Object.entries(turns).filter(([one]) => words.includes(one))));
}

function parseTurns(cursor: string | null): Turns {
  const json: unknown = cursor === null ? {} : JSON.parse(cursor);
  return Object.fromEntries(
    Object.entries(json ?? {}).flatMap(([word, turn]) => {
      const [since, askedAt]: readonly unknown[] = Array.isArray(turn) ? turn : [];
      return typeof since === 'string' && typeof askedAt === 'string' ? [[word, [since, askedAt] as const]] : [];
    }),
  );
}

/** When any word was asked for last, milliseconds since 1970; null if never. */
export function lastTurnAt(cursor: string | null): number | null {
  const asked = Object.values(parseTurns(cursor)).map(([, askedAt]) => Date.parse(askedAt));
  return asked.length === 0 ? null : Math.max(...asked);
}
