import type { Broken } from '../error-boundary';

/** What stands around an error: nothing of it may be about a person. */
export interface Surroundings {
  readonly version: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly scheme: string;
  readonly width: number;
  /** What the mail program is and knows, a line each; empty outside of one. */
  readonly facts: readonly string[];
  readonly at: Date;
}

const mostPlaces = 8;

/**
 * A report that can be shown to anybody. A message may hold whatever was being drawn, so of an error only its kind is told, React's own number of it,
 * and places in our files; of places only the file's hashed name, line and column, because an address may hold an id.
 */
export function reportText({ error, components }: Broken, around: Surroundings): string {
  const { version, language, scheme, width, facts, at } = around;
  const lines = [
    `Acquaint ${version}`,
    [kindOf(error), reactNumber(error)].join(' ').trim(),
    ...places(stackWithoutMessage(error)).map((place) => `at ${place}`),
    ...places(components).map((place) => `in ${place}`),
    ...facts,
    `${language} · ${scheme} · ${width} px`,
    at.toISOString(),
  ];
  return lines.join('\n');
}

/** Names of errors that browsers and React make; any other name could be anything. */
function kindOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return /^(?:[A-Z][A-Za-z]{0,30})?Error$/.test(name) ? name : 'Error';
}

function reactNumber(error: unknown): string {
  const [, number] = (error instanceof Error && /^Minified React error #(\d{1,4});/.exec(error.message)) || [];
  return number === undefined ? '' : `(React ${number})`;
}

function stackWithoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const stack = error.stack ?? '';
  return error.message === '' ? stack : stack.replaceAll(error.message, '');
}

/** As the build names our files: `pane.` and twenty digits of its content. */
function places(stack: string): readonly string[] {
  return [...stack.matchAll(/\/([\w-]{1,40}\.[0-9a-f]{20}\.js:\d{1,7}:\d{1,7})\b/g)]
    .map(([, place = '']) => place)
    .slice(0, mostPlaces);
}
