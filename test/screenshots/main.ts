import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { languages, type Language } from '../../src/web/language';
import { launchChromium } from '../support/chromium';
import { startService } from '../support/running-service';
import { withPalette } from './palette-png';

type Theme = 'light' | 'dark';

const themes = ['light', 'dark'] as const;
const locales: Readonly<Record<Language, string>> = { en: 'en-us', lv: 'lv-lv', nb: 'nb-no', ro: 'ro-ro', ru: 'ru-ru' };
const shown = ['anna-berzina', 'marit-odegard', 'jonas-kazlauskas', 'look-alike', 'liam-novak', 'ingrid-solheim'];

/**
 * Pictures for the README and the guides, of the real preview with its sample messages and of the real setup page: `npm run screenshots`. Every sample in
 * English, and one pane, the whole preview and the setup page in every language; light and dark.
 */
export async function main({ root }: { readonly root: string }): Promise<number> {
  const folder = path.join(root, 'assets/screenshots');
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) await rm(path.join(folder, name));
  const service = await startService();
  const browser = await launchChromium();
  try {
    for (const shot of shots(service.url)) {
      await take(browser, { ...shot, file: path.join(folder, shot.file) });
      process.stderr.write(`${shot.file}\n`);
    }
  } finally {
    await browser.close();
    await service.stop();
  }
  return 0;
}

type Place = { readonly kind: 'preview' | 'pane'; readonly mail: string } | { readonly kind: 'setup'; readonly section: string };

interface Shot {
  readonly place: Place;
  readonly url: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly file: string;
}

function shots(url: string): readonly Shot[] {
  return themes.flatMap((theme) => {
    const samples = shown.map((mail): Shot => {
      const place = { kind: 'pane', mail } as const;
      return { place, url, language: 'en', theme, file: `pane-${mail}-${theme}.png` };
    });
    return [...samples, ...languages.flatMap((language) => ofLanguage(url, language, theme))];
  });
}

function ofLanguage(url: string, language: Language, theme: Theme): readonly Shot[] {
  const of = (name: string, place: Place): Shot => ({ place, url, language, theme, file: `${name}-${language}-${theme}.png` });
  return [
    of('pane', { kind: 'pane', mail: 'stefan-ionescu' }),
    of('preview', { kind: 'preview', mail: 'anna-berzina' }),
    of('setup', { kind: 'setup', section: 'checklist' }),
  ];
}

async function take(browser: Browser, shot: Shot): Promise<void> {
  const { place, file } = shot;
  if (place.kind === 'setup') return takeSetup(browser, { ...shot, section: place.section });
  const page = await openPreview(browser, { ...shot, mail: place.mail });
  if (place.kind === 'preview') await keep(page, await page.screenshot(), file);
  else await takePane(page, file);
  await page.context().close();
}

/** The pane alone: 320 pixels wide, as high as its card. */
async function takePane(page: Page, file: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 400 });
  const height = await (await paneOf(page)).evaluate(() => document.documentElement.scrollHeight);
  const pane = page.locator('iframe[src*="/pane/"]');
  const above = (await pane.boundingBox())?.y ?? 0;
  await page.setViewportSize({ width: 1280, height: Math.min(1600, height + above) });
  await page.waitForTimeout(300);
  await keep(page, await pane.screenshot(), file);
}

async function takeSetup(browser: Browser, { section, ...shot }: Shot & { readonly section: string }): Promise<void> {
  const page = await newPage(browser, shot);
  await page.goto(`${shot.url}/setup/#${section}`);
  await page.getByRole('navigation').waitFor();
  await page.waitForLoadState('networkidle');
  await keep(page, await page.screenshot(), shot.file);
  await page.context().close();
}

async function openPreview(browser: Browser, { mail, ...shot }: Shot & { readonly mail: string }): Promise<Page> {
  const page = await newPage(browser, shot);
  await page.goto(`${shot.url}/preview/?mail=${mail}&locale=${locales[shot.language]}`);
  const frame = await paneOf(page);
  await frame.locator('.foot .sample').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  return page;
}

async function keep(page: Page, picture: Buffer, file: string): Promise<void> {
  await writeFile(file, await withPalette(page, picture));
}

async function newPage(browser: Browser, { language, theme }: Shot): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    colorScheme: theme,
    locale: locales[language],
  });
  return context.newPage();
}

async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[src*="/pane/"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  return frame;
}
