import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localCertificate } from '../../src/service/certificate';

const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-certificate-'));
const home = path.join(folder, 'home');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('the certificate for https on this machine', () => {
  test('is made for localhost and loopback, and its key is readable for the owner only', async () => {
    const { cert, trusted } = await localCertificate(at('made'), now, home);
    expect(new X509Certificate(cert).subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
    expect(trusted).toBe(false);
    if (process.platform !== 'win32') expect(statSync(path.join(at('made'), 'localhost.key')).mode & 0o077).toBe(0);
  });

  test('is kept from start to start', async () => {
    const first = await localCertificate(at('kept'), now, home);
    expect((await localCertificate(at('kept'), now, home)).cert).toBe(first.cert);
  });

  test('is made anew a month before it ends', async () => {
    const first = await localCertificate(at('ending'), now, home);
    expect((await localCertificate(at('ending'), later(360), home)).cert).toBe(first.cert);
    expect((await localCertificate(at('ending'), later(370), home)).cert).not.toBe(first.cert);
  });

  test('is the trusted one where the user made one, until that ends', async () => {
    const own = await localCertificate(at('own'), now, home);
    const trustedHome = at('trusted-home');
    mkdirSync(path.join(trustedHome, '.office-addin-dev-certs'), { recursive: true });
    writeFileSync(path.join(trustedHome, '.office-addin-dev-certs/localhost.crt'), own.cert);
    writeFileSync(path.join(trustedHome, '.office-addin-dev-certs/localhost.key'), own.key);
    expect(await localCertificate(at('other'), now, trustedHome)).toEqual({ ...own, trusted: true });
    expect((await localCertificate(at('other'), later(400), trustedHome)).trusted).toBe(false);
  });
});
