import path from 'node:path';
import { dayOf } from '../../src/cli/person-command';
import { connectors, listeners, tipSource } from '../../src/connectors/registry';
import type { PersonExport } from '../../src/contract/privacy';
import { otherWaysOut } from '../../src/service/privacy/outgoing';
import { createPgliteStore } from '../../src/service/store/create-store';
import { testApp } from '../support/app';
import { freePort } from '../support/running-service';
import { temporaryFolder, testTemplate } from '../support/stores';
import { found, jane, observation, post, profile } from '../service/store/observations';
import { runMain } from './run-main';

async function openStore(folder: string) {
  return createPgliteStore({ folder: path.join(folder, '.acquaint'), secret: null, template: await testTemplate() });
}

async function folderWithJane(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  await store.recordObservation(found([profile()], [post('a')]));
  await store.watch.met([jane], '2025-02-03');
  await store.close();
  return folder;
}

describe('person', () => {
  test('shows what is kept, as text and as one object', async () => {
    const folder = await folderWithJane();
    const text = await runMain(['person', 'export', jane], { folder });
    expect(text.code).toBe(0);
    expect(text.out).toContain('name: Jane Roe [GitHub https://github.com/janeroe; 2026-10-03; proven]');
    expect(text.out).toContain('Rows kept:');
    const json = await runMain(['person', 'export', jane, '--json', '--for-person'], { folder });
    const known = JSON.parse(json.out) as PersonExport;
    expect([known.address, known.facts.length > 5, Object.keys(known.records).includes('profile')]).toEqual([jane, true, true]);
  }, 60_000);

  test('is erased, suppressed and let in again, each only when it is really meant', async () => {
    const folder = await folderWithJane();
    const careful = await runMain(['person', 'erase', jane], { folder });
    expect([careful.code, careful.err]).toEqual([1, expect.stringContaining('Run it again with --yes')]);
    expect((await runMain(['person', 'erase', jane, '--yes'], { folder })).out).toBe(
      'Erased, with 1 address. May be looked up again; `person suppress` prevents it.\n',
    );
    const suppressed = await runMain(['person', 'suppress', jane, '--yes', '--json'], { folder });
    expect(JSON.parse(suppressed.out)).toEqual({ addresses: 0, suppressed: true });
    expect((await runMain(['person', 'unsuppress', jane], { folder })).code).toBe(2);
    const unsuppress = ['person', 'unsuppress', jane, '--reason', 'asked by mail on 20 November'];
    expect((await runMain(unsuppress, { folder })).out).toBe('May be looked up again.\n');
    expect((await runMain(unsuppress, { folder })).out).toBe('Was not on the list.\n');
    expect((await runMain(['person', 'erase', 'jane', '--yes'], { folder })).code).toBe(2);
  }, 60_000);

  test('is forgotten when not met for long', async () => {
    const folder = await folderWithJane();
    const first = await runMain(['person', 'forget-older-than', '2025-06-01'], { folder });
    expect([first.code, first.err]).toEqual([1, expect.stringContaining('1 person not met since 2025-06-01')]);
    expect((await runMain(['person', 'forget-older-than', '2025-06-01', '--yes'], { folder })).out).toContain(
      'Forgotten: 1 person',
    );
    expect((await runMain(['person', 'forget-older-than', '2025-06-01'], { folder })).out).toContain('Nobody to forget');
    expect((await runMain(['person', 'forget-older-than', 'soon'], { folder })).code).toBe(2);
  }, 60_000);

  test('has requests that are listed and answered', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    await store.privacy.fileRequest({ kind: 'copy', address: jane, language: 'nb', at: new Date().toISOString() });
    await store.close();
    const listed = await runMain(['person', 'requests'], { folder });
    expect(listed.out).toMatch(
      /^[0-9a-f-]{36} {2}copy {2}[A-Z2-9]{4}-[A-Z2-9]{4} {2}jane\.roe@firma\.example\n {4}0 days old, answer by /,
    );
    const [, , , number = ''] = /^(\S+) {2}(\S+) {2}(\S+)/.exec(listed.out) ?? [];
    const other = await runMain(['person', 'requests', 'answer', 'AAAA-2222', '--outcome', 'done'], { folder });
    expect([other.code, other.out]).toEqual([1, 'There is no such open request. `person requests` lists them.\n']);
    const answered = await runMain(
      ['person', 'requests', 'answer', number.toLowerCase(), '--outcome', 'done', '--note', 'copy sent'],
      { folder },
    );
    expect(answered.out).toBe('Noted as done; the address is forgotten.\n');
    expect((await runMain(['person', 'requests'], { folder })).out).toBe('No request is open.\n');
    expect((await runMain(['person', 'requests', '--answered'], { folder })).out).toContain('copy sent');
  }, 60_000);

  test('is asked of the running service while that has the embedded store open', async () => {
    const folder = await folderWithJane();
    const port = await freePort();
    const env = { ACQUAINT_PORT: String(port) };
    const store = await openStore(folder);
    const unanswered = await runMain(['person', 'export', jane], { folder, env });
    expect([unanswered.code, unanswered.err]).toEqual([1, expect.stringContaining('stop the service, run this again')]);
    const app = await testApp({ store, tls: await localPair() });
    await app.listen({ port, host: '127.0.0.1' });
    try {
      expect((await runMain(['person', 'export', jane], { folder, env })).out).toContain('name: Jane Roe');
      expect((await runMain(['person', 'suppress', jane, '--yes'], { folder, env })).out).toContain('Never looked up again');
      expect((await runMain(['person', 'requests'], { folder, env })).out).toBe('No request is open.\n');
      expect(await store.findByAddress(jane)).toEqual({ person: null, suppressed: true });
    } finally {
      await app.close();
      await store.close();
    }
  }, 60_000);
});

async function localPair() {
  const { localCertificate } = await import('../../src/service/certificate');
  return localCertificate(temporaryFolder(), new Date());
}

describe('an age', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  test.each([
    ['365', '2025-11-22'],
    ['0', '2026-11-22'],
    ['2025-02-28', '2025-02-28'],
    ['2025-02-30', null],
    ['2027-01-01', null],
    ['-1', null],
    ['1e3', null],
  ])('of %s is %s', (text, day) => {
    expect(dayOf(text, now)).toBe(day);
  });
});

describe('privacy outgoing', () => {
  test('prints every place that anything is sent to, in the words of its card', async () => {
    const { code, out } = await runMain(['privacy', 'outgoing']);
    expect(code).toBe(0);
    for (const { name, sends, hosts } of [...connectors, ...listeners, tipSource, ...otherWaysOut]) {
      const row = out.split('\n').find((line) => line.includes(name) && line.includes(sends));
      expect([name, row !== undefined]).toEqual([name, true]);
      for (const host of hosts.filter((one) => one !== '*')) expect(row).toContain(host);
    }
  });
});

test('somebody of whom nothing is kept has nothing to show', async () => {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  await store.recordObservation(observation({ address: 'other@firma.example' }));
  await store.close();
  const { out } = await runMain(['person', 'export', jane], { folder });
  expect(out).toContain('Nothing is kept.');
}, 60_000);
