/** What one check found. `advice` says what to do; it is null only when all is well. */
export interface CheckResult {
  readonly status: 'ok' | 'note' | 'problem';
  readonly subject: string;
  readonly found: string;
  readonly advice: string | null;
}

export function ok(subject: string, found: string): CheckResult {
  return { status: 'ok', subject, found, advice: null };
}

export function note(subject: string, found: string, advice: string): CheckResult {
  return { status: 'note', subject, found, advice };
}

export function problem(subject: string, found: string, advice: string): CheckResult {
  return { status: 'problem', subject, found, advice };
}

const marks = { ok: 'ok     ', note: 'note   ', problem: 'PROBLEM' } as const;

/** The result as one or two lines for a terminal. */
export function describeCheck({ status, subject, found, advice }: CheckResult): string {
  return `${marks[status]}  ${subject}: ${found}${advice ? `\n         ${advice}` : ''}\n`;
}
