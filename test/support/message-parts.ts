import type { CompiledMessage } from '../../src/web/format-message';

export interface Argument {
  readonly name: string;
  /** `plural`, `select`, or null for a plain value. */
  readonly type: string | null;
  /** The names of its cases in the order of the file, without exact numbers such as `=0`. */
  readonly cases: readonly string[];
}

/** Every argument of a compiled message, those inside of cases too, each as often as it stands there. */
export function argumentsOf(message: CompiledMessage): readonly Argument[] {
  if (typeof message === 'string') return [];
  return message.flatMap((token) => {
    if (typeof token === 'string') return [];
    const [name, type = null] = token;
    const cases = casesOf(token);
    const named = cases.map(([one]) => one).filter((one) => type !== 'plural' || !/^\d+$/.test(one));
    return [{ name, type, cases: named }, ...cases.flatMap(([, one]) => argumentsOf(one))];
  });
}

/** The words of a compiled message without its arguments. */
export function textOf(message: CompiledMessage): string {
  if (typeof message === 'string') return message;
  return message
    .map((token) => {
      if (typeof token === 'string') return token;
      return casesOf(token)
        .map(([, one]) => ` ${textOf(one)} `)
        .join('');
    })
    .join('');
}

/** The cases of an argument by name; what a plural has besides, its offset, is none. */
function casesOf(token: Exclude<CompiledMessage[number], string>): readonly (readonly [string, CompiledMessage])[] {
  return Object.entries(token[2] ?? {}).flatMap(([name, one]) =>
    name === 'offset' || typeof one === 'number' ? [] : [[name, one] as const],
  );
}
