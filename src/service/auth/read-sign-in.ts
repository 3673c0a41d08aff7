import { z } from 'zod';
import type { SignIn } from './sign-in';

/** Microsoft's sign-in: worldwide, US government, China. */
const loginHosts = ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn'] as const;

const id = (what: string) => z.guid(`must be the ${what}, such as 5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e`).toLowerCase();

/** Variables of the environment that say who may call. They belong to this installation, so they are in no exported settings. */
export const signInVariables = {
  ACQUAINT_HOST: z.union([z.literal('localhost'), z.ipv4(), z.ipv6()], 'must be an IP address or localhost').default('127.0.0.1'),
  ACQUAINT_TENANT_ID: id('directory (tenant) id').optional(),
  ACQUAINT_CLIENT_ID: id('application (client) id of our app registration').optional(),
  ACQUAINT_SCOPE: z
    .string()
    .regex(/^[\w.-]{1,120}$/, 'must be the name of the exposed scope alone, such as access_as_user, without api://')
    .default('access_as_user'),
  ACQUAINT_GUESTS: z.enum(['refused', 'allowed'], 'must be refused or allowed').default('refused'),
  ACQUAINT_LOGIN_HOST: z.enum(loginHosts, `must be one of ${loginHosts.join(', ')}`).default('login.microsoftonline.com'),
};

type Values = z.infer<z.ZodObject<typeof signInVariables>>;

/** Who may call, from checked variables. Pushes to `problems` what does not fit together. */
export function readSignIn(values: Values, problems: string[]): SignIn {
  const { ACQUAINT_TENANT_ID: tenantId, ACQUAINT_CLIENT_ID: clientId } = values;
  if (tenantId !== undefined && clientId !== undefined) {
    const { ACQUAINT_SCOPE: scope, ACQUAINT_GUESTS: guests, ACQUAINT_LOGIN_HOST: loginHost } = values;
    return { kind: 'tenant', tenantId, clientId, scope, guests, loginHost };
  }
  if (tenantId !== undefined || clientId !== undefined) {
    problems.push('environment: ACQUAINT_TENANT_ID and ACQUAINT_CLIENT_ID only work together; set both for sign-in, or neither');
  } else if (!isLoopback(values.ACQUAINT_HOST)) {
    problems.push(
      'environment variable ACQUAINT_HOST: without sign-in the service trusts whoever reaches it, so it listens on 127.0.0.1 only; ' +
        'set ACQUAINT_TENANT_ID and ACQUAINT_CLIENT_ID to listen elsewhere',
    );
  }
  return { kind: 'local' };
}

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
