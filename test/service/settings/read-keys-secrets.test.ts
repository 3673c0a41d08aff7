import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig } from '../../../src/service/config';

const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = 'a secret of these tests that is long enough';
const older = 'the secret before it, which is long enough';
const secretsOf = (env: Record<string, string>) => readConfig({ env, folder }).keysSecrets;
const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    secretsOf(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('the secret of the keys', () => {
  test('is none, and so is the old one, where nothing is set', () => {
    expect(secretsOf({})).toEqual({ current: null, old: null });
  });

  test('comes from the environment, or from a file without its line end', () => {
    writeFileSync(path.join(folder, 'secret'), `${secret}\n`);
    expect(secretsOf({ ACQUAINT_KEYS_SECRET: secret, ACQUAINT_KEYS_SECRET_OLD: older })).toEqual({ current: secret, old: older });
    expect(secretsOf({ ACQUAINT_KEYS_SECRET_FILE: 'secret' }).current).toBe(secret);
    expect(secretsOf({ ACQUAINT_KEYS_SECRET_FILE: path.join(folder, 'secret') }).current).toBe(secret);
  });

  test('is refused when it is short, can’t be read, is said twice, or is only the old one, and is never repeated', () => {
    writeFileSync(path.join(folder, 'short'), 'hunter2');
    const problems = [
      ...problemsOf({ ACQUAINT_KEYS_SECRET: 'hunter2' }),
      ...problemsOf({ ACQUAINT_KEYS_SECRET_FILE: 'short' }),
      ...problemsOf({ ACQUAINT_KEYS_SECRET_FILE: 'absent' }),
      ...problemsOf({ ACQUAINT_KEYS_SECRET: secret, ACQUAINT_KEYS_SECRET_FILE: 'secret' }),
      ...problemsOf({ ACQUAINT_KEYS_SECRET_OLD: older }),
    ];
    const wanted = ['at least 32', 'at least 32', "can't be read", 'both set', 'set ACQUAINT_KEYS_SECRET too'];
    expect(problems).toEqual(wanted.map((words) => expect.stringContaining(words)));
    for (const word of ['hunter2', secret, older]) expect(problems.join()).not.toContain(word);
  });
});
