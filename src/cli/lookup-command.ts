import { connectorById } from '../connectors/registry';
import type { LookupEvent } from '../contract/lookup';
import { parseAddress } from '../domain/message/address';
import { localColleague } from '../service/auth/caller';
import type { Settings } from '../contract/settings';
import { lookupPerson, type LookupParts } from '../service/lookup/lookup-person';
import { requestWithoutMessage } from '../service/lookup/request-without-message';
import { openLookup } from '../service/open-lookup';
import type { CommandContext } from './main';
import { printCard, printDeclined, printNotSetUp } from './print-card';
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
    const events = noteShown(
      lookupPerson(requestWithoutMessage(options), open.parts, new AbortController().signal),
      open.parts,
      options,
    );
    await (options.json ? printEvents(events, terminal) : printLast(events, { terminal, settings: open.parts.settings }));
    return 0;
  } finally {
    await open.close();
  }
}

/** Whoever sits at this machine is a colleague too: that they were shown somebody is noted. */
async function* noteShown(
  events: AsyncIterable<LookupEvent>,
  { store, now }: Pick<LookupParts, 'store' | 'now'>,
  { address: text }: LookupOptions,
): AsyncGenerator<LookupEvent> {
  let isShown = false;
  for await (const event of events) {
    isShown ||= event.type === 'card';
    yield event;
  }
  const address = isShown ? (parseAddress(text)?.address ?? null) : null;
  if (address === null) return;
  const day = now().toISOString().slice(0, 10);
  await store.privacy.noteLookups([{ colleague: localColleague.id, address, day, purpose: 'command-line' }]);
}

async function printEvents(events: AsyncIterable<LookupEvent>, { out }: Terminal): Promise<void> {
  for await (const event of events) out(`${JSON.stringify(event)}\n`);
}

interface Printing {
  readonly terminal: Terminal;
  readonly settings: Settings;
}

async function printLast(events: AsyncIterable<LookupEvent>, { terminal, settings }: Printing): Promise<void> {
  const { out, err, interactive } = terminal;
  const redraw = (line: string) => (interactive ? err(`\r\u001b[K${line}`) : undefined);
  let text = '';
  for await (const event of events) {
    if (event.type === 'card') redraw(describeAsking(event));
    if (event.type === 'card') text = printCard(event.card);
    if (event.type === 'declined') text = printDeclined(event);
    if (event.type === 'not-set-up') text = printNotSetUp(settings);
  }
  redraw('');
  out(text);
}

function describeAsking({ card }: Extract<LookupEvent, { type: 'card' }>): string {
  const asking = card.networks.filter(({ outcome }) => outcome === 'asking');
  return asking.length === 0 ? '' : `Asking ${asking.map(({ network }) => connectorById(network)?.name ?? network).join(', ')}…`;
}
