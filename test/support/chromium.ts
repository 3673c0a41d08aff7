import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Starts a browser: `CHROMIUM`, else one installed on this machine, else the one that npm brought. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const installed = process.env['CHROMIUM'] ?? findInstalled();
  if (installed) return chromium.launch({ executablePath: installed, args: [...quiet, ...args] });
  const { default: bundled } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await bundled.executablePath(), args: [...bundled.args, ...quiet, ...args] });
}

function findInstalled(): string | null {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, playwrightBrowser(), ...elsewhere].find((file) => existsSync(file)) ?? null;
}

/** Where `npx playwright-core install chromium` puts its browser, for those who ran it. */
function playwrightBrowser(): string {
  return chromium.executablePath();
}
