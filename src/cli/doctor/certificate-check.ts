import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { note, ok, type CheckResult } from './check';

export interface CertificateCheck {
  readonly dataFolder: string;
  readonly home: string;
  readonly now: Date;
}

/** Which certificate the service uses or would make, and whether browsers know it. */
export function checkCertificate({ dataFolder, home, now }: CertificateCheck): CheckResult {
  const trusted = endOf(path.join(home, '.office-addin-dev-certs', 'localhost.crt'));
  if (trusted && trusted > now) return ok('certificate', `trusted on this machine, until ${dayOf(trusted)}`);
  if (trusted)
    return note(
      'certificate',
      `the trusted one ended on ${dayOf(trusted)}`,
      'Run `npm run trust` again; until then browsers warn.',
    );
  const found = existsSync(path.join(dataFolder, 'certificate', 'localhost.crt'))
    ? 'made on this machine'
    : 'made at the first start';
  return note('certificate', found, 'Browsers warn about it once; `npm run trust` makes a trusted one.');
}

function endOf(file: string): Date | null {
  try {
    return new Date(new X509Certificate(readFileSync(file)).validTo);
  } catch {
    // The service does not use one that it can't read either.
    return null;
  }
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
