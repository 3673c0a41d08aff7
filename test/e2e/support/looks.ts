import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { projectRoot } from '../../support/running-service';
import { boxFont } from './box-font';
import type { Tab } from './tab';
import { idle } from './wait';

/** Mean colours of the squares that a picture is divided into, row by row, red, green and blue of each from 0 to 255. */
export interface Look {
  readonly columns: number;
  readonly rows: number;
  readonly colours: readonly number[];
}

const folder = path.join(projectRoot, 'test/e2e/looks');
const square = 8;
const paneWidth = 320;
const above = 160;
const mostTries = 20;
const stillMs = 300;

/**
 * What the pane looks like, whole, as soon as it stays so: what is fetched after the card comes late. It is written in boxes, without what moves, and with
 * every date equally long.
 */
export async function lookOf(tab: Tab): Promise<Look> {
  await writeInBoxes(await tab.frame());
  let last = await lookNow(tab);
  for (let tries = 0; tries < mostTries; tries += 1) {
    await idle(stillMs);
    const next = await lookNow(tab);
    if (next.rows === last.rows && next.colours.every((part, at) => part === last.colours[at])) return next;
    last = next;
  }
  throw new Error('the pane does not come to rest');
}

async function lookNow(tab: Tab): Promise<Look> {
  const frame = await tab.frame();
  await tab.page.setViewportSize({ width: 1366, height: 400 });
  await frame.evaluate(equalDates);
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  await tab.page.setViewportSize({ width: 1366, height: Math.min(height + above, 2400) });
  await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const picture = await tab.page.locator('iframe[title="Acquaint"]').screenshot({ animations: 'disabled', caret: 'hide' });
  return readLook(tab.page, picture, square);
}

/** The look that was kept under this name; null if there is none yet. */
export async function keptLook(page: Page, name: string): Promise<Look | null> {
  const file = fileOf(name);
  return existsSync(file) ? readLook(page, readFileSync(file), 1) : null;
}

/** Keeps a look as a picture of one pixel a square. */
export async function keepLook(page: Page, name: string, look: Look): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name), Buffer.from(await page.evaluate(drawPng, look), 'base64'));
}

function fileOf(name: string): string {
  return path.join(folder, `${name}.png`);
}

async function writeInBoxes(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => [...document.fonts].some(({ family }) => family === 'Box'))) return;
  const rule = `@font-face { font-family: Box; src: url(data:font/ttf;base64,${boxFont()}); font-weight: 100 900 }
    *, *::before, *::after { font-family: Box !important; animation: none !important; transition: none !important }`;
  await frame.addStyleTag({ content: rule });
  const isThere = await frame.evaluate(async () => (await document.fonts.load('16px Box')).length === 1);
  if (!isThere) throw new Error('the browser refused the font of boxes');
}

/** Runs in the pane: days and spans that differ from one day to the next are made equally long. */
function equalDates(): void {
  const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*';
  const forms: readonly (readonly [RegExp, string])[] = [
    [new RegExp(`\\b(?:\\d{1,2} )?${month}(?: \\d{4})?\\b`, 'g'), '00 Mon 0000'],
    [/\b(?:\d+ (?:minutes?|hours?|days?) ago|yesterday|just now)\b/g, '00 hours ago'],
    [/\b\d{1,2}:\d\d\b/g, '00:00'],
  ];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const said = node.nodeValue ?? '';
    const equal = forms.reduce((text, [form, instead]) => text.replace(form, instead), said);
    if (equal !== said) node.nodeValue = equal;
  }
}

async function readLook(page: Page, png: Buffer, size: number): Promise<Look> {
  return page.evaluate(readPng, { base64: png.toString('base64'), size, width: size === 1 ? null : paneWidth });
}

interface PngToRead {
  readonly base64: string;
  readonly size: number;
  readonly width: number | null;
}

/** Runs in the browser, whose canvas knows PNG. */
async function readPng({ base64, size, width: asked }: PngToRead): Promise<Look> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const width = asked ?? picture.width;
  const context = new OffscreenCanvas(width, picture.height).getContext('2d');
  if (!context) throw new Error('the browser has no canvas');
  context.drawImage(picture, 0, 0, width, picture.height);
  const { data } = context.getImageData(0, 0, width, picture.height);
  const [columns, rows] = [Math.floor(width / size), Math.floor(picture.height / size)];
  const colours: number[] = [];
  for (let at = 0; at < columns * rows; at += 1) {
    const [left, top] = [(at % columns) * size, Math.floor(at / columns) * size];
    for (let part = 0; part < 3; part += 1) {
      let sum = 0;
      for (let pixel = 0; pixel < size * size; pixel += 1) {
        const place = (top + Math.floor(pixel / size)) * width + left + (pixel % size);
        sum += data[place * 4 + part] ?? 0;
      }
      colours.push(Math.round(sum / (size * size)));
    }
  }
  return { columns, rows, colours };
}

/** Runs in the browser. Gives the file as base64. */
async function drawPng({ columns, rows, colours }: Look): Promise<string> {
  const canvas = new OffscreenCanvas(columns, rows);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser has no canvas');
  const image = context.createImageData(columns, rows);
  for (let at = 0; at < columns * rows; at += 1) {
    for (let part = 0; part < 3; part += 1) image.data[at * 4 + part] = colours[at * 3 + part] ?? 0;
    image.data[at * 4 + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}
