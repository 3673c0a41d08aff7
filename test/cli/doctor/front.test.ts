import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { generate } from 'selfsigned';
import { checkFront } from '../../../src/cli/doctor/front-check';
import { findRunningService } from '../../../src/cli/doctor/running-service';
import { readConfig } from '../../../src/service/config';
import { temporaryFolder } from '../../support/stores';

const now = new Date('2026-11-20T10:00:00Z');
const tenant = {
  ACQUAINT_TENANT_ID: '72f988bf-86f1-41af-91ab-2d7cd011db47',
  ACQUAINT_CLIENT_ID: '5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e',
};
const folder = temporaryFolder();
const check = (env: Record<string, string>, at = now) =>
  checkFront({ config: readConfig({ env, folder }), home: folder, now: at });

/** Ends on 20 December. */
async function certificateFiles(): Promise<{ ACQUAINT_TLS_CERT: string; ACQUAINT_TLS_KEY: string }> {
  const dates = { notBeforeDate: new Date('2026-01-01T00:00:00Z'), notAfterDate: new Date('2026-12-20T00:00:00Z') };
  const made = await generate([{ name: 'commonName', value: 'acquaint.contoso.com' }], dates);
  const files = { ACQUAINT_TLS_CERT: path.join(folder, 'own.crt'), ACQUAINT_TLS_KEY: path.join(folder, 'own.key') };
  writeFileSync(files.ACQUAINT_TLS_CERT, made.cert);
  writeFileSync(files.ACQUAINT_TLS_KEY, made.private);
  return files;
}

describe('the doctor looks at how the service is reached', () => {
  test('and of a trial says what certificate it has', () => {
    expect(check({}).map(({ subject, status }) => [subject, status])).toEqual([
      ['certificate', 'note'],
      ['metrics', 'ok'],
    ]);
  });

  test('and asks for the address once there is sign-in', () => {
    expect(check(tenant)).toContainEqual(expect.objectContaining({ subject: 'address', status: 'note' }));
    const env = { ...tenant, ACQUAINT_URL: 'https://acquaint.contoso.com' };
    expect(check(env)).toContainEqual(expect.objectContaining({ subject: 'address', status: 'ok' }));
  });

  test('and tells a certificate that is well, one that ends soon, and one that ended', async () => {
    const env = { ...tenant, ...(await certificateFiles()) };
    const statusOn = (day: string) => check(env, new Date(day)).find(({ subject }) => subject === 'certificate')?.status;
    expect(statusOn('2026-11-20')).toBe('ok');
    expect(statusOn('2026-12-10')).toBe('note');
    expect(statusOn('2026-12-21')).toBe('problem');
  });

  test('and names the proxies', () => {
    const results = check({ ...tenant, ACQUAINT_TRUST_PROXY: '10.1.0.5' });
    expect(results).toContainEqual(expect.objectContaining({ status: 'ok', found: expect.stringContaining('10.1.0.5') }));
  });

  test('and never repeats the token of the metrics', () => {
    const results = check({ ACQUAINT_METRICS_TOKEN: 'a token that must not be seen' });
    expect(JSON.stringify(results)).toContain('/metrics');
    expect(JSON.stringify(results)).not.toContain('must not be seen');
  });

  test('and asks a service behind a proxy over plain http', async () => {
    const about = { version: '1.2.3', brand: null, signIn: { kind: 'none' }, start: 'automatic', placeTips: false, networks: [] };
    const server = createServer((_request, response) => response.end(JSON.stringify(about)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await findRunningService(port, 'proxy')).toMatchObject({ version: '1.2.3' });
    expect(await findRunningService(port, 'own')).toBeNull();
    server.closeAllConnections();
    server.close();
  });
});
