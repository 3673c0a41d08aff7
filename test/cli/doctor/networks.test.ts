import type { Finding } from '../../../src/connectors/connector';
import { checkLive } from '../../../src/cli/doctor/live-checks';
import { liveCommand } from '../../../src/cli/doctor/live-command';
import { checkNetworks } from '../../../src/cli/doctor/network-checks';
import { connectors } from '../../../src/connectors/registry';
import { readConfig, type Config } from '../../../src/service/config';
import { createOutbound } from '../../../src/service/outbound/create-outbound';
import { openStore } from '../../../src/service/open-store';
import type { Outbound } from '../../../src/service/outbound/outbound';
import { createKeyRing } from '../../../src/service/settings/key-ring';
import type { Store } from '../../../src/service/store/store';
import { nowhere } from '../../support/app';
import { foundOne, profileOf, scriptedConnector } from '../../support/connectors';
import { settingsOf } from '../../support/settings';
import { temporaryFolder } from '../../support/stores';
import { root } from '../run-main';

const outbound = nowhere.outbound;
const config = readConfig({ env: {}, folder: temporaryFolder() });
const found = (id: string) => foundOne(profileOf(id, 'somebody'));
const none: Finding = { kind: 'none' };
/** A network that answers the two questions so. */
const network = (id: string, claimed: Finding, unclaimed: Finding = none) =>
  scriptedConnector(id, ({ value }) => (value === 'somebody' ? claimed : unclaimed), { name: id.toUpperCase() });
const live = (claimed: Finding, unclaimed?: Finding) => checkLive(network('one', claimed, unclaimed), { outbound, settings: {} });

/** A way out on a machine without internet: no socket can be opened. */
function offline(): Outbound {
  return createOutbound({
    userAgent: 'Acquaint/test',
    limits: { retries: 0 },
    connect: (_target, callback) => callback(Object.assign(new Error('no way'), { code: 'ENETUNREACH' }), null),
  });
}

describe('a live check', () => {
  test('is content with a network that finds who exists and nobody else', async () => {
    expect(await live(found('one'))).toMatchObject({ status: 'ok', subject: 'ONE' });
  });

  test('asks only for nobody where no account is sure to be seen', async () => {
    const unsure = (unclaimed: Finding) => {
      const one = network('one', none, unclaimed);
      return checkLive({ ...one, samples: { ...one.samples, claimed: null } }, { outbound, settings: {} });
    };
    expect(await unsure(none)).toMatchObject({ status: 'ok', found: 'finds nobody where there is nobody' });
    expect(await unsure(found('one'))).toMatchObject({ status: 'problem', found: 'found somebody who cannot exist' });
  });

  test.each<[Finding, Finding, string]>([
    [none, none, 'does not find an account that exists'],
    [found('one'), found('one'), 'found somebody who cannot exist'],
    [{ kind: 'refused', reason: 'key', retryAt: null }, none, 'refuses: the key is missing or wrong'],
    [
      found('one'),
      { kind: 'refused', reason: 'quota', retryAt: '2026-12-01T00:00:00.000Z' },
      'refuses: its limit is used up, again after 2026-12-01T00:00:00.000Z',
    ],
    [{ kind: 'unreadable', detail: 'not JSON' }, none, "its answer can't be read (not JSON)"],
    [{ kind: 'unreachable', detail: 'timeout', retryAt: null }, none, 'unreachable: no answer in time'],
    [{ kind: 'unreachable', detail: 'network', retryAt: null }, none, 'unreachable: no connection can be made'],
    [{ kind: 'unreachable', detail: 'status 503', retryAt: null }, none, 'unreachable: it answers with status 503'],
  ])('says in words what is wrong: %j, %j', async (claimed, unclaimed, words) => {
    expect(await live(claimed, unclaimed)).toMatchObject({
      status: 'problem',
      found: words,
      advice: expect.stringMatching(/\.$/),
    });
  });

  test('without internet says of every network of ours that it is unreachable', async () => {
    const way = offline();
    const results = await Promise.all(connectors.map((connector) => checkLive(connector, { outbound: way, settings: {} })));
    await way.close();
    expect(results.map(({ subject }) => subject)).toEqual(connectors.map(({ name }) => name));
    for (const result of results) {
      expect(result).toMatchObject({ status: 'problem', found: 'unreachable: no connection can be made', isUnreachable: true });
    }
  });
});

async function withStore(configured: Config, act: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ root, config: configured, say: () => undefined });
  await act(store).finally(() => store.close());
}

describe('live', () => {
  const runLive = async (networks: readonly ReturnType<typeof network>[], configured = config) => {
    const said = { out: '', err: '' };
    const terminal = {
      out: (text: string) => void (said.out += text),
      err: (text: string) => void (said.err += text),
      interactive: false,
    };
    const context = { root, product: { version: '1', homepage: null }, terminal, config: () => configured };
    return { code: await liveCommand(context, { connectors: networks, outbound }), ...said };
  };

  test('prints one line for each network that is on, and fails if one does', async () => {
    const networks = [network('one', found('one')), network('two', none), network('off', none)];
    const on = networks.map((each) => ({ ...each, onByDefault: each.id !== 'off' }));
    const { code, out } = await runLive(on);
    expect(code).toBe(1);
    expect(out).toBe(
      'ok       ONE: finds who exists, and nobody where there is nobody\nPROBLEM  TWO: does not find an account that exists\n         Its interface has probably changed: update Acquaint, or report it.\n',
    );
  });

  test('asks what was switched on on the setup page, with the keys that were saved there', async () => {
    const env = { ACQUAINT_KEYS_SECRET: 'a secret of the tests, long enough for anybody' };
    const configured = readConfig({ env, folder: temporaryFolder() });
    await withStore(configured, async (store) => {
      const by = { id: 'one', name: 'Ilze' };
      const document = settingsOf({ networks: { github: true, bluesky: false } });
      await store.settings.save({ from: 0, document, differences: [], by, at: '2026-11-20T10:00:00.000Z' });
      const sealed = createKeyRing(configured.keysSecrets).seal({ network: 'github', setting: 'token' }, 'ghp_saved');
      const at = '2026-11-20T10:00:00.000Z';
      await store.settings.saveKey({ network: 'github', setting: 'token', ...sealed, by, at });
    });
    const keys: unknown[] = [];
    const [github, bluesky] = ['github', 'bluesky'].map((id) => ({ ...network(id, found(id)), onByDefault: true }));
    if (!github || !bluesky) throw new Error('two networks were made');
    const find: typeof github.find = (clue, io) => {
      keys.push(io.settings['token']);
      return github.find(clue, io);
    };
    const { code, out } = await runLive([{ ...github, find }, bluesky], configured);
    expect([code, new Set(keys)]).toEqual([0, new Set(['ghp_saved'])]);
    expect(out).toBe('ok       GITHUB: finds who exists, and nobody where there is nobody\n');
  });

  test('succeeds if all do', async () => {
    expect((await runLive([network('one', found('one'))])).code).toBe(0);
  });
});

describe('the doctor looks at the networks', () => {
  const isSetUp = { ...config, settings: settingsOf() };
  const check = async (each: ReturnType<typeof network>, settings = isSetUp) =>
    (await Promise.all(checkNetworks(settings, outbound, [each])))[0];

  test('and asks none of them before the service is set up', async () => {
    const one = network('one', found('one'));
    expect(await check(one, config)).toMatchObject({ status: 'ok', found: 'not asked before the setup is done' });
    expect(one.asked).toEqual([]);
  });

  test('and says of one that answers what it is sent', async () => {
    expect(await check(network('one', found('one')))).toMatchObject({
      status: 'ok',
      subject: 'network ONE',
      found: 'on and answers. Nothing: it is made up.',
    });
  });

  test('and takes one that can’t be reached for a note, one that refuses us for a problem', async () => {
    const cut = network('one', { kind: 'unreachable', detail: 'network', retryAt: null });
    expect(await check(cut)).toMatchObject({ status: 'note', found: 'on, but unreachable: no connection can be made' });
    const refused = network('one', { kind: 'refused', reason: 'key', retryAt: null });
    expect(await check(refused)).toMatchObject({ status: 'problem', advice: 'Check its key.' });
  });

  test('and asks nothing of one that is off', async () => {
    const off = { ...network('one', found('one')), onByDefault: false };
    expect(await check(off)).toMatchObject({ status: 'ok', found: 'off' });
    expect(off.asked).toEqual([]);
  });

  test('and names what one lacks to be used', async () => {
    const settings = [{ name: 'apiKey', secret: true, required: true, help: '' }];
    expect(await check({ ...network('one', found('one')), settings })).toMatchObject({
      status: 'note',
      found: 'off',
      advice: 'To use it set ACQUAINT_ONE_API_KEY.',
    });
  });
});
