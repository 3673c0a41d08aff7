import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startLoginProvider, type LoginPerson } from '../../support/login-provider';
import { startPostgres } from '../../support/postgres';
import { freePort } from '../../support/running-service';
import type { Stage } from '../stage';
import { createAuthority } from './certificates';
import { startNetworks, type Networks } from './networks';

/** The organisation that rolls out. */
export const organisation = {
  host: 'acquaint.contoso.example',
  url: 'https://acquaint.contoso.example',
  loginHost: 'login.microsoftonline.com',
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
} as const;

const address = 'robin.vale@contoso.example';

/** Who signs in. The mailbox is Robin's: those who look at it have its address. */
export const people = {
  administrator: {
    oid: '66666666-6666-4666-8666-666666666666',
    name: 'Ada Admin',
    address: 'ada.admin@contoso.example',
    roles: ['administrator'],
  },
  reader: { oid: '77777777-7777-4777-8777-777777777777', name: 'Robin Reader', address, roles: ['reader'] },
  unassigned: { oid: '88888888-8888-4888-8888-888888888888', name: 'Robin Unassigned', address, roles: [] },
} as const satisfies Readonly<Record<string, LoginPerson>>;

/** What is there before the guide begins: machines, names, a certificate, an empty database. */
export interface World {
  /** Where the administrator works: the clone, secrets, backups. */
  readonly folder: string;
  readonly clone: string;
  readonly databaseUrl: string;
  /** Makes another empty database, and gives its address. */
  readonly createDatabase: () => Promise<string>;
  /** The port of the service. Colleagues reach it at the port of https. */
  readonly port: number;
  readonly loginPort: number;
  readonly networks: Networks;
  /** The organisation's certificate authority, PEM. */
  readonly authority: string;
  /** What leads the service's questions to this machine; an administrator has none of it. */
  readonly elsewhere: Readonly<Record<string, string>>;
  readonly secrets: string;
}

/** Starts the sign-in with the redirect addresses of the registration, the networks, and PostgreSQL. */
export async function createWorld(stage: Stage, redirectUris: readonly string[]): Promise<World> {
  const { folder, atEnd } = stage;
  const { loginHost, tenantId, clientId, host } = organisation;
  const postgres = await startPostgres();
  atEnd({ close: () => postgres.stop() });
  const login = await startLoginProvider({
    ...{ host: loginHost, tenantId, clientId, scope: 'access_as_user' },
    people: Object.values(people),
    // The other one is for Outlook, which asks another way.
    redirectUris: redirectUris.filter((uri) => uri.startsWith('https://')),
  });
  atEnd({ close: async () => login.stop(), now: login.stop });
  const authority = await createAuthority();
  const networks = await startNetworks(stage, authority);
  const secrets = path.join(folder, 'secrets');
  mkdirSync(secrets, { mode: 0o700 });
  const own = await authority.issue(host);
  const trusted = path.join(folder, 'trusted.crt');
  writeFileSync(path.join(secrets, 'tls.crt'), `${own.certificate}\n${authority.certificate}\n`);
  writeFileSync(path.join(secrets, 'tls.key'), own.key, { mode: 0o600 });
  writeFileSync(trusted, `${login.certificate}\n${authority.certificate}\n`);
  return {
    folder,
    clone: path.join(folder, 'acquaint'),
    databaseUrl: await postgres.createDatabase(),
    createDatabase: postgres.createDatabase,
    port: await freePort(),
    loginPort: login.port,
    networks,
    authority: authority.certificate,
    elsewhere: {
      NODE_EXTRA_CA_CERTS: trusted,
      NODE_OPTIONS: login.serviceEnv['NODE_OPTIONS'] ?? '',
      TEST_HOSTS: `${login.serviceEnv['TEST_HOSTS'] ?? ''},*=${networks.port}`,
    },
    secrets,
  };
}
