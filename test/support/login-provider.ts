import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Somebody who can sign in. */
export interface LoginPerson {
  /** Object id. */
  readonly oid: string;
  readonly name: string;
  readonly address: string;
  /** Values of the app roles that were given. */
  readonly roles: readonly string[];
}

export interface LoginOptions {
  readonly host: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly scope: string;
  readonly people: readonly LoginPerson[];
  /** Where it may lead back to, beside the services on `localhost`. */
  readonly redirectUris?: readonly string[];
}

export interface Minted {
  readonly access: string;
  readonly identity: string;
}

export interface LoginProvider {
  readonly port: number;
  /** Its own certificate, PEM. */
  readonly certificate: string;
  /** What lets a service believe that this is the host it asks for keys. */
  readonly serviceEnv: Readonly<Record<string, string>>;
  /** Tokens without the sign-in's pages; negative seconds for some that have ended. */
  mint(oid: string, endsInSeconds: number): Promise<Minted>;
  /** Whether its hidden frames know who signed in, as they do in browsers that let them have their cookies. */
  letFramesKnow(framesKnow: boolean): Promise<void>;
  stop(): void;
}

interface Started {
  readonly port: number;
  readonly certificate: string;
}

/** Starts a sign-in on a free port of this machine; see `run-login-provider.mjs` for what it can. */
export async function startLoginProvider(options: LoginOptions): Promise<LoginProvider> {
  const child = fork(path.resolve(__dirname, 'run-login-provider.mjs'), [JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port, certificate } = await new Promise<Started>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Started));
    child.once('exit', (code) => reject(new Error(`the sign-in ended before it listened (${String(code)})`)));
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-login-'));
  const authority = path.join(folder, 'login.crt');
  writeFileSync(authority, certificate);
  const waiting = new Map<number, (answer: unknown) => void>();
  child.on('message', ({ id, answer }: { id: number; answer: unknown }) => waiting.get(id)?.(answer));
  let ids = 0;
  const order = (what: object) =>
    new Promise<unknown>((resolve) => {
      const id = (ids += 1);
      waiting.set(id, resolve);
      child.send({ id, order: what });
    });
  return {
    port,
    certificate,
    serviceEnv: {
      ACQUAINT_TENANT_ID: options.tenantId,
      ACQUAINT_CLIENT_ID: options.clientId,
      ACQUAINT_SCOPE: options.scope,
      NODE_EXTRA_CA_CERTS: authority,
      NODE_OPTIONS: `--import=${path.resolve(__dirname, 'login-host.mjs')}`,
      TEST_HOSTS: `${options.host}=${port}`,
    },
    mint: async (oid, endsInSeconds) => (await order({ oid, endsInSeconds })) as Minted,
    letFramesKnow: async (framesKnow) => void (await order({ framesKnow })),
    stop: () => {
      child.disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
