import { randomUUID } from 'node:crypto';
import type { LookupEvent } from '../contract/lookup';
import { lookupPerson } from '../service/lookup/lookup-person';
import { openLookup } from '../service/open-lookup';
import type { CommandContext } from './main';
import { printCard, printDeclined } from './print-card';

export interface LookupOptions {
  readonly address: string;
  readonly name: string | null;
  readonly json: boolean;
  readonly sample: boolean;
}

/** Looks one person up and prints the last card as text, or every event as JSON. */
export async function lookupCommand(
  { root, version, terminal, config }: CommandContext,
  options: LookupOptions,
): Promise<number> {
  const say = (sentence: string) => terminal.err(`${sentence}\n`);
  const open = await openLookup({ root, version, config: config({ sample: options.sample }), samples: options.sample, say });
  try {
    let last: LookupEvent | null = null;
    for await (const event of lookupPerson(requestOf(options), open.parts, new AbortController().signal)) {
      if (options.json) terminal.out(`${JSON.stringify(event)}\n`);
      else if (event.type === 'card') terminal.err(progress(event, terminal.interactive));
      if (event.type !== 'done') last = event;
    }
    if (!options.json && terminal.interactive) terminal.err('\r\u001b[K');
    if (!options.json && last?.type === 'card') terminal.out(printCard(last.card));
    if (!options.json && last?.type === 'declined') terminal.out(printDeclined(last));
    return 0;
  } finally {
    await open.close();
  }
}

function requestOf({ address, name }: LookupOptions) {
  return { lookup: randomUUID(), address, name, title: null, company: null, links: [], messageSentAt: null, again: [] };
}

function progress({ card }: Extract<LookupEvent, { type: 'card' }>, interactive: boolean): string {
  const asking = card.networks.filter(({ outcome }) => outcome === 'asking').map(({ network }) => network);
  if (!interactive || asking.length === 0) return '';
  return `\r\u001b[KAsking ${asking.join(', ')}…`;
}
