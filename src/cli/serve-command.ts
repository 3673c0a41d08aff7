import { serve, type RunningService } from '../service/serve';
import type { CommandContext } from './main';
import { showSteps } from './show-steps';
import { toldToStop } from './stop-signals';

/** Runs the service until it is told to stop (Ctrl+C or SIGTERM). */
export async function serveCommand(
  { root, product, terminal, config }: CommandContext,
  { preview }: { readonly preview: boolean },
): Promise<number> {
  const steps = showSteps(terminal);
  const starting = serve({ root, product, config: config({ sample: preview }), preview, say: steps.begin });
  const running = await starting.finally(steps.end);
  const told = toldToStop();
  terminal.err(welcome(running, preview));
  await told;
  steps.begin('Stopping');
  await running.stop().finally(steps.end);
  return 0;
}

function welcome({ url, certificateTrusted }: RunningService, preview: boolean): string {
  const address = preview
    ? `Open ${url}/preview/ in a browser: a mailbox with sample messages, and our pane beside it.`
    : `Acquaint listens on ${url}.`;
  const warning = certificateTrusted
    ? ''
    : '\nThe browser will warn, because the certificate was made on this machine: choose Advanced, then Proceed. `npm run trust` ends the warning.';
  return `\n${address}${warning}\nCtrl+C stops it.\n`;
}
