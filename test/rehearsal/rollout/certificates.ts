import { generate } from 'selfsigned';

export interface Pair {
  readonly key: string;
  readonly certificate: string;
}

/** Whom the organisation's machines trust; here it issues for any host. */
export interface Authority {
  readonly certificate: string;
  issue(host: string): Promise<Pair>;
}

const strength = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

/** Makes an authority that nobody else knows. */
export async function createAuthority(): Promise<Authority> {
  const made = await generate([{ name: 'commonName', value: 'Authority of the rehearsal' }], {
    ...strength,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const ca = { key: made.private, cert: made.cert };
  const issue = async (host: string): Promise<Pair> => {
    const issued = await generate([{ name: 'commonName', value: host.slice(0, 64) }], {
      ...strength,
      ca,
      extensions: [
        { name: 'basicConstraints', cA: false, critical: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
      ],
    });
    return { key: issued.private, certificate: issued.cert };
  };
  return { certificate: made.cert, issue };
}
