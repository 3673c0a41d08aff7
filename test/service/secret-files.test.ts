import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withSecretFiles } from '../../src/service/secret-files';

const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (text: string): string => {
  const file = path.join(folder, `${Math.random()}`);
  writeFileSync(file, text);
  return file;
};

describe('secrets in files', () => {
  test('stand for the variables that they are named after', () => {
    const problems: string[] = [];
    const env = { ACQUAINT_SECRET_FILE: fileOf('the secret\n'), ACQUAINT_GITHUB_TOKEN_FILE: fileOf('token'), HOME_FILE: '/x' };
    expect(withSecretFiles({ env, folder }, problems)).toEqual({
      ...env,
      ACQUAINT_SECRET: 'the secret',
      ACQUAINT_GITHUB_TOKEN: 'token',
    });
    expect(problems).toEqual([]);
  });

  test('may hold the password of the database alone, whatever its letters', () => {
    const env = { DATABASE_URL: 'postgresql://acquaint@database:5432/acquaint', DATABASE_PASSWORD_FILE: fileOf('p@ss/w:rd%\n') };
    const { DATABASE_URL } = withSecretFiles({ env, folder }, []);
    expect(decodeURIComponent(new URL(DATABASE_URL ?? '').password)).toBe('p@ss/w:rd%');
    expect(new URL(DATABASE_URL ?? '').host).toBe('database:5432');
  });

  test('that can’t be used are told by name, without any value', () => {
    const problems: string[] = [];
    withSecretFiles({ env: { ACQUAINT_SECRET: 'hunter2', ACQUAINT_SECRET_FILE: fileOf('hunter3') }, folder }, problems);
    withSecretFiles({ env: { ACQUAINT_SECRET_FILE: '/nowhere' }, folder }, problems);
    withSecretFiles({ env: { DATABASE_PASSWORD: 'hunter4' }, folder }, problems);
    expect(problems).toEqual([
      'environment: ACQUAINT_SECRET and ACQUAINT_SECRET_FILE are both set; leave one of them out',
      "environment variable ACQUAINT_SECRET_FILE: its file can't be read (ENOENT)",
      'environment variable DATABASE_PASSWORD: there is no DATABASE_URL that it could belong to',
    ]);
  });
});
