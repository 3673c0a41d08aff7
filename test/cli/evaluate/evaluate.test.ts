import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { evaluate } from '../../../src/cli/evaluate/evaluate';

const root = path.join(__dirname, '../../..');
const fixtures = path.join(__dirname, '../../fixtures/evaluate');

async function run(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await evaluate(argv, { root, out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join(''), err: err.join('') };
}

async function measure(what: string, file: string, ...more: string[]): Promise<Record<string, unknown>> {
  const { code, out } = await run(what, '--data', path.join(fixtures, file), ...more);
  expect(code).toBe(0);
  expect(out.endsWith('}\n') && out.indexOf('\n') === out.length - 1).toBe(true);
  return JSON.parse(out);
}

describe('evaluate', () => {
  test('prints names with recall at precision .98 and each category', async () => {
    expect(await measure('names', 'names.jsonl')).toMatchObject({
      what: 'names',
      n: 4,
      precision: 1,
      recall: 0.6667,
      recallAtPrecision98: 0.6667,
      by: { cat: { diacritics: { n: 1, recall: 1 }, other: { n: 1, recall: 0 } } },
    });
  });

  test('reads tables of name parts, makes wrong pairs of them, and counts neighbours in the alphabet apart', async () => {
    expect(await measure('names', 'parts.tsv')).toMatchObject({
      n: 6,
      precision: 1,
      recall: 1,
      withNeighbours: { n: 5, precision: 1, recall: 1 },
      by: { cat: { other: { n: 3 }, right: { n: 3 } } },
    });
  });

  test.each([
    ['names', 'names.jsonl'],
    ['companies', 'companies.jsonl'],
    ['identity', 'identity.jsonl'],
  ])('puts the figures of %s at the top, and the same by category', async (what, file) => {
    const printed = await measure(what, file);
    const figures = { precision: expect.anything(), recall: expect.anything(), f1: expect.anything() };
    expect(printed).toMatchObject({ n: expect.any(Number), ...figures, recallAtPrecision98: expect.any(Number) });
    const [group] = Object.values(Object(printed['by'])[what === 'identity' ? 'network' : 'cat']);
    for (const key of ['precision', 'recall', 'f1', 'recallAtPrecision98']) expect(group).toHaveProperty(key);
  });

  test('gives precision, recall and F1 of every part of a signature', async () => {
    const printed = await measure('signatures', 'signatures');
    for (const part of ['lines', 'name', 'title', 'company', 'phones', 'emails', 'social']) {
      expect(Object.keys(Object(printed[part]))).toEqual(expect.arrayContaining(['precision', 'recall', 'f1']));
    }
    expect(printed['withoutSignature']).toEqual({ n: 1, falseFields: 0 });
  });

  test('counts related companies apart', async () => {
    expect(await measure('companies', 'companies.jsonl')).toMatchObject({
      n: 2,
      precision: 1,
      recall: 1,
      related: { n: 1, asSame: 0 },
    });
  });

  test('takes accounts judged proven or likely, and counts accepted namesakes', async () => {
    expect(await measure('identity', 'identity.jsonl')).toMatchObject({
      n: 3,
      precision: 1,
      recall: 1,
      homonyms: { n: 1, accepted: 0 },
      by: { network: { twitter: { n: 2 } } },
    });
  });

  test('reads plain and whole mails, and counts fields of mails without a signature', async () => {
    expect(await measure('signatures', 'signatures')).toMatchObject({
      n: 3,
      lines: { precision: 1, recall: 1, f1: 1 },
      name: { precision: 1, recall: 1 },
      title: { precision: 1, recall: 1 },
      company: { precision: 1, recall: 1 },
      phones: { precision: 1, recall: 1 },
      emails: { precision: null, recall: null },
      social: { precision: 1, recall: 1 },
      withoutSignature: { n: 1, falseFields: 0 },
    });
  });

  test('finds the key of signatures elsewhere', async () => {
    const key = path.join(fixtures, 'signatures/key.jsonl');
    expect(await measure('signatures', 'signatures/own-1.json', '--key', key)).toMatchObject({ n: 1, phones: { recall: 1 } });
  });

  test('compares titles', async () => {
    expect(await measure('titles', 'titles.jsonl')).toMatchObject({
      n: 2,
      precision: 1,
      recall: 1,
      by: { cat: { abbrev: { n: 1 }, promote: { n: 1 } } },
    });
  });

  test('gives the accuracy of headlines by language and kind', async () => {
    expect(await measure('headlines', 'headlines.jsonl')).toMatchObject({
      company: { n: 3, accuracy: 0.6667 },
      title: { n: 2, accuracy: 1 },
      by: { lang: { nb: { company: { accuracy: 1 } } }, kind: { bio_sentence: { company: { accuracy: 0 } } } },
    });
  });

  test('keeps the rows of one language', async () => {
    expect(await measure('headlines', 'headlines.jsonl', '--lang', 'nb')).toMatchObject({ n: 1 });
  });

  test('gives false alarms, related companies and changes told from text', async () => {
    expect(await measure('job-changes', 'job-changes.jsonl')).toMatchObject({
      n: 4,
      precision: 1,
      recall: 1,
      falseAlarmRate: 0,
      relatedAsMove: 0,
      kindRight: 1,
      textDecidable: { n: 1, precision: 1, recall: 1 },
      titleChange: { n: 1, found: 1 },
      by: { kind: { structured_history: { n: 1, recall: 1 } }, src: { own: { n: 4 } }, lang: { en: { n: 4 } } },
    });
  });

  test('forces every tone into a class, and says how much is shown as sure', async () => {
    const right = { precision: 1, recall: 1, f1: 1 };
    expect(await measure('tone', 'tone.jsonl', '--lang', 'en')).toEqual({
      what: 'tone',
      accuracy: 1,
      macroF1: 1,
      perClass: { neg: expect.objectContaining(right), neu: expect.objectContaining(right), pos: expect.objectContaining(right) },
      coverage: 0.5,
      surePrecision: 1,
    });
  });

  test.each(['own.jsonl', 'ner.jsonl'])('finds brands in the labelled posts of %s as well as promised', async (file) => {
    const { precision, recall } = await measure('brands', path.join('../brands', file));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test('finds brands in texts', async () => {
    expect(await measure('brands', 'brands.jsonl')).toMatchObject({
      n: 3,
      precision: 1,
      by: { lang: { en: { n: 2, recall: 1 } } },
    });
  });

  test('adds the wrong rows on request only', async () => {
    expect(await measure('names', 'names.jsonl')).not.toHaveProperty('errors');
    expect(await measure('names', 'names.jsonl', '--errors')).toMatchObject({ errors: [{ id: 'n4', same: true }] });
  });

  test('writes progress beside the answer', async () => {
    expect((await run('names', '--data', path.join(fixtures, 'names.jsonl'))).err).toBe('Comparing 4 pairs of names\n');
  });
});

describe('evaluate, asked wrongly', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function refuse(...argv: string[]): Promise<string> {
    const { code, out, err } = await run(...argv);
    expect([code, out]).toEqual([2, '']);
    return err.trim().split('\n').at(-1) ?? '';
  }

  function write(name: string, text: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  test.each([
    ['nothing to evaluate', [], /^Say what to evaluate: names, /],
    ['an unknown evaluation', ['dogs', '--data', 'x'], /^There is no evaluation "dogs"; choose one of names, /],
    ['two evaluations', ['names', 'titles', '--data', 'x'], /^One evaluation at a time/],
    ['no data', ['names'], /^Name the labelled data with --data/],
    ['an unknown option', ['names', '--colour'], /Unknown option '--colour'/],
    ['a missing path', ['names', '--data', '/nowhere/at/all'], /^There is no file or folder \/nowhere\/at\/all\.$/],
  ])('says what is wrong with %s', async (_about, argv, sentence) => {
    expect(await refuse(...argv)).toMatch(sentence);
  });

  test.each([
    ['no JSON', '{"id": 1', /bad\.jsonl:1 is not valid JSON\.$/],
    ['no object', '[1]', /bad\.jsonl:1 is not a JSON object\.$/],
    ['a missing field', '{"id": "x1", "a": "A"}', /^Row x1 has no text in the field "b"\.$/],
    [
      'an unknown label',
      '{"id": "x1", "a": "A", "b": "B", "label": "maybe"}',
      /^Row x1 has "maybe" in the field "label", not one of same, different\.$/,
    ],
    ['nothing', '\n', /bad\.jsonl holds no rows\.$/],
  ])('says which row holds %s', async (_about, text, sentence) => {
    expect(await refuse('names', '--data', write('bad.jsonl', text))).toMatch(sentence);
  });

  test('says that a key is needed for a single mail', async () => {
    expect(await refuse('signatures', '--data', write('a.eml', 'From: a@b.example\n\nhi'))).toBe(
      'Name the expected values with --key <file>.',
    );
  });

  test('never quotes a malformed row, which may hold a person', async () => {
    expect(await refuse('names', '--data', write('secret.jsonl', '{"a": "Anna Secret"'))).not.toContain('Secret"');
  });
});
