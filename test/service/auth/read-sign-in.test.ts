import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig } from '../../../src/service/config';

const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-sign-in-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tenant = '5D2F3C1E-8A47-4B0C-9E6D-1F2A3B4C5D6E';
const client = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const both = { ACQUAINT_TENANT_ID: tenant, ACQUAINT_CLIENT_ID: client };

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig({ env, folder });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('the configuration of sign-in', () => {
  test('trusts whoever sits at this machine, and listens for nobody else, when nothing is said', () => {
    const { signIn, host } = readConfig({ env: {}, folder });
    expect([signIn, host]).toEqual([{ kind: 'local' }, '127.0.0.1']);
  });

  test.each(['0.0.0.0', '::', '192.168.1.7', '2001:db8::1', '128.0.0.1'])('refuses to listen on %s without sign-in', (host) => {
    expect(problemsOf({ ACQUAINT_HOST: host })).toEqual([
      'environment variable ACQUAINT_HOST: without sign-in the service trusts whoever reaches it, so it listens on 127.0.0.1 only; ' +
        'set ACQUAINT_TENANT_ID and ACQUAINT_CLIENT_ID to listen elsewhere',
    ]);
  });

  test.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('may listen on %s without sign-in', (host) => {
    expect(readConfig({ env: { ACQUAINT_HOST: host }, folder }).host).toBe(host);
  });

  test('takes one tenant and one registration, with safe defaults, and may then listen anywhere', () => {
    const { signIn, host } = readConfig({ env: { ...both, ACQUAINT_HOST: '0.0.0.0' }, folder });
    expect(host).toBe('0.0.0.0');
    expect(signIn).toEqual({
      kind: 'tenant',
      tenantId: tenant.toLowerCase(),
      clientId: client,
      scope: 'access_as_user',
      guests: 'refused',
      loginHost: 'login.microsoftonline.com',
    });
  });

  test.each(Object.keys(both))('says that %s alone is not enough', (name) => {
    expect(problemsOf({ [name]: client })).toEqual([
      'environment: ACQUAINT_TENANT_ID and ACQUAINT_CLIENT_ID only work together; set both for sign-in, or neither',
    ]);
  });

  test.each([
    ['ACQUAINT_TENANT_ID', 'contoso.onmicrosoft.com', 'must be the directory (tenant) id, such as 5d2f3c1e-'],
    ['ACQUAINT_TENANT_ID', 'common', 'must be the directory (tenant) id'],
    ['ACQUAINT_CLIENT_ID', `api://${client}`, 'must be the application (client) id of our app registration'],
    ['ACQUAINT_SCOPE', `api://${client}/access_as_user`, 'must be the name of the exposed scope alone'],
    ['ACQUAINT_SCOPE', 'openid profile', 'must be the name of the exposed scope alone'],
    ['ACQUAINT_GUESTS', 'yes', 'must be refused or allowed'],
    ['ACQUAINT_LOGIN_HOST', 'login.evil.example', 'must be one of login.microsoftonline.com'],
    ['ACQUAINT_HOST', 'acquaint.contoso.com', 'must be an IP address or localhost'],
  ])('says what is wrong with %s set to %s', (name, value, says) => {
    const [problem = '', ...others] = problemsOf({ ...both, [name]: value });
    expect(problem).toContain(`environment variable ${name}: ${says}`);
    expect(others).toEqual([]);
  });
});
