import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig, type Config } from '../../src/service/config';

const tenant = {
  ACQUAINT_TENANT_ID: '72f988bf-86f1-41af-91ab-2d7cd011db47',
  ACQUAINT_CLIENT_ID: '5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e',
};
const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-front-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const frontOf = (env: Record<string, string>): Config['front'] => readConfig({ env, folder }).front;
const problemsOf = (env: Record<string, string>): string => {
  try {
    frontOf(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.join('\n');
    throw error;
  }
  return '';
};

describe('how the service is reached', () => {
  test('is with a certificate of its own, under no name and without metrics, unless something else is said', () => {
    expect(frontOf({})).toEqual({ publicUrl: null, tls: { kind: 'own' }, metricsToken: null });
  });

  test('can be with the administrator’s certificate, under the organisation’s name', () => {
    const env = { ACQUAINT_URL: 'https://acquaint.contoso.com/', ACQUAINT_TLS_CERT: '/c.pem', ACQUAINT_TLS_KEY: '/k.pem' };
    expect(frontOf(env)).toMatchObject({
      publicUrl: 'https://acquaint.contoso.com',
      tls: { kind: 'files', certFile: '/c.pem', keyFile: '/k.pem' },
    });
  });

  test('can be through a proxy, over plain http, with sign-in only', () => {
    const env = { ACQUAINT_TRUST_PROXY: '127.0.0.1, 10.1.0.0/16,fd00::/8' };
    expect(frontOf({ ...tenant, ...env }).tls).toEqual({ kind: 'proxy', proxies: ['127.0.0.1', '10.1.0.0/16', 'fd00::/8'] });
    expect(problemsOf(env)).toContain('without sign-in');
  });

  test.each([
    [{ ACQUAINT_TLS_CERT: '/c.pem' }, 'only work together'],
    [{ ...tenant, ACQUAINT_TLS_CERT: '/c', ACQUAINT_TLS_KEY: '/k', ACQUAINT_TRUST_PROXY: '::1' }, 'leave ACQUAINT_TLS_CERT out'],
    [{ ...tenant, ACQUAINT_TRUST_PROXY: 'everybody' }, 'must list IP addresses'],
    [{ ...tenant, ACQUAINT_TRUST_PROXY: '', ACQUAINT_URL: 'http://acquaint.contoso.com' }, 'over https only'],
    [{ ACQUAINT_METRICS_TOKEN: 'short' }, 'at least 24 characters'],
  ])('%j is refused with what to do', (env, words) => {
    expect(problemsOf(env)).toContain(words);
  });
});
