import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { evaluate } from '../../../src/cli/evaluate/evaluate';

const fixtures = path.join(__dirname, '../../fixtures/evaluate');
const root = path.join(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'blind-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the judgement found for each row, read from the wrong rows when every label is turned to its opposite or removed. */
async function wrongIds(what: string, file: string): Promise<unknown> {
  const out: string[] = [];
  await evaluate([what, '--data', file, '--errors'], { root, out: (text) => out.push(text), err: () => undefined });
  const { errors, n } = JSON.parse(out.join(''));
  return { n, ids: errors.map((row: { id: string }) => row.id) };
}

describe('labels are never shown to the judgement', () => {
  test.each([
    ['names', 'names.jsonl', { same: 'different', different: 'same' }],
    ['titles', 'titles.jsonl', { same: 'different', different: 'same' }],
    ['brands', 'brands.jsonl', { mention: 'none', none: 'mention' }],
  ])('%s: turning every label turns every row from right to wrong and back', async (what, name, opposite) => {
    const original = path.join(fixtures, name);
    const turns: Readonly<Record<string, string>> = opposite;
    const turned = readFileSync(original, 'utf8').replace(
      /"label": "(\w+)"/g,
      (_whole, label: string) => `"label": "${turns[label]}"`,
    );
    const file = path.join(folder, name);
    writeFileSync(file, turned);
    const [before, after] = [await wrongIds(what, original), await wrongIds(what, file)];
    const ids = [...JSON.stringify([before, after]).matchAll(/"(\w\d)"/g)].map((match) => match[1]).sort();
    expect(ids).toEqual([...readFileSync(original, 'utf8').matchAll(/"id": "(\w\d)"/g)].map((match) => match[1]).sort());
  });
});
