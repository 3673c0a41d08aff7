import { createKeyRing } from '../../../src/service/settings/key-ring';

const secret = 'the first secret of these tests, long enough';
const newer = 'the second secret of these tests, long enough';
const name = { network: 'github', setting: 'token' };
const value = 'ghp_a-token-of-nobody';

const ring = createKeyRing({ current: secret, old: null });

describe('a sealed key', () => {
  test('opens again, and does not show its value', () => {
    const sealed = ring.seal(name, value);
    expect(ring.open(name, sealed)).toEqual({ kind: 'value', value });
    expect(Buffer.from(sealed.bytes, 'base64').toString('latin1')).not.toContain(value);
    expect(JSON.stringify(sealed)).not.toContain(secret);
  });

  test('looks different each time', () => {
    expect(ring.seal(name, value).bytes).not.toBe(ring.seal(name, value).bytes);
  });

  test('does not open with another secret, nor without one', () => {
    const sealed = ring.seal(name, value);
    const stranger = createKeyRing({ current: newer, old: null });
    expect(stranger.open(name, sealed)).toEqual({ kind: 'unknown-secret' });
    expect(createKeyRing({ current: null, old: null }).open(name, sealed)).toEqual({ kind: 'unknown-secret' });
    expect(stranger.open(name, { ...sealed, keyId: stranger.keyId ?? '' })).toEqual({ kind: 'damaged' });
  });

  test('does not open when a single bit was changed, wherever it is', () => {
    const sealed = ring.seal(name, value);
    const bytes = Buffer.from(sealed.bytes, 'base64');
    const opened = [...bytes.keys()].map((index) => {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      return ring.open(name, { ...sealed, bytes: changed.toString('base64') }).kind;
    });
    expect(new Set(opened)).toEqual(new Set(['damaged']));
  });

  test('does not open when it was cut off', () => {
    const sealed = ring.seal(name, value);
    for (const length of [0, 10, 59, 60, 61])
      expect(
        ring.open(name, { ...sealed, bytes: Buffer.from(sealed.bytes, 'base64').subarray(0, length).toString('base64') }),
      ).toEqual({ kind: 'damaged' });
  });

  test('can’t be passed off as another network’s or another setting’s', () => {
    const sealed = ring.seal(name, value);
    expect(ring.open({ ...name, network: 'gravatar' }, sealed)).toEqual({ kind: 'damaged' });
    expect(ring.open({ ...name, setting: 'apiKey' }, sealed)).toEqual({ kind: 'damaged' });
  });

  test('opens with the old secret while both are known, and is sealed with the new one', () => {
    const sealed = ring.seal(name, value);
    const both = createKeyRing({ current: newer, old: secret });
    expect(both.open(name, sealed)).toEqual({ kind: 'value', value });
    const anew = both.seal(name, value);
    expect(anew.keyId).toBe(both.keyId);
    expect(anew.keyId).not.toBe(sealed.keyId);
    expect(createKeyRing({ current: newer, old: null }).open(name, anew)).toEqual({ kind: 'value', value });
    expect(ring.open(name, anew)).toEqual({ kind: 'unknown-secret' });
  });

  test('is not made without a secret', () => {
    const closed = createKeyRing({ current: null, old: secret });
    expect(closed.keyId).toBeNull();
    expect(() => closed.seal(name, value)).toThrow('no secret');
  });
});
