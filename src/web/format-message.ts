/** A message as `compileMessage` of `@lingui/message-utils` leaves it: text, `[name]`, or `[name, 'plural' | 'select', cases]`. */
export type CompiledMessage = string | readonly MessageToken[];
type MessageToken = string | readonly [name: string, type?: string, cases?: Cases];
type Cases = Readonly<Record<string, CompiledMessage | number>>;

/**
 * Puts values into a compiled message; text and values come out side by side, so that a value may be a node.
 */
export function formatMessage<T>(
  message: CompiledMessage,
  values: Readonly<Record<string, T>>,
  language: string,
): readonly (string | T)[] {
  if (typeof message === 'string') return [message];
  return message.flatMap((token) => {
    if (typeof token === 'string') return [token];
    const [name, type, cases] = token;
    const value = values[name];
    if (value === undefined) return [];
    if (cases) return formatMessage(chooseCase(cases, { type, value: String(value), language }), values, language);
    return [typeof value === 'number' ? numberText(value, language) : value];
  });
}

/**
 * Below a thousand every language of ours writes a number as it is. That is checked first: the first number formatter of `Intl` alone would
 * take a fifth of the time that the pane has to start.
 */
function numberText(value: number, language: string): string {
  return Number.isInteger(value) && Math.abs(value) < 1000 ? String(value) : new Intl.NumberFormat(language).format(value);
}

interface Choice {
  readonly type: string | undefined;
  readonly value: string;
  readonly language: string;
}

/** The exact value first (`=0`), then for numbers the language's plural form, else `other`. */
function chooseCase(cases: Cases, { type, value, language }: Choice): CompiledMessage {
  const exact = cases[value];
  const form = exact === undefined && type === 'plural' ? cases[pluralRules(language).select(Number(value))] : exact;
  const chosen = form ?? cases['other'] ?? '';
  return typeof chosen === 'number' ? '' : chosen;
}

const rules = new Map<string, Intl.PluralRules>();

/** Made once a language: making them costs far more than using them. */
function pluralRules(language: string): Intl.PluralRules {
  const made = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, made);
  return made;
}
