import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LookupEvent } from '../../src/contract/lookup';
import { freePort } from '../support/running-service';
import { temporaryFolder } from '../support/stores';
import { noNetworks, runMain } from './run-main';
import { buildFirst, runProcess, type Running } from './run-process';
import { crowdPerson, sampleProject } from './sample-project';
import { streamLookup } from './stream-lookup';

// Every test starts the service once or twice, and a busy machine is slow.
jest.setTimeout(90_000);

const ready = 'Ctrl+C stops it.';
/** Gravatar answers at once, nobody else for a long time. */
const slow = crowdPerson(1, (turn) => (turn === 0 ? 20 : 4_500));
const quick = crowdPerson(2, () => 20);
const started: Running[] = [];
let program: string;
let port: number;
let folder: string;

beforeAll(async () => {
  await buildFirst(temporaryFolder());
  ({ program } = sampleProject([slow.file, quick.file]));
}, 300_000);
beforeEach(async () => {
  port = await freePort();
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

/** Starts the service in a folder of its own, on a port of its own. */
function serve(env: Record<string, string> = {}): Running {
  const running = runProcess(['serve', '--preview'], {
    folder,
    program,
    env: { ACQUAINT_PORT: String(port), ACQUAINT_DATA: 'data', ...env },
  });
  started.push(running);
  return running;
}
async function serving(): Promise<Running> {
  const running = serve();
  await running.wrote(ready);
  return running;
}
const cardsIn = (events: readonly LookupEvent[]) => events.flatMap((event) => (event.type === 'card' ? [event.card] : []));

describe('the running service', () => {
  test('says each step with its seconds, then where it is and how to stop it', async () => {
    const service = await serving();
    expect(service.output()).toMatch(
      /^Making the store, once… \d+\.\d s\nOpening the store… \d+\.\d s\nOpening the port… \d+\.\d s\n\nOpen https:\/\/localhost:\d+\/preview\/ in a browser/,
    );
    expect(service.output()).toContain(`https://localhost:${port}/preview/`);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });

  test('finds its data again: who was looked up is shown from the store at once', async () => {
    const first = await serving();
    const lookup = streamLookup(port, quick.address);
    expect(await lookup.ended).toBe('whole');
    const shown = cardsIn(lookup.events).at(-1);
    expect(shown).toMatchObject({ sureness: 'proven', accounts: [{}, {}, {}, {}] });
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);

    await serving();
    const again = streamLookup(port, quick.address);
    expect(await again.ended).toBe('whole');
    expect(again.events.map(({ type }) => type)).toEqual(['card', 'done']);
    for (const part of ['accounts', 'position', 'posts', 'mentions'] as const)
      expect(cardsIn(again.events)[0]?.[part]).toEqual(shown?.[part]);
  });

  test('stops within two seconds although a look-up is still being answered, and keeps what that has shown', async () => {
    const service = await serving();
    const lookup = streamLookup(port, slow.address);
    await lookup.first((event) => event.type === 'card' && event.card.accounts.length > 0);
    const from = performance.now();
    service.child.kill('SIGINT');
    expect(await service.ended).toBe(0);
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(await lookup.ended).toBe('cut');
    expect(service.output()).toMatch(/Ctrl\+C stops it\.\nStopping… \d\.\d s\n$/);

    await serving();
    const again = streamLookup(port, slow.address);
    await again.first(({ type }) => type === 'card');
    expect(cardsIn(again.events)[0]?.accounts).toEqual(cardsIn(lookup.events).at(-1)?.accounts);
  });

  test('takes a Ctrl+C that comes twice at once, as under npm, for one', async () => {
    const service = await serving();
    service.child.kill('SIGINT');
    await service.wrote('Stopping');
    service.child.kill('SIGINT');
    expect(await service.ended).toBe(0);
    expect(service.output()).toMatch(/Stopping… \d\.\d s\n$/);
  });

  test('is in nobody’s way: the doctor takes its port and its store for its own', async () => {
    await serving();
    writeFileSync(path.join(folder, 'acquaint.config.json'), JSON.stringify(noNetworks));
    const env = { ACQUAINT_PORT: String(port), ACQUAINT_DATA: 'data' };
    const { out } = await runMain(['doctor'], { folder, env });
    expect(out).toMatch(/^ok {7}store: in use by the running service, which can read it$/m);
    expect(out).toMatch(/^ok {7}port: \d+, Acquaint [\d.]+ listens there$/m);
  });
});

describe('a start that can’t be', () => {
  const failure = async (running: Running) => ({ code: await running.ended, said: running.output() });

  test('because the store is in use says by whom, and because the port is in use says so: one sentence each', async () => {
    const service = await serving();
    expect(await failure(serve())).toEqual({
      code: 1,
      said: `The store in ${path.join(folder, 'data')} is in use by process ${service.child.pid}. Stop that one, or choose another folder with ACQUAINT_DATA.\n`,
    });
    const { code, said } = await failure(serve({ ACQUAINT_DATA: 'other' }));
    expect(code).toBe(1);
    expect(said.split('\n').slice(-2)).toEqual([
      `Port ${port} is used by another program. Stop that one, or choose another port, for example ACQUAINT_PORT=${port + 1}.`,
      '',
    ]);
    expect(said).not.toMatch(/^\s+at /m);
  });

  test('because of its folder says what is wrong with it', async () => {
    writeFileSync(path.join(folder, 'taken'), '');
    expect(await failure(serve({ ACQUAINT_DATA: 'taken/data' }))).toEqual({
      code: 1,
      said: `The folder ${path.join(folder, 'taken/data')} can't be used: there is a file in its place. Give this user the right to write there, or choose another folder with ACQUAINT_DATA.\n`,
    });
  });

  test('because of its configuration names what is wrong', async () => {
    const { code, said } = await failure(serve({ ACQUAINT_PORT: '0' }));
    expect(code).toBe(1);
    expect(said).toBe(
      'The configuration has a problem:\n- environment variable ACQUAINT_PORT: must be a whole number from 1 to 65535\n',
    );
  });
});
