import { serve } from '../service/serve';
import type { CommandContext } from './main';

/** Runs the service until it is told to stop (Ctrl+C or SIGTERM). */
export async function serveCommand(
  { root, version, terminal, config }: CommandContext,
  { preview }: { readonly preview: boolean },
): Promise<number> {
  const say = (sentence: string) => terminal.err(`${sentence}\n`);
  say('Starting Acquaint…');
  const running = await serve({ root, version, config: config({ sample: preview }), preview, say });
  say(welcome(running, preview));
  await toldToStop();
  say('Stopping…');
  await running.stop();
  say('Stopped.');
  return 0;
}

function welcome(
  { url, certificateTrusted }: { readonly url: string; readonly certificateTrusted: boolean },
  preview: boolean,
): string {
  const address = preview
    ? `Open ${url}/preview/ in a browser: a mailbox with sample messages, and our pane beside it.`
    : `Acquaint listens on ${url}.`;
  const warning = certificateTrusted
    ? ''
    : '\nThe browser will warn, because the certificate was made on this machine: choose Advanced, then Proceed. `npm run trust` ends the warning.';
  return `\n${address}${warning}\nCtrl+C stops it.`;
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
