import { noAnswer } from '../../../src/preview/protocol/channel';
import { Faults } from '../../../src/preview/protocol/faults';
import { outlookFailure } from '../../../src/preview/protocol/results';

describe('the faults', () => {
  test('a late answer speaks of the moment it was asked', async () => {
    const faults = new Faults();
    faults.set('outlook:37', { kind: 'delay', ms: 20 });
    let open = 'first';
    const answer = faults.apply('outlook:37', () => open, outlookFailure);
    open = 'second';
    expect(await answer).toBe('first');
  });

  test('refuses in the words of the call, and can stay silent', async () => {
    const faults = new Faults();
    faults.set('outlook:37', { kind: 'fail', errorCode: 9030 });
    expect(await faults.apply('outlook:37', () => 'x', outlookFailure)).toMatchObject({ error: true, errorCode: 9030 });
    faults.set('outlook:37', { kind: 'silent' });
    expect(await faults.apply('outlook:37', () => 'x', outlookFailure)).toBe(noAnswer);
  });

  test('a fault on every call leaves the start alone, and one on a single call goes before it', () => {
    const faults = new Faults();
    faults.set('every-call', { kind: 'delay', ms: 1 });
    faults.set('office:98', { kind: 'silent' });
    expect(faults.effectOn('app-context')).toBeNull();
    expect(faults.effectOn('outlook:404')).toEqual({ kind: 'delay', ms: 1 });
    expect(faults.effectOn('office:98')).toEqual({ kind: 'silent' });
    faults.clearAll();
    expect(faults.list()).toEqual([]);
  });
});
