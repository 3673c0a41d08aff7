import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { KeysSecrets } from './key-ring';

const leastLength = 32;
const tooShort = `must be at least ${leastLength} characters, for example from \`openssl rand -hex 32\``;
const secret = z.string().min(leastLength, tooShort).optional();
const file = z.string().min(1).optional();

/** Variables of the environment that hold the secret under which keys of networks are kept, or name the file with it (vault agents, Docker secrets). */
export const keysSecretVariables = {
  ACQUAINT_KEYS_SECRET: secret,
  ACQUAINT_KEYS_SECRET_FILE: file,
  ACQUAINT_KEYS_SECRET_OLD: secret,
  ACQUAINT_KEYS_SECRET_OLD_FILE: file,
};

type Values = z.infer<z.ZodObject<typeof keysSecretVariables>>;

/** The secrets, from checked variables; files are relative to `folder`. Pushes to `problems` what can't be used, never a value. */
export function readKeysSecrets(values: Values, folder: string, problems: string[]): KeysSecrets {
  const read = (name: 'ACQUAINT_KEYS_SECRET' | 'ACQUAINT_KEYS_SECRET_OLD'): string | null => {
    const named = values[`${name}_FILE`];
    if (named === undefined) return values[name] ?? null;
    if (values[name] !== undefined) problems.push(`environment: ${name} and ${name}_FILE are both set; keep one of them`);
    return readSecretFile(path.resolve(folder, named), `${name}_FILE`, problems);
  };
  const secrets = { current: read('ACQUAINT_KEYS_SECRET'), old: read('ACQUAINT_KEYS_SECRET_OLD') };
  if (secrets.old !== null && secrets.current === null)
    problems.push(
      'environment variable ACQUAINT_KEYS_SECRET_OLD: only serves to change the secret; set ACQUAINT_KEYS_SECRET too',
    );
  return secrets;
}

/** Without the line end that editors put there. */
function readSecretFile(name: string, variable: string, problems: string[]): string | null {
  try {
    const text = readFileSync(name, 'utf8').trim();
    if (text.length >= leastLength) return text;
    problems.push(`environment variable ${variable}: what is in the file ${tooShort}`);
  } catch {
    // Whatever the reason, the administrator looks at the file.
    problems.push(`environment variable ${variable}: the file ${name} can’t be read`);
  }
  return null;
}
