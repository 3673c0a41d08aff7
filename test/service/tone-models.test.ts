import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judgeTone } from '../../src/domain/brand/tone';
import { loadToneModels, modelLanguages } from '../../src/service/tone-models';

const root = path.join(__dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'models-'));
  mkdirSync(path.join(folder, 'assets'));
  cpSync(path.join(root, 'assets/tone'), path.join(folder, 'assets/tone'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (language: string) => path.join(folder, 'assets/tone', `${language}.bin`);

describe('loadToneModels', () => {
  test('reads the shipped models, at most 5 MB together', () => {
    const { models, problems } = loadToneModels(root);
    expect([...models.keys()]).toEqual(modelLanguages);
    expect(problems).toEqual([]);
    const size = modelLanguages.reduce((sum, language) => sum + statSync(file(language)).size, 0);
    expect(size).toBeLessThanOrEqual(5_000_000);
  });

  test('leaves a language whose model is missing or damaged to the word list, and says why', () => {
    rmSync(file('lv'));
    truncateSync(file('ro'), 1000);
    cpSync(file('en'), file('nb'));
    const { models, problems, print } = loadToneModels(folder);
    expect([...models.keys()]).toEqual(['en']);
    expect(problems).toEqual([
      `${file('lv')} can't be read (ENOENT).`,
      expect.stringContaining('another language'),
      expect.stringContaining("can't be used: The tone model has 1000 bytes where"),
    ]);
    expect(print).not.toBe(loadToneModels(root).print);
    expect(judgeTone('Lielisks serviss, paldies, ļoti iesaku! 😍', 'lv', models).by).toBe('words');
  });
});

describe('the shipped models', () => {
  const { models } = loadToneModels(root);

  test.each([
    ['en', '@contoso two hours on hold and nobody answers, worst service ever', 'negative'],
    ['en', 'Thank you Contoso, the new app is awesome, love it!', 'positive'],
    ['lv', 'Paldies Contoso, lieliska apkalpošana, ļoti garšīgi!', 'positive'],
    ['nb', 'En fantastisk god og herlig film', 'positive'],
    ['ro', 'Mulțumesc, sunt foarte fericită, ce bucurie!', 'positive'],
    ['ro', 'Sunt furios, ce mizerie, urăsc asta', 'negative'],
  ])('%s: %s', (language, text, label) => {
    expect(judgeTone(text, language, models)).toMatchObject({ label, by: 'model' });
  });
});
