import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../support/postgres';
import { startBlueskyNetwork } from './bluesky-network';
import { firstLook } from './first-look';
import { ensureInstalled, networkVersion } from './install';
import { startInternet } from './internet';
import { later } from './later';
import { openOutlook } from './outlook';
import { bringPeople } from './people';
import { startProduct } from './product';
import { startRedis } from './redis';
import { RehearsalError } from './rehearsal-error';
import { tableOf, whatWasShown, type Row } from './report';
import { rehearseRollout } from './rollout/rollout';
import { createEnds, type Stage } from './stage';
import { checkWire } from './wire';

interface MainOptions {
  readonly root: string;
  readonly argv: readonly string[];
}

/** `npm run rehearse`: 0 if everything was as it must be, 1 if something was wrong or missing, 2 if used wrongly. */
export async function main({ root, argv }: MainOptions): Promise<number> {
  const rehearsal = rehearsals.find(({ words }) => words.includes(argv.join(' ')));
  if (!rehearsal) {
    process.stderr.write(
      'There is `npm run rehearse`, with `-- --keep` to leave everything running to look at, and `npm run rehearse -- rollout`.\n',
    );
    return 2;
  }
  const started = Date.now();
  const say = (sentence: string) =>
    process.stderr.write(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${sentence}\n`);
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'acquaint-rehearsal-'));
  const ends = createEnds();
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  ends.atEnd({ close: async () => removeFolder(), now: removeFolder });
  try {
    return (await rehearsal.run({ root, folder, say, atEnd: ends.atEnd })) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof RehearsalError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await ends.close();
  }
}

const rehearsals: readonly { readonly words: readonly string[]; readonly run: (stage: Stage) => Promise<boolean> }[] = [
  { words: ['', 'bluesky'], run: (stage) => showRehearsed(stage) },
  { words: ['--keep', 'bluesky --keep'], run: (stage) => showRehearsed(stage, untilStopped) },
  { words: ['rollout'], run: rehearseRollout },
];

/** The Bluesky network: prints what was found, and whether it was right. */
async function showRehearsed(stage: Stage, andThen: (say: Stage['say'], url: string) => Promise<void> = async () => undefined) {
  const { url, rows } = await rehearse(stage);
  process.stderr.write(whatWasShown(rows));
  process.stdout.write(tableOf(rows));
  await andThen(stage.say, url);
  return rows.every(({ isRight }) => isRight);
}

interface Rehearsed {
  /** Where the product answers until the end. */
  readonly url: string;
  readonly rows: readonly Row[];
}

async function rehearse(stage: Stage): Promise<Rehearsed> {
  const { root, say, atEnd } = stage;
  await ensureInstalled(stage);
  say('starting PostgreSQL and Redis…');
  const redis = await startRedis(stage);
  const postgres = await startPostgres();
  atEnd({ close: () => postgres.stop() });
  say(`starting a Bluesky network (@atproto/dev-env ${networkVersion(root)})…`);
  const network = await startBlueskyNetwork(stage, { databaseUrl: await postgres.createDatabase(), redis });
  say('opening accounts and publishing posts…');
  const cast = await bringPeople(network);
  say('starting the product, and the preview in Chromium…');
  const internet = await startInternet(stage, network.appView);
  const clock = { ahead: 0 };
  const url = await startProduct(stage, {
    databaseUrl: await postgres.createDatabase(),
    origin: internet.origin,
    now: () => new Date(Date.now() + clock.ahead),
  });
  const outlook = await openOutlook(stage, url);
  say('dropping mails on it…');
  const first = await firstLook(outlook, cast);
  say('asking the AppView what the product asked…');
  const wire = await checkWire(root, internet, 'nobody-is-here.test');
  say('changing things on Bluesky, and dropping the mails again…');
  const rows = [...first, ...wire, ...(await later({ outlook, cast, network, internet, clock }))];
  return { url, rows };
}

async function untilStopped(say: Stage['say'], url: string): Promise<void> {
  say(`everything keeps running: open ${url}/preview/?mail=none and drop a file of test/rehearsal/mail on it. Ctrl+C stops it.`);
  await new Promise<never>(() => undefined);
}
