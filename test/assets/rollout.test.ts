import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/service/config';
import { roles } from '../../src/service/auth/role';

const root = path.resolve(__dirname, '../..');
const rollout = path.join(root, 'assets/rollout');
const script = path.join(rollout, 'register-app.sh');
const clientId = '5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e';
const tenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const hasBash = spawnSync('bash', ['--version']).status === 0;
const testWithBash = hasBash ? test : test.skip;

interface Registration {
  readonly identifierUris: readonly string[];
  readonly api: {
    readonly requestedAccessTokenVersion: number;
    readonly oauth2PermissionScopes: readonly { readonly id: string; readonly value: string; readonly isEnabled: boolean }[];
  };
  readonly spa: { readonly redirectUris: readonly string[] };
  readonly appRoles: readonly {
    readonly id: string;
    readonly value: string;
    readonly allowedMemberTypes: readonly string[];
    readonly isEnabled: boolean;
  }[];
  readonly optionalClaims: { readonly accessToken: readonly { readonly name: string }[] };
  readonly requiredResourceAccess: readonly {
    readonly resourceAppId: string;
    readonly resourceAccess: readonly { readonly id: string }[];
  }[];
}

const registration = JSON.parse(readFileSync(path.join(rollout, 'registration.json'), 'utf8')) as Registration;
const run = (argv: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  spawnSync('bash', [script, ...argv], { encoding: 'utf8', env });

describe('the registration', () => {
  test('has what the service asks of a token: version 2, its scope, its roles, the claim that tells guests', () => {
    const env = { ACQUAINT_TENANT_ID: tenantId, ACQUAINT_CLIENT_ID: clientId };
    const { signIn } = readConfig({ env, folder: tmpdir() });
    expect(registration.api.requestedAccessTokenVersion).toBe(2);
    expect(registration.api.oauth2PermissionScopes).toEqual([
      expect.objectContaining({ value: signIn.kind === 'tenant' ? signIn.scope : '', isEnabled: true, type: 'User' }),
    ]);
    expect(registration.appRoles.map(({ value }) => value)).toEqual(roles);
    for (const role of registration.appRoles) expect(role).toMatchObject({ allowedMemberTypes: ['User'], isEnabled: true });
    expect(registration.optionalClaims.accessToken.map(({ name }) => name)).toEqual(['acct']);
  });

  test('asks for its own scope and for nothing of Microsoft Graph', () => {
    expect(registration.requiredResourceAccess).toEqual([
      { resourceAppId: '{{CLIENT_ID}}', resourceAccess: [{ id: registration.api.oauth2PermissionScopes[0]?.id, type: 'Scope' }] },
    ]);
    expect(registration.identifierUris).toEqual(['api://{{CLIENT_ID}}']);
  });

  test('lets Outlook broker the sign-in, and the sign-in page return where the browser code says', () => {
    const options = readFileSync(path.join(root, 'src/web/sign-in/library-options.ts'), 'utf8');
    const returnPath = /'(\/sign-in\/[\w.]+)'/.exec(options)?.[1] ?? 'no path';
    expect(registration.spa.redirectUris).toEqual(['brk-multihub://{{HOST}}', `https://{{HOST}}${returnPath}`]);
  });

  test('gives every scope and role an id of its own', () => {
    const ids = [...registration.api.oauth2PermissionScopes, ...registration.appRoles].map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is what Bicep writes too: it reads the same file', () => {
    const bicep = readFileSync(path.join(rollout, 'registration.bicep'), 'utf8');
    expect(bicep).toContain("loadJsonContent('registration.json')");
    for (const part of ['api', 'appRoles', 'optionalClaims']) expect(bicep).toContain(`${part}: registration.${part}`);
  });
});

describe('the script of the registration', () => {
  testWithBash('is well-formed', () => {
    expect(spawnSync('bash', ['-n', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  testWithBash('shows what it would send, as JSON with nothing left open', () => {
    const { status, stdout } = run(['--host', 'acquaint.contoso.com', '--client-id', clientId, '--dry-run']);
    expect([status, stdout.includes('{{')]).toEqual([0, false]);
    expect((JSON.parse(stdout) as Registration).spa.redirectUris).toEqual([
      'brk-multihub://acquaint.contoso.com',
      'https://acquaint.contoso.com/sign-in/return.html',
    ]);
  });

  testWithBash.each([
    [[]],
    [['--host', 'https://acquaint.contoso.com']],
    [['--host', 'acquaint.contoso.com/pane']],
    [['--host', 'localhost']],
    [['--host', "a'; rm -rf x"]],
    [['--host', 'acquaint.contoso.com', '--client-id', 'x']],
    [['--surprise']],
  ])('refuses %j before it asks anybody', (argv) => {
    const { status, stderr } = run(argv, { PATH: '/usr/bin:/bin' });
    expect([status, stderr.length > 20]).toEqual([2, true]);
  });

  testWithBash('registers, consents and assigns, each once, and says what to give the service', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-az-'));
    const log = path.join(folder, 'log');
    const answers = `case "$*" in
      *"app create"*) echo ${clientId} ;; *"app show"*) echo app-object ;; *"sp list"*) ;; *"sp create"*) echo principal ;;
      *"signed-in-user"*) echo me ;; *"account show"*) echo ${tenantId} ;; *"--method GET"*) echo 0 ;;
    esac`;
    writeFileSync(path.join(folder, 'az'), `#!/usr/bin/env bash\nprintf '%s\\n' "$*" >> ${log}\n${answers}\n`, { mode: 0o755 });
    const { status, stdout, stderr } = run(['--host', 'acquaint.contoso.com'], {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    });
    const sent = readFileSync(log, 'utf8');
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      `ACQUAINT_URL=https://acquaint.contoso.com\nACQUAINT_TENANT_ID=${tenantId}\nACQUAINT_CLIENT_ID=${clientId}\n`,
    );
    expect(sent).toContain('--method PATCH --url https://graph.microsoft.com/v1.0/applications/app-object');
    expect(sent).toContain(`"api://${clientId}"`);
    expect(sent).toContain(
      'servicePrincipals/principal --headers Content-Type=application/json --body {"appRoleAssignmentRequired": true}',
    );
    const administrator = registration.appRoles.find(({ value }) => value === 'administrator')?.id ?? '';
    expect(sent).toContain(`"principalId": "me", "resourceId": "principal", "appRoleId": "${administrator}"`);
    expect(sent.match(/--method POST/g)?.length).toBe(2);
  });
});

describe('the guide', () => {
  const guide = readFileSync(path.join(root, 'assets/docs/rollout.md'), 'utf8');

  test('says of every number of Microsoft’s sign-in that the pages know what to do', () => {
    const known = readFileSync(path.join(root, 'src/web/sign-in/refusal.ts'), 'utf8').matchAll(/'(\d{4,9})'/g);
    const missing = [...known]
      .map(([, number]) => number ?? '')
      .filter((number) => !new RegExp(`\\b(AADSTS)?${number}\\b`).test(guide));
    expect(missing).toEqual([]);
  });

  test('says of every code of the sign-in’s library that the pages know what to do', () => {
    const text = readFileSync(path.join(root, 'src/web/sign-in/refusal.ts'), 'utf8');
    const known = text.slice(text.indexOf('const reasonsByCode'), text.indexOf('/** With these a click can help'));
    const codes = [...known.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !new RegExp(`\\b${code}\\b`).test(guide))).toEqual([]);
  });

  test('links only to files and headings that exist', () => {
    const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, text]) =>
      (text ?? '')
        .toLowerCase()
        .replaceAll(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
    );
    for (const [, target = ''] of guide.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      const isThere = target.startsWith('#')
        ? headings.includes(target.slice(1))
        : existsSync(path.join(root, 'assets/docs', target));
      expect([target, isThere]).toEqual([target, true]);
    }
  });

  test('names only variables that the service reads, and metrics that it gives', () => {
    const sources = ['front', 'config', 'auth/read-sign-in', 'secret-files', 'settings/read-keys-secrets', 'metrics/metrics']
      .map((file) => readFileSync(path.join(root, `src/service/${file}.ts`), 'utf8'))
      .join('\n');
    const named = [...guide.matchAll(/\b(ACQUAINT_[A-Z_]*[A-Z]|acquaint_[a-z]+_[a-z_]+)\b/g)].map(([, name]) =>
      (name ?? '').replace(/_FILE$/, ''),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const name of named) expect([name, sources.includes(name)]).toEqual([name, true]);
  });
});
