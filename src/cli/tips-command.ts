import { placeTips, type PlaceTips, type TippedPlace, type TipsOutcome } from '../contract/place-tips';
import { openLookup } from '../service/open-lookup';
import { StoreInUseError } from '../service/store/store-errors';
import { askPlaceTips } from '../service/tips/place-tips';
import { callService } from './loopback-desk';
import type { CommandContext } from './main';
import type { Terminal } from './terminal';
import { harmlessLine } from './terminal-text';

export interface TipsOptions {
  readonly json: boolean;
}

/** Prints what visitors wrote about our own places, asked for now and kept nowhere. Resolves to 1 if it is off, or if no place's tips could be had. */
export async function tipsCommand(context: CommandContext, options: TipsOptions): Promise<number> {
  return printTips(await tipsNow(context), { ...options, terminal: context.terminal });
}

/** The same once they are there. */
export function printTips(
  { source, places }: PlaceTips,
  { json, terminal: { out, err } }: TipsOptions & { readonly terminal: Pick<Terminal, 'out' | 'err'> },
): number {
  if (places.length === 0) err('Tips are off: `acquaint doctor` says what is missing.\n');
  for (const place of places) out(json ? `${JSON.stringify({ source: source.name, ...place })}\n` : describePlace(place));
  return places.some(({ outcome }) => outcome === 'told') ? 0 : 1;
}

/** While the service runs over the embedded store it is asked to do the same. */
async function tipsNow({ root, product, config: readConfig }: CommandContext): Promise<PlaceTips> {
  const config = readConfig();
  const opening = openLookup({ root, product, config, samples: false, say: () => undefined });
  const open = await opening.catch((error: unknown) => {
    if (error instanceof StoreInUseError) return null;
    throw error;
  });
  if (open === null) return askService(config.port);
  return askPlaceTips(open.parts, new AbortController().signal).finally(() => open.close());
}

async function askService(port: number): Promise<PlaceTips> {
  const told = await callService({ port, path: '/api/places/tips', body: null }, placeTips);
  return told ?? { source: { name: '', homepage: '' }, places: [] };
}

const words: Readonly<Record<TipsOutcome, string>> = {
  told: 'nobody wrote a tip',
  'no-such-place': 'there is no such place there: check its id in "ownPlaces"',
  'key-refused': 'the key was refused',
  forbidden: 'the contract does not allow it, or its credit is used up',
  'too-many': 'asked too often',
  unreadable: 'the answer could not be read',
  unreachable: 'no answer',
};

function describePlace({ name, url, outcome, retryAt, tips }: TippedPlace): string {
  const again = retryAt === null ? '' : `, again after ${retryAt}`;
  const lines = tips.map(({ text, writtenAt, tone }) => `${writtenAt?.slice(0, 10) ?? 'undated'} ${tone.label}: ${text}`);
  const said = lines.length > 0 ? lines : [`${words[outcome]}${again}`];
  return `${harmlessLine(name)}\n    ${url}\n${said.map((line) => `  ${harmlessLine(line)}\n`).join('')}`;
}
