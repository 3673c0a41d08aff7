import { X509Certificate } from 'node:crypto';
import { CertificateError, readCertificateFiles } from '../../service/certificate-files';
import type { Config } from '../../service/config';
import { checkCertificate } from './certificate-check';
import { note, ok, problem, type CheckResult } from './check';

export interface FrontCheck {
  readonly config: Pick<Config, 'front' | 'signIn' | 'dataFolder'>;
  readonly home: string;
  readonly now: Date;
}

/** How colleagues reach the service: its name, its certificate or its proxy, and whether somebody reads metrics. */
export function checkFront({ config, home, now }: FrontCheck): readonly CheckResult[] {
  const { front, signIn, dataFolder } = config;
  const metrics = front.metricsToken === null ? 'off' : 'at /metrics, for whoever has the token';
  return [
    ...(signIn.kind === 'tenant' ? [addressResult(front.publicUrl)] : []),
    tlsResult(front.tls, () => checkCertificate({ dataFolder, home, now }), now),
    ok('metrics', metrics),
  ];
}

function addressResult(publicUrl: string | null): CheckResult {
  if (publicUrl !== null) return ok('address', publicUrl);
  return note('address', 'not set', 'Set ACQUAINT_URL to where Outlook reaches the service: the manifest is made for it.');
}

const soonDays = 21;

function tlsResult(tls: Config['front']['tls'], checkOwn: () => CheckResult, now: Date): CheckResult {
  if (tls.kind === 'own') return checkOwn();
  if (tls.kind === 'proxy') return ok('certificate', `the proxy’s; plain http is spoken with ${tls.proxies.join(', ')} only`);
  try {
    const ends = new Date(new X509Certificate(readCertificateFiles(tls, now).cert).validTo);
    const days = Math.floor((ends.getTime() - now.getTime()) / 86_400_000);
    const found = `${tls.certFile}, until ${ends.toISOString().slice(0, 10)}`;
    return days >= soonDays
      ? ok('certificate', found)
      : note('certificate', found, 'Renew it; the service takes the new files within an hour.');
  } catch (error) {
    if (error instanceof CertificateError) return problem('certificate', tls.certFile, error.message);
    throw error;
  }
}
