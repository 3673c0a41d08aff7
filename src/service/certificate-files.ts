import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { codeOf } from './store/error-code';

/** The administrator's certificate can't be used. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
}

export interface KeyPair {
  readonly key: string;
  /** The chain, the service's own certificate first. */
  readonly cert: string;
}

/** Reads the certificate and key that `ACQUAINT_TLS_CERT` and `ACQUAINT_TLS_KEY` name. Throws a `CertificateError` that says what to do. */
export function readCertificateFiles(
  { certFile, keyFile }: { readonly certFile: string; readonly keyFile: string },
  now: Date,
): KeyPair {
  const [cert, key] = [read('ACQUAINT_TLS_CERT', certFile), read('ACQUAINT_TLS_KEY', keyFile)];
  const parsed = parsed509(cert, certFile);
  if (!fits(parsed, key))
    throw new CertificateError(`The key in ${keyFile} is not the one of the certificate in ${certFile}. Give the pair.`);
  if (Date.parse(parsed.validTo) <= now.getTime())
    throw new CertificateError(`The certificate in ${certFile} ended on ${parsed.validTo}. Put a new one there.`);
  return { key, cert };
}

function read(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CertificateError(
      `The file of ${variable} can't be read (${codeOf(error) ?? 'unknown'}): ${file}. Correct the variable, or let this user read the file.`,
      {
        cause: error,
      },
    );
  }
}

function parsed509(cert: string, file: string): X509Certificate {
  try {
    return new X509Certificate(cert);
  } catch (error) {
    throw new CertificateError(`There is no certificate in ${file}: a PEM file is needed, the service's own certificate first.`, {
      cause: error,
    });
  }
}

function fits(cert: X509Certificate, key: string): boolean {
  try {
    return cert.checkPrivateKey(createPrivateKey(key));
  } catch {
    // No key, or one with a password: neither fits.
    return false;
  }
}

/** Once an hour: certificates are renewed every few weeks, and the service need not be started again for it. */
const renewalMs = 3_600_000;

/** Has new connections use the files as they are now. Files that are broken for a while are told to `warn`, and the former pair stays. */
export function keepRenewed(
  server: { setSecureContext(pair: KeyPair): void },
  files: { readonly certFile: string; readonly keyFile: string },
  warn: (error: unknown) => void,
): NodeJS.Timeout {
  return setInterval(() => {
    try {
      server.setSecureContext(readCertificateFiles(files, new Date()));
    } catch (error) {
      warn(error);
    }
  }, renewalMs).unref();
}
