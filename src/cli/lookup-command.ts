import { connectorById } from '../connectors/registry';
import type { LookupEvent } from '../contract/lookup';
import { lookupPerson } from '../service/lookup/lookup-person';
import { requestWithoutMessage } from '../service/lookup/request-without-message';
import { openLookup } from '../service/open-lookup';
import type { CommandContext } from './main';
import { printCard, printDeclined } from './print-card';
import { showSteps } from './show-steps';
import type { Terminal } from './terminal';

export interface LookupOptions {
  readonly address: string;
  readonly name: string | null;
  readonly json: boolean;
  readonly sample: boolean;
}

/** Looks one person up and prints the last card as text, or every event as JSON; progress is shown to people only. */
export async function lookupCommand(context: CommandContext, options: LookupOptions): Promise<number> {
  const { root, product, terminal, config } = context;
  const { sample } = options;
  const steps = showSteps(terminal.interactive ? terminal : { ...terminal, err: () => undefined });
  const opening = openLookup({ root, product, config: config({ sample }), samples: sample, say: steps.begin });
  const open = await opening.finally(steps.end);
  try {
    const events = lookupPerson(requestWithoutMessage(options), open.parts, new AbortController().signal);
    await (options.json ? printEvents(events, terminal) : printLast(events, terminal));
    return 0;
  } finally {
    await open.close();
  }
}

async function printEvents(events: AsyncIterable<LookupEvent>, { out }: Terminal): Promise<void> {
  for await (const event of events) out(`${JSON.stringify(event)}\n`);
}

async function printLast(events: AsyncIterable<LookupEvent>, { out, err, interactive }: Terminal): Promise<void> {
  const redraw = (line: string) => (interactive ? err(`\r\u001b[K${line}`) : undefined);
  let text = '';
  for await (const event of events) {
    if (event.type === 'card') redraw(describeAsking(event));
    if (event.type === 'card') text = printCard(event.card);
    if (event.type === 'declined') text = printDeclined(event);
  }
  redraw('');
  out(text);
}

function describeAsking({ card }: Extract<LookupEvent, { type: 'card' }>): string {
  const asking = card.networks.filter(({ outcome }) => outcome === 'asking');
  return asking.length === 0 ? '' : `Asking ${asking.map(({ network }) => connectorById(network)?.name ?? network).join(', ')}…`;
}
