import { denseCount } from '../../../src/domain/brand/tone-features';
import { probabilitiesOf, readToneModel, scoreTone, type ToneModel, writeToneModel } from '../../../src/domain/brand/tone-model';

const model: ToneModel = {
  language: 'lv',
  groups: 'wc',
  bits: 6,
  scale: Math.fround(0.01),
  calibration: { temperature: 1.25, sureFrom: [0.85, 0.9, 2], steps: { complaint: 0.53, addressed: 0.42 } },
  dense: Float32Array.from({ length: 3 * denseCount }, (_, at) => Math.fround(at / 7)),
  weights: Int8Array.from({ length: 3 * 64 }, (_, at) => (at * 37) % 255),
};
const bytes = writeToneModel(model);

function changed(at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
}

describe('readToneModel', () => {
  test('reads back what was written', () => {
    expect(readToneModel(bytes)).toEqual(model);
  });

  test('reads bytes that lie within a larger buffer', () => {
    const larger = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]);
    expect(readToneModel(larger.subarray(6, 6 + bytes.length))).toEqual(model);
  });

  test.each([
    ['nothing', new Uint8Array(), 'This is no tone model.'],
    ['something else', new TextEncoder().encode('{"language":"lv","weights":[0,0,0]}'), 'This is no tone model.'],
    ['another version', changed(4, 9), 'The tone model is of version 9; this program reads version 2.'],
    ['impossible sizes', changed(5, 31), 'The tone model is of another shape.'],
    ['a part', bytes.slice(0, -1), `The tone model has ${bytes.length - 1} bytes where ${bytes.length} belong.`],
    ['a changed weight', changed(bytes.length - 1, 99), 'The tone model is damaged.'],
    ['a changed calibration', changed(20, 99), 'The tone model is damaged.'],
  ])('refuses %s', (_about, wrong, message) => {
    expect(() => readToneModel(wrong)).toThrow(message);
  });
});

describe('scoreTone', () => {
  test('scores the read model as the written one', () => {
    const text = 'Paldies par ātro atbildi!';
    expect(scoreTone(readToneModel(bytes), text)).toEqual(scoreTone(model, text));
  });

  test('knows in English how people speak to companies', () => {
    const plain = { ...model, language: 'en', weights: new Int8Array(3 * 64), dense: new Float32Array(3 * denseCount) };
    const [negative, neutral, positive] = scoreTone(plain, '@contoso still on hold after two hours, nobody answers');
    expect(negative).toBeGreaterThan(Math.max(neutral, positive));
    expect(scoreTone(plain, 'thanks for nothing, Contoso')).toEqual([0.53, 0, 0]);
    expect(scoreTone(plain, '@contoso good morning')).toEqual([0.42, 0, 0]);
    expect(scoreTone(plain, 'good morning, Contoso')).toEqual([0, 0, 0]);
    expect(scoreTone({ ...plain, language: 'lv' }, '@contoso still on hold')).toEqual([0, 0, 0]);
  });
});

test('probabilities sum to 1, and are the more even the higher the temperature', () => {
  const [cool, warm] = [probabilitiesOf([5, 1, 0], 1), probabilitiesOf([5, 1, 0], 4)];
  expect(cool.reduce((sum, one) => sum + one)).toBeCloseTo(1);
  expect(warm[0]).toBeLessThan(cool[0]);
});
