import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { localCertificate } from './certificate';
import { keepRenewed, readCertificateFiles, type KeyPair } from './certificate-files';
import type { Config } from './config';
import { createLog } from './log';

export interface UsedCertificate {
  /** Null: plain http, for the proxy. */
  readonly pair: KeyPair | null;
  readonly trusted: boolean;
}

/** The certificate that the configuration asks for. Rejects with a `CertificateError` or a `StoreFolderError`. */
export async function certificateOf({ front: { tls }, dataFolder }: Config): Promise<UsedCertificate> {
  if (tls.kind === 'proxy') return { pair: null, trusted: true };
  if (tls.kind === 'files') return { pair: readCertificateFiles(tls, new Date()), trusted: true };
  const own = await localCertificate(path.join(dataFolder, 'certificate'), new Date());
  return { pair: own, trusted: own.trusted };
}

/** Keeps the administrator's certificate as its files are; null if there is nothing to renew. */
export function renewCertificate({ server }: FastifyInstance, { front: { tls }, logLevel }: Config): NodeJS.Timeout | null {
  if (tls.kind !== 'files' || !canRenew(server)) return null;
  const log = createLog('certificate', logLevel);
  const warn = (error: unknown) => log.warn({ err: error }, 'the certificate could not be renewed');
  return keepRenewed(server, tls, warn);
}

interface Renewable {
  setSecureContext(pair: KeyPair): void;
}

function canRenew(server: object): server is Renewable {
  return 'setSecureContext' in server;
}
