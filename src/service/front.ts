import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { parsePublicUrl } from './manifest/public-url';

/** How the service meets whoever calls it. */
export interface Front {
  /** The address that colleagues' Outlook uses, as an origin; null if nobody said. */
  readonly publicUrl: string | null;
  readonly tls: Tls;
  /** What Prometheus must show to read the metrics; null: there are none. */
  readonly metricsToken: string | null;
}

/**
 * `own`: a certificate made on this machine. `files`: the administrator's. `proxy`: plain http, spoken with nobody but this machine and the proxies at these
 * addresses (or blocks of them), which end TLS and say for whom they ask.
 */
export type Tls =
  | { readonly kind: 'own' }
  | { readonly kind: 'files'; readonly certFile: string; readonly keyFile: string }
  | { readonly kind: 'proxy'; readonly proxies: readonly string[] };

/** Variables of the environment that say how the service is reached. */
export const frontVariables = {
  ACQUAINT_URL: z
    .string()
    .transform((text, context) => {
      const url = parsePublicUrl(text);
      if (url.kind === 'url') return url.origin;
      context.issues.push({ code: 'custom', message: url.problem, input: text });
      return z.NEVER;
    })
    .optional(),
  ACQUAINT_TLS_CERT: z.string().optional(),
  ACQUAINT_TLS_KEY: z.string().optional(),
  ACQUAINT_TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isAddressOrBlock), 'must list IP addresses or blocks of them, such as 127.0.0.1, 10.1.0.0/16')
    .optional(),
  ACQUAINT_METRICS_TOKEN: z
    .string()
    .min(24, 'must be at least 24 characters, for example from `openssl rand -hex 24`')
    .optional(),
};

type Values = z.infer<z.ZodObject<typeof frontVariables>>;

/** How the service is reached, from checked variables. Pushes to `problems` what does not fit together. */
export function readFront(values: Values, signIn: 'local' | 'tenant', problems: string[]): Front {
  return {
    publicUrl: values.ACQUAINT_URL ?? null,
    tls: readTls(values, signIn, problems),
    metricsToken: values.ACQUAINT_METRICS_TOKEN ?? null,
  };
}

function readTls(values: Values, signIn: 'local' | 'tenant', problems: string[]): Tls {
  const { ACQUAINT_TLS_CERT: certFile, ACQUAINT_TLS_KEY: keyFile, ACQUAINT_TRUST_PROXY: proxies } = values;
  if ((certFile === undefined) !== (keyFile === undefined))
    problems.push('environment: ACQUAINT_TLS_CERT and ACQUAINT_TLS_KEY only work together; set both, or neither');
  if (proxies && certFile !== undefined)
    problems.push(
      'environment: behind the proxy of ACQUAINT_TRUST_PROXY the service speaks plain http; leave ACQUAINT_TLS_CERT out',
    );
  if (proxies && signIn === 'local')
    problems.push(
      'environment variable ACQUAINT_TRUST_PROXY: without sign-in the service trusts whoever reaches it, so no proxy may lead others to it; ' +
        'set ACQUAINT_TENANT_ID and ACQUAINT_CLIENT_ID',
    );
  if (proxies) return { kind: 'proxy', proxies };
  return certFile !== undefined && keyFile !== undefined ? { kind: 'files', certFile, keyFile } : { kind: 'own' };
}

function isAddressOrBlock(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
}
