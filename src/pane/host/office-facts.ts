const sets = ['Mailbox', 'DialogApi', 'IdentityAPI', 'NestedAppAuth'] as const;
const mostMinors = 30;

/** Which Outlook this is and the highest version that it knows of each requirement set, a line each; empty without Office.js. Nothing about the user. */
export function officeFacts(): readonly string[] {
  const context = (globalThis as { Office?: typeof Office }).Office?.context as Partial<Office.Context> | undefined;
  if (!context) return [];
  const { diagnostics, requirements } = context;
  const program = [diagnostics?.host, diagnostics?.platform, diagnostics?.version].filter(isPlain).join(' ');
  const known = requirements ? sets.map((set) => `${set} ${highest(requirements, set)}`).join(', ') : '';
  return [program, known].filter((line) => line !== '');
}

/** `1.13`, or `–` if it is not known at all. */
function highest(requirements: Office.RequirementSetSupport, set: string): string {
  const minors = Array.from({ length: mostMinors }, (_, minor) => `1.${minor}`);
  return minors.findLast((version) => requirements.isSetSupported(set, version)) ?? '–';
}

/** What Outlook says is not ours: names and numbers of versions only. */
function isPlain(part: unknown): boolean {
  return typeof part === 'string' && /^[\w. -]{1,40}$/.test(part);
}
