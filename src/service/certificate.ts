import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { StoreFolderError } from './store/store-errors';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Made by `npm run trust` and known to this machine's browsers; otherwise they warn once. */
  readonly trusted: boolean;
}

const day = 24 * 3600 * 1000;

/**
 * The certificate for https on localhost: the one `npm run trust` made if it is there, else our own, made on this machine
 * and kept in `folder` until a month before it ends. Rejects with a `StoreFolderError` if it can't be kept.
 */
export async function localCertificate(folder: string, now: Date, home: string = homedir()): Promise<Certificate> {
  const trusted = readPair(path.join(home, '.office-addin-dev-certs'), 'localhost', now);
  if (trusted) return { ...trusted, trusted: true };
  const kept = readPair(folder, 'localhost', new Date(now.getTime() + 30 * day));
  if (kept) return { ...kept, trusted: false };
  return { ...(await makePair(folder, now)), trusted: false };
}

function readPair(folder: string, name: string, usableAt: Date): Omit<Certificate, 'trusted'> | null {
  const [keyFile, certFile] = [path.join(folder, `${name}.key`), path.join(folder, `${name}.crt`)];
  try {
    const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')];
    const parsed = new X509Certificate(cert);
    const isUsable = Date.parse(parsed.validTo) > usableAt.getTime() && parsed.checkPrivateKey(createPrivateKey(key));
    return isUsable ? { key, cert } : null;
  } catch {
    // Missing, unreadable or half written: as good as none.
    return null;
  }
}

async function makePair(folder: string, now: Date): Promise<Omit<Certificate, 'trusted'>> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + 397 * day),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  await keep(folder, { 'localhost.key': made.private, 'localhost.crt': made.cert });
  return { key: made.private, cert: made.cert };
}

async function keep(folder: string, textsByName: Readonly<Record<string, string>>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const [name, text] of Object.entries(textsByName)) await writeFile(path.join(folder, name), text, { mode: 0o600 });
  } catch (error) {
    throw new StoreFolderError(folder, { cause: error });
  }
}
