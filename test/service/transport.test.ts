import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { CertificateError, readCertificateFiles } from '../../src/service/certificate-files';
import { testApp } from '../support/app';
import { openTestStore, type TestStore } from '../support/stores';

const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-tls-'));
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const verify = () => Promise.resolve('signature' as const);
const behind = (proxies: readonly string[]) =>
  testApp({ store, door: { kind: 'tokens', verify }, operations: { tls: 'proxy', proxies, limitFactor: 0.01 } });

describe('behind a proxy', () => {
  test('the service answers the proxy and this machine, and nobody else', async () => {
    const app = await behind(['10.1.0.0/16', '192.0.2.7']);
    const statusFrom = async (remoteAddress: string) => (await app.inject({ url: '/healthz', remoteAddress })).statusCode;
    expect(await statusFrom('10.1.200.3')).toBe(200);
    expect(await statusFrom('::ffff:10.1.200.3')).toBe(200);
    expect(await statusFrom('192.0.2.7')).toBe(200);
    expect(await statusFrom('127.0.0.1')).toBe(200);
    expect(await statusFrom('::1')).toBe(200);
    for (const stranger of ['10.2.0.1', '192.0.2.8', '2001:db8::1']) expect(await statusFrom(stranger)).toBe(403);
    await app.close();
  });

  test('whoever the proxy asks for is counted apart, and a stranger’s word for it is not taken', async () => {
    const app = await behind(['10.1.0.0/16']);
    const ask = async (forwarded: string) => {
      const headers = { 'x-forwarded-for': forwarded };
      return (await app.inject({ url: '/nothing', remoteAddress: '10.1.0.1', headers })).statusCode;
    };
    const statuses = async (forwarded: string) => [
      await ask(forwarded),
      await ask(forwarded),
      await ask(forwarded),
      await ask(forwarded),
    ];
    expect(await statuses('198.51.100.1')).toEqual([404, 404, 404, 429]);
    expect(await statuses('198.51.100.2')).toEqual([404, 404, 404, 429]);
    expect(await ask('203.0.113.5, 198.51.100.2')).toBe(429);
    await app.close();
  });

  test('browsers are told to stay with https; on localhost they are not', async () => {
    const proxied = await behind(['10.1.0.0/16']);
    expect((await proxied.inject('/healthz')).headers['strict-transport-security']).toBe('max-age=31536000');
    await proxied.close();
    const own = await testApp({ store });
    expect((await own.inject('/healthz')).headers['strict-transport-security']).toBeUndefined();
    await own.close();
  });
});

describe('the administrator’s certificate', () => {
  const now = new Date('2026-11-20T10:00:00Z');
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const pair = () =>
    generate([{ name: 'commonName', value: 'acquaint.contoso.com' }], {
      notBeforeDate: new Date('2026-11-01T00:00:00Z'),
      notAfterDate: new Date('2026-12-01T00:00:00Z'),
    });
  const refusal = (certFile: string, keyFile: string, at = now): string => {
    try {
      readCertificateFiles({ certFile, keyFile }, at);
    } catch (error) {
      if (error instanceof CertificateError) return error.message;
      throw error;
    }
    return '';
  };

  test('is read with its key, and refused with what to do when it can’t be used', async () => {
    const [own, other] = [await pair(), await pair()];
    const certFile = write('a.crt', own.cert);
    const keyFile = write('a.key', own.private);
    expect(readCertificateFiles({ certFile, keyFile }, now)).toEqual({ key: own.private, cert: own.cert });
    expect(refusal(certFile, write('b.key', other.private))).toContain('Give the pair');
    expect(refusal(certFile, certFile)).toContain('Give the pair');
    expect(refusal(keyFile, keyFile)).toContain('There is no certificate in');
    expect(refusal(path.join(folder, 'none.crt'), keyFile)).toContain("ACQUAINT_TLS_CERT can't be read (ENOENT)");
    expect(refusal(certFile, keyFile, new Date('2026-12-02T00:00:00Z'))).toContain('ended on');
  });
});
