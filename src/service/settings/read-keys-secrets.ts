import { z } from 'zod';
import type { KeysSecrets } from './key-ring';

const secret = z.string().min(32, 'must be at least 32 characters, for example from `openssl rand -hex 32`').optional();

/** Variables of the environment that hold the secret under which keys of networks are kept; each may come from a file (`withSecretFiles`). */
export const keysSecretVariables = {
  ACQUAINT_KEYS_SECRET: secret,
  ACQUAINT_KEYS_SECRET_OLD: secret,
};

type Values = z.infer<z.ZodObject<typeof keysSecretVariables>>;

/** The secrets, from checked variables. Pushes to `problems` what can't be used, never a value. */
export function readKeysSecrets(values: Values, problems: string[]): KeysSecrets {
  const secrets = { current: values.ACQUAINT_KEYS_SECRET ?? null, old: values.ACQUAINT_KEYS_SECRET_OLD ?? null };
  if (secrets.old !== null && secrets.current === null)
    problems.push(
      'environment variable ACQUAINT_KEYS_SECRET_OLD: only serves to change the secret; set ACQUAINT_KEYS_SECRET too',
    );
  return secrets;
}
