import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { trainToneCommand } from '../../../src/cli/train-tone-command';
import { type ToneRecipe, toneRecipes } from '../../../src/cli/train-tone/tone-sets';
import { trainTone } from '../../../src/cli/train-tone/train-tone';
import { leanTone } from '../../../src/domain/brand/tone';
import { readToneModel } from '../../../src/domain/brand/tone-model';

const words = { neg: 'kravums grabulis', neu: 'skapis galds', pos: 'saulains zelts' } as const;
const set = { folder: 'tiny', licence: 'CC0 1.0', source: 'ours', cite: 'nobody', note: 'made up' };
const recipe: ToneRecipe = {
  language: 'lv',
  sets: [set],
  groups: 'wc',
  epochs: 8,
  decay: 0,
  doubt: 0,
  surely: [0.85, 0.85, 0.85],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tone-'));
  mkdirSync(path.join(folder, 'tiny'));
  writeFileSync(path.join(folder, 'tiny/train.jsonl'), rowsOf(180));
  writeFileSync(path.join(folder, 'tiny/dev.jsonl'), rowsOf(30));
});
afterAll(() => rmSync(folder, { recursive: true }));

function rowsOf(count: number): string {
  const labels = ['neg', 'neu', 'pos'] as const;
  return Array.from({ length: count }, (_, at) => {
    const label = labels[Math.floor(at / 3) % 3] ?? 'neu';
    return JSON.stringify({ text: `numur${at % 7} ${words[label].split(' ')[Math.floor(at / 9) % 2]} vai`, label });
  }).join('\n');
}

function train(out: string): { readonly bytes: Buffer; readonly said: readonly string[] } {
  const said: string[] = [];
  trainTone({ data: folder, out: path.join(folder, out), lang: null, recipes: [recipe], bits: 10 }, (line) => said.push(line));
  return { bytes: readFileSync(path.join(folder, out, 'lv.bin')), said };
}

describe('trainTone', () => {
  test('learns what the words of a set stand for, and says how it did', () => {
    const { bytes, said } = train('first');
    const model = readToneModel(bytes);
    expect(model).toMatchObject({ language: 'lv', groups: 'wc', bits: 10 });
    expect(Math.max(...model.calibration.sureFrom)).toBeLessThan(1);
    const models = new Map([['lv', model]]);
    expect(leanTone('numur9 grabulis vai', 'lv', models).label).toBe('negative');
    expect(leanTone('numur9 zelts vai', 'lv', models).label).toBe('positive');
    expect(leanTone('numur9 galds vai', 'lv', models).label).toBe('neutral');
    expect(said[0]).toBe('Training lv on 180 posts');
    expect(said[1]).toContain('tiny dev: accuracy 1.000, shown as sure 1.000, right of these 1.000');
  });

  test('writes the same bytes each time', () => {
    expect(train('second').bytes.equals(train('third').bytes)).toBe(true);
  });

  test('says what is missing and exits with 2', () => {
    const said: string[] = [];
    const terminal = { out: () => undefined, err: (text: string) => void said.push(text), interactive: false };
    const code = trainToneCommand(terminal, { data: folder, out: path.join(folder, 'none'), lang: 'ro' });
    expect(code).toBe(2);
    expect(said.at(-1)).toMatch(/^There is no file or folder .*sent-ro-red\/train\.jsonl\.\n$/);
  });
});

describe('the recipes', () => {
  const folders = toneRecipes.flatMap(({ sets }) => sets.map((one) => one.folder));

  test('name no set that is for evaluation only', () => {
    expect(folders.filter((name) => /airline|nicemanis|laroseda/.test(name))).toEqual([]);
  });

  test('say the licence and source of every set, here and beside the models', () => {
    const text = readFileSync(path.join(__dirname, '../../../assets/tone/README.md'), 'utf8');
    const readme = text.replace(/ +/g, ' ');
    for (const one of toneRecipes.flatMap(({ sets }) => sets)) {
      expect(readme).toContain(`| ${one.folder} | ${one.licence} | ${one.source} | ${one.cite} |`);
    }
  });
});
