import type { Settings } from '../contract/settings';
import { startListening, type Listening } from '../service/listening/listening';
import type { ListeningEvent } from '../service/listening/listening-context';
import { openLookup } from '../service/open-lookup';
import { createStreams } from '../service/outbound/create-streams';
import { userAgentOf } from '../service/product';
import { describeMissingSetup, missingSetup } from '../service/settings/required-setup';
import type { CommandContext } from './main';
import { showSteps } from './show-steps';
import { toldToStop } from './stop-signals';
import type { Terminal } from './terminal';

export interface ListenOptions {
  readonly follow: boolean;
}

/** A quiet network that sends nothing for so long has nothing that we missed. */
const onceSilentMs = 15_000;

/** Listens without the service, until each stream has caught up or until stopped. Resolves to 1 if nothing is on, or a stream failed with `once`. */
export async function listenCommand(
  { root, product, terminal, config: readConfig }: CommandContext,
  { follow }: ListenOptions,
): Promise<number> {
  const config = readConfig();
  const steps = showSteps(terminal);
  const open = await openLookup({ root, product, config, samples: false, say: steps.begin }).finally(steps.end);
  const told = { failed: false };
  const tell = (event: ListeningEvent) => {
    told.failed ||= event.kind === 'failed' && event.reason !== 'timeout';
    terminal.err(`${describe(event)}\n`);
  };
  try {
    const streams = createStreams({ userAgent: userAgentOf(product), limits: follow ? {} : { silentMs: onceSilentMs } });
    const listening = startListening({ parts: open.parts, streams, once: !follow, tell, pace: { startAfterMs: 0 } });
    if (listening.streams.length === 0) return nothingOn(terminal, open.parts.settings);
    await untilOver(listening, follow);
    return told.failed && !follow ? 1 : 0;
  } finally {
    await open.close();
  }
}

async function untilOver(listening: Listening, follow: boolean): Promise<void> {
  const stopped = toldToStop();
  await (follow ? stopped : Promise.race([stopped, listening.ended]));
  await listening.stop();
}

function nothingOn({ err }: Terminal, settings: Settings): number {
  const missing = missingSetup(settings);
  if (missing.length > 0) err(`Nothing to listen to: the service is not set up. ${describeMissingSetup(missing)}\n`);
  if (missing.length > 0) return 1;
  err(
    'Nothing to listen to. Set "brand" and "listening": {"on": true} in acquaint.config.json; `acquaint doctor` says what each stream lacks.\n',
  );
  return 1;
}

function describe(event: ListeningEvent): string {
  switch (event.kind) {
    case 'listening':
      return `${event.stream}: listening`;
    case 'elsewhere':
      return `${event.stream}: another process listens to it`;
    case 'failed':
      return `${event.stream}: ${event.reason === 'timeout' ? 'nothing came for a while' : `can’t be heard (${event.reason})`}`;
    case 'filed': {
      const upTo = event.lastEventAt === null ? '' : `, up to ${event.lastEventAt}`;
      return `${event.stream}: ${event.posts} posts heard, ${event.mentions} mentions kept, ${event.removed} gone${upTo}`;
    }
  }
}
