import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { connectors, listeners, tipSource } from '../connectors/registry';
import { settings as settingsSchema, type Settings } from '../contract/settings';
import { readSignIn, signInVariables } from './auth/read-sign-in';
import type { SignIn } from './auth/sign-in';
import { frontVariables, readFront, type Front } from './front';
import { checkSettings, describeProblem } from './settings/check-settings';
import type { KeysSecrets } from './settings/key-ring';
import { keysSecretVariables, readKeysSecrets } from './settings/read-keys-secrets';
import { withSecretFiles } from './secret-files';

/** Everything the service is told from outside, checked once at start. */
export interface Config {
  /** Address that the service listens on; on loopback only this machine reaches it. */
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded store, absolute. */
  readonly dataFolder: string;
  /** PostgreSQL instead of the embedded store. */
  readonly databaseUrl: string | null;
  /** Key of the keyed hashes; null lets the embedded store keep one beside its data. */
  readonly secret: string | null;
  /** Who may call. */
  readonly signIn: SignIn;
  /** How the service is reached. */
  readonly front: Front;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** The settings file that was read; null if there is none and defaults hold. */
  readonly settingsFile: string | null;
  /** What holds as long as nothing was saved on the setup page. */
  readonly settings: Settings;
  /** What the environment says of the settings of all sources, by network and setting name; it wins over what was saved. */
  readonly connectorSettings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Under which keys of networks are kept; nulls: none can be. */
  readonly keysSecrets: KeysSecrets;
}

/** Bad configuration: every bad value at once, each with what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n- ${problems.join('\n- ')}`,
    );
  }
}

export interface ConfigSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** Used when there is no settings file: the bundled sample settings of the preview. */
  readonly fallbackSettingsFile?: string;
}

const port = 'must be a whole number from 1 to 65535';
const environment = z.object({
  ...signInVariables,
  ...frontVariables,
  ...keysSecretVariables,
  ACQUAINT_PORT: z.coerce.number(port).int(port).min(1, port).max(65535, port).default(3443),
  ACQUAINT_DATA: z.string().min(1).default('.acquaint'),
  ACQUAINT_SECRET: z.string().min(32, 'must be at least 32 characters, for example from `openssl rand -hex 32`').optional(),
  ACQUAINT_LOG: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'must be fatal, error, warn, info, debug or silent')
    .default('warn'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
});

/** The environment of this process; everything else is handed its values. */
export function processEnvironment(): ConfigSources['env'] {
  return process.env;
}

/** Reads and checks all configuration. Throws a `ConfigError` that lists every problem. */
export function readConfig(given: ConfigSources): Config {
  const problems: string[] = [];
  const sources = { ...given, env: withSecretFiles(given, problems) };
  const env = readEnvironment(sources.env, problems);
  const signIn = env && readSignIn(env, problems);
  const front = env && signIn && readFront(env, signIn.kind, problems);
  const keysSecrets = env && readKeysSecrets(env, problems);
  const settingsFile = findSettingsFile(sources, problems);
  const settings = readSettings(settingsFile, problems);
  if (!env || !signIn || !front || !keysSecrets || !settings || problems.length > 0) throw new ConfigError(problems);
  return {
    host: env.ACQUAINT_HOST,
    port: env.ACQUAINT_PORT,
    dataFolder: path.resolve(sources.folder, env.ACQUAINT_DATA),
    databaseUrl: env.DATABASE_URL ?? null,
    secret: env.ACQUAINT_SECRET ?? null,
    signIn,
    front,
    logLevel: env.ACQUAINT_LOG,
    settingsFile,
    settings,
    connectorSettings: readConnectorSettings(sources.env),
    keysSecrets,
  };
}

/** Name of the environment variable that holds a connector's setting, e.g. `ACQUAINT_GITHUB_TOKEN`. */
export function settingVariable(connectorId: string, setting: string): string {
  return `ACQUAINT_${connectorId}_${setting.replace(/([a-z])([A-Z])/g, '$1_$2')}`.toUpperCase();
}

function readEnvironment(env: ConfigSources['env'], problems: string[]): z.infer<typeof environment> | null {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map((issue) => `environment variable ${issue.path.join('.')}: ${issue.message}`));
  return null;
}

function findSettingsFile(sources: ConfigSources, problems: string[]): string | null {
  const named = sources.env['ACQUAINT_CONFIG'];
  const file = path.resolve(sources.folder, named ?? 'acquaint.config.json');
  if (existsSync(file)) return file;
  if (named) problems.push(`settings file ${file} does not exist; create it or correct ACQUAINT_CONFIG`);
  return sources.fallbackSettingsFile ?? null;
}

function readSettings(file: string | null, problems: string[]): Settings | null {
  if (!file) return settingsSchema.parse({});
  const name = path.basename(file);
  try {
    const checked = checkSettings(JSON.parse(readFileSync(file, 'utf8')));
    if (checked.kind === 'settings') return checked.settings;
    problems.push(...checked.problems.map((problem) => `${name}, ${describeProblem(problem)}`));
  } catch (error) {
    problems.push(`${name} can't be read: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
  return null;
}

function readConnectorSettings(env: ConfigSources['env']): Config['connectorSettings'] {
  const values: Record<string, Record<string, string>> = {};
  for (const { id, settings: wanted } of [...connectors, ...listeners, tipSource]) {
    const given = wanted.flatMap(({ name }) => {
      const value = env[settingVariable(id, name)];
      return value ? [[name, value] as const] : [];
    });
    values[id] = { ...values[id], ...Object.fromEntries(given) };
  }
  return values;
}
