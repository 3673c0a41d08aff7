import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { sql } from 'kysely';
import { findRunningService } from '../../../src/cli/doctor/running-service';
import { checkStore } from '../../../src/cli/doctor/store-check';
import { localCertificate } from '../../../src/service/certificate';
import { connectors } from '../../../src/connectors/registry';
import { readConfig } from '../../../src/service/config';
import { lockFolder } from '../../../src/service/store/folder-lock';
import { freePort } from '../../support/running-service';
import { openTestStore, temporaryFolder } from '../../support/stores';
import { noNetworks, root, runMain } from '../run-main';

const configAt = (folder: string, env: Record<string, string> = {}) => readConfig({ env, folder });
const check = (folder: string, env: Record<string, string> = {}) =>
  checkStore({ config: configAt(folder, { ACQUAINT_DATA: '.', ...env }), root, running: null });

describe('the doctor looks at the store', () => {
  test('and says that a first start will make it, without making it', async () => {
    const folder = temporaryFolder();
    expect(await check(folder, { ACQUAINT_DATA: 'new/data' })).toMatchObject({
      status: 'ok',
      found: `${path.join(folder, 'new/data')}, made at the first start`,
    });
    expect(existsSync(path.join(folder, 'new'))).toBe(false);
  });

  test('and says that a first start can’t make it where a file is', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'taken'), '');
    expect(await check(folder, { ACQUAINT_DATA: 'taken/data' })).toMatchObject({
      status: 'problem',
      advice: `${path.join(folder, 'taken')} is a file. Choose another folder with ACQUAINT_DATA.`,
    });
  });

  test('and reads it', async () => {
    const folder = temporaryFolder();
    await runMain(['migrate'], { folder, env: { ACQUAINT_DATA: '.' } });
    expect(await check(folder)).toEqual({
      status: 'ok',
      subject: 'store',
      found: `${folder}, readable, newest form`,
      advice: null,
    });
  });

  test('and notes that it is to be brought to a newer form, without doing it', async () => {
    const { folder, below, close } = await openTestStore();
    await sql`delete from kysely_migration`.execute(below.db);
    await close();
    for (let time = 0; time < 2; time++) {
      expect(await check(folder)).toMatchObject({ status: 'note', found: expect.stringMatching(/to be brought to: 000001-/) });
    }
  });

  test('and names a damaged one', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'database'));
    writeFileSync(path.join(folder, 'database/PG_VERSION'), 'nonsense');
    expect(await check(folder)).toMatchObject({ status: 'problem', advice: expect.stringMatching(/can't be opened/) });
  });

  test('and takes one that is in use for no problem, unless the service itself can’t read it', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'database'));
    const lock = await lockFolder(folder);
    const config = configAt(folder, { ACQUAINT_DATA: '.' });
    expect(await check(folder)).toMatchObject({
      status: 'note',
      found: 'in use',
      advice: expect.stringContaining('in use by process'),
    });
    const running = { version: '1', isReady: true };
    expect(await checkStore({ config, root, running })).toMatchObject({ status: 'ok' });
    expect(await checkStore({ config, root, running: { ...running, isReady: false } })).toMatchObject({ status: 'problem' });
    await lock.release();
  });

  test('and says why a database server can’t be used', async () => {
    const env = { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:9/x', ACQUAINT_SECRET: 'x'.repeat(32) };
    const result = await check(temporaryFolder(), env);
    expect(result).toMatchObject({ status: 'problem', found: 'PostgreSQL', advice: expect.stringContaining('nobody listens') });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });
});

describe('the doctor finds the running service', () => {
  const about = { version: '7.7.7', brand: null, signIn: { kind: 'none' }, start: 'automatic', placeTips: false, networks: [] };
  const answering = async (answers: Record<string, [number, unknown]>) => {
    const server = createServer(await localCertificate(temporaryFolder(), new Date(), temporaryFolder()), (request, response) => {
      const [status, body] = answers[request.url ?? ''] ?? [404, 'nothing'];
      response.writeHead(status).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const found = await findRunningService((server.address() as AddressInfo).port);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return found;
  };

  test('by its own description, and asks it whether it can read its store', async () => {
    expect(await answering({ '/api/about': [200, about], '/readyz': [200, {}] })).toEqual({ version: '7.7.7', isReady: true });
    expect(await answering({ '/api/about': [200, about], '/readyz': [503, {}] })).toEqual({ version: '7.7.7', isReady: false });
  });

  test('and takes no other program for it', async () => {
    expect(await answering({ '/api/about': [200, { version: '1' }] })).toBeNull();
    expect(await answering({})).toBeNull();
    expect(await findRunningService(await freePort())).toBeNull();
    const plain = createHttpServer((_request, response) => response.end(JSON.stringify(about)));
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    expect(await findRunningService((plain.address() as AddressInfo).port)).toBeNull();
    await new Promise((resolve) => plain.close(resolve));
  });
});

describe('doctor', () => {
  test('checks everything in turn, and is content with a new installation', async () => {
    const folder = temporaryFolder();
    const settings = { ...noNetworks, ownDomains: ['contoso.example'], brand: { name: 'Contoso', sites: [] } };
    writeFileSync(path.join(folder, 'acquaint.config.json'), JSON.stringify(settings));
    const { code, out } = await runMain(['doctor'], { folder, env: { ACQUAINT_PORT: String(await freePort()) } });
    const subjects = [...out.matchAll(/^(?:ok|note|PROBLEM) +([^:]+):/gm)].map(([, subject]) => subject);
    expect(subjects).toEqual([
      'Node.js',
      'pages',
      'tone models',
      'settings',
      'setup',
      'own domains',
      'watch',
      'manifest',
      'store',
      'listening',
      'tips Foursquare',
      'port',
      'certificate',
      'metrics',
      ...connectors.map(({ name }) => `network ${name}`),
    ]);
    expect(out.replace(/PROBLEM {2}pages.*\n.*\n/, '')).not.toContain('PROBLEM');
    expect(code).toBe(out.includes('PROBLEM') ? 1 : 0);
  });

  test('says every bad value of the configuration, and checks what can be checked without it', async () => {
    const { code, out } = await runMain(['doctor'], { env: { ACQUAINT_PORT: 'x', ACQUAINT_LOG: 'y' } });
    expect(code).toBe(1);
    expect(out).toMatch(
      /PROBLEM {2}configuration: environment variable ACQUAINT_PORT: .*\n +Correct it and run the doctor again/,
    );
    expect(out).toMatch(/PROBLEM {2}configuration: environment variable ACQUAINT_LOG: /);
    expect(out).toMatch(/ok +manifest: /);
    expect(out).toMatch(/\n[23] problems to solve\.\n$/);
  });
});
