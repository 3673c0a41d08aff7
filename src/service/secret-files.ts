import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseUrl } from '../domain/text/url';
import { codeOf } from './store/error-code';

type Environment = Readonly<Record<string, string | undefined>>;

const byFile = /^((?:ACQUAINT|DATABASE)_\w+)_FILE$/;

interface Sources {
  readonly env: Environment;
  /** Folder that relative paths start from. */
  readonly folder: string;
}

/**
 * The environment with what its `…_FILE` variables name: containers hand secrets over as files. `DATABASE_PASSWORD` is put into `DATABASE_URL`.
 * Pushes to `problems` what can't be read; never a value.
 */
export function withSecretFiles({ env, folder }: Sources, problems: string[]): Environment {
  const found: Record<string, string> = {};
  for (const [variable, file] of Object.entries(env)) {
    const name = byFile.exec(variable)?.[1];
    if (name === undefined || !file) continue;
    if (env[name]) problems.push(`environment: ${name} and ${variable} are both set; leave one of them out`);
    const text = readSecret(variable, path.resolve(folder, file), problems);
    if (text !== null) found[name] = text;
  }
  return withPassword({ ...env, ...found }, problems);
}

function readSecret(variable: string, file: string, problems: string[]): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    problems.push(`environment variable ${variable}: its file can't be read (${codeOf(error) ?? 'unknown'})`);
    return null;
  }
}

function withPassword(env: Environment, problems: string[]): Environment {
  const { DATABASE_PASSWORD: password, DATABASE_URL: address } = env;
  if (!password) return env;
  const url = parseUrl(address ?? '');
  if (!url) {
    problems.push('environment variable DATABASE_PASSWORD: there is no DATABASE_URL that it could belong to');
    return env;
  }
  url.password = encodeURIComponent(password);
  return { ...env, DATABASE_URL: url.href };
}
