import { benchListening } from './listening';
import { benchLookup } from './lookup';
import { benchMatching } from './matching';
import { benchMemory } from './memory';
import { benchPane } from './pane';
import { benchSignature } from './signature';
import { benchYear } from './year';

export interface Bench {
  readonly root: string;
  readonly argv: readonly string[];
  /** Progress, for people. */
  readonly say: (sentence: string) => void;
}

/** Every bench by name; each resolves to plain figures. Later benches add a line here. */
const benches: Readonly<Record<string, (bench: Bench) => Promise<Readonly<Record<string, unknown>>>>> = {
  pane: benchPane,
  lookup: benchLookup,
  listening: benchListening,
  signature: benchSignature,
  matching: benchMatching,
  year: benchYear,
  memory: benchMemory,
};

/** `npm run bench -- <names> [--json]`: without names all of them run. With `--json` one object is printed on stdout. */
export async function main({ root, argv }: { readonly root: string; readonly argv: readonly string[] }): Promise<number> {
  const names = argv.filter((word) => !word.startsWith('--'));
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    process.stderr.write(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`);
    return 2;
  }
  const results: Record<string, unknown> = {};
  for (const [name, run] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue;
    results[name] = await run({ root, argv, say: (sentence) => process.stderr.write(`${name}: ${sentence}\n`) });
  }
  process.stdout.write(argv.includes('--json') ? `${JSON.stringify(results)}\n` : table(results));
  return 0;
}

function table(results: Readonly<Record<string, unknown>>): string {
  return Object.entries(results)
    .flatMap(([name, figures]) =>
      Object.entries(figures as object).map(([key, value]) => `${name}.${key}\t${JSON.stringify(value)}\n`),
    )
    .join('');
}
