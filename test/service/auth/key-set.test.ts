import { createKeySet, type KeySetParts } from '../../../src/service/auth/key-set';
import type { SigningKeys } from '../../../src/service/auth/signing-keys';
import { parseSigningKeys } from '../../../src/service/auth/signing-keys';
import { keyDocument, newKey } from './tokens';

const minutes = 60_000;
const one = newKey('key-1');
let keys: SigningKeys;
beforeAll(async () => {
  keys = await parseSigningKeys(keyDocument(one));
});

/** A key set over a clock and a key server of ours. */
function stage(answers: (call: number) => ReturnType<KeySetParts['fetchKeys']>) {
  let at = 0;
  let calls = 0;
  const set = createKeySet({ fetchKeys: () => answers(++calls), now: () => new Date(at) });
  return { set, pass: (ms: number) => (at += ms), calls: () => calls };
}

describe('the keys of the tenant', () => {
  test('are fetched once for many requests at the same time', async () => {
    const { set, calls } = stage(() => Promise.resolve(keys));
    const found = await Promise.all(Array.from({ length: 20 }, () => set.find('key-1')));
    expect([new Set(found).size, calls()]).toEqual([1, 1]);
  });

  test('are not fetched more than once in five minutes, whatever ids are made up', async () => {
    const { set, pass, calls } = stage(() => Promise.resolve(keys));
    for (let index = 0; index < 290; index++) {
      expect(await set.find(`made-up-${index}`)).toBe('unknown');
      pass(1_000);
    }
    expect(calls()).toBe(1);
    pass(10_000);
    await set.find('made-up');
    expect(calls()).toBe(2);
  });

  test('are tried for again after half a minute while none is known, so that a late key server locks nobody out for long', async () => {
    const { set, pass, calls } = stage((call) => Promise.resolve(call === 1 ? null : keys));
    expect(await set.find('key-1')).toBe('no-keys');
    pass(29_000);
    expect([await set.find('key-1'), calls()]).toEqual(['no-keys', 1]);
    pass(1_000);
    expect(await set.find('key-1')).toMatchObject({ issuer: one.jwk['issuer'] });
  });

  test('keep nobody waiting for a slow key server once they are known', async () => {
    const { set, pass, calls } = stage((call) => (call === 1 ? Promise.resolve(keys) : new Promise<never>(() => undefined)));
    await set.find('key-1');
    pass(61 * minutes);
    expect(await set.find('key-1')).toMatchObject({ issuer: one.jwk['issuer'] });
    expect(calls()).toBe(2);
  });

  test('count no longer a day after their server last named them', async () => {
    const { set, pass } = stage((call) => (call === 1 ? Promise.resolve(keys) : Promise.reject(new Error('down'))));
    await set.find('key-1');
    pass(24 * 60 * minutes);
    expect(await set.find('key-1')).toMatchObject({ issuer: one.jwk['issuer'] });
    pass(6 * minutes);
    expect(await set.find('key-1')).toBe('no-keys');
  });

  test('are only whole RSA keys of 2,048 bits or more for signatures; others in the document cost nothing', async () => {
    const odd = [
      newKey('short', { bits: 1024 }).jwk,
      { ...newKey('encrypting').jwk, use: 'enc' },
      { kty: 'oct', kid: 'shared', k: 'c2VjcmV0' },
      { kty: 'EC', kid: 'curve', crv: 'P-256', x: 'a', y: 'b' },
      { ...one.jwk, kid: undefined },
      { ...one.jwk, kid: 'broken', n: '' },
      null,
      'key',
    ];
    const read = await parseSigningKeys(JSON.stringify({ keys: [...odd, one.jwk] }));
    expect([...read.keys()]).toEqual(['key-1']);
  });
});
