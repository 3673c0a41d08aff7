import { existsSync } from 'node:fs';
import type { ListeningStates } from '../../contract/listening';
import { listeners } from '../../connectors/registry';
import { settingVariable, type Config } from '../../service/config';
import { listenersOff } from '../../service/listening/off';
import { listeningStatesOf } from '../../service/listening/states';
import { openStore, storeMigrationsToCome } from '../../service/open-store';
import { describeMissingSetup, isSetUp, missingSetup } from '../../service/settings/required-setup';
import { databaseFolderOf } from '../../service/store/embedded-folder';
import { isForPeople } from '../for-people';
import { note, ok, type CheckResult } from './check';
import { askListeningStates, type RunningAcquaint } from './running-service';

export interface ListeningCheck {
  readonly config: Config;
  readonly root: string;
  readonly running: RunningAcquaint | null;
}

/** A stream that was not heard for so long although the service runs is worth a look. */
const silentMs = 3_600_000;

/** Whether anything is listened to, how far each stream was heard, and what is missing for the others. */
export async function checkListening(check: ListeningCheck): Promise<readonly CheckResult[]> {
  const { settings } = check.config;
  if (!settings.listening.on) return [ok('listening', 'off: nothing is heard without a message')];
  if (!isSetUp(settings))
    return [note('listening', 'on, but the service is not set up', describeMissingSetup(missingSetup(settings)))];
  if (settings.brand === null && settings.competitors.length === 0)
    return [note('listening', 'on, but no brand is set', 'Add "brand": until then nothing is listened to.')];
  const off = listenersOff(listeners, settings, check.config.connectorSettings).map(describeMissing);
  const states = await readStates(check);
  if (!states)
    return [
      note('listening', 'on', 'How far it was heard is told while the service runs without sign-in, or over PostgreSQL.'),
      ...off,
    ];
  const now = Date.now();
  const streams = states.streams.map((state) => describeStream(state, { now, isRunning: check.running !== null }));
  return [...streams, ...states.money.map(describeMoney), ...off];
}

async function readStates({ config, root, running }: ListeningCheck): Promise<ListeningStates | null> {
  const asked = running ? await askListeningStates(config.port, config.front.tls.kind) : null;
  if (asked) return asked;
  try {
    if (!config.databaseUrl && !existsSync(databaseFolderOf(config.dataFolder))) return null;
    if ((await storeMigrationsToCome(config)).length > 0) return null;
    const store = await openStore({ root, config, say: () => undefined });
    return await listeningStatesOf({ store, ...config, now: () => new Date() }).finally(() => store.close());
  } catch (error) {
    // What is wrong with the store is told by its own check.
    if (isForPeople(error)) return null;
    throw error;
  }
}

function describeStream(
  { stream, lastEventAt, heardAt, lagMs }: ListeningStates['streams'][number],
  { now, isRunning }: { readonly now: number; readonly isRunning: boolean },
): CheckResult {
  const subject = `stream ${stream}`;
  if (heardAt === null)
    return note(subject, 'nothing heard yet', 'The service listens while it runs; `acquaint listen` does without it.');
  const last = lastEventAt === null ? 'no event yet' : `last event ${lastEventAt}`;
  const found = `${last}${lagMs === null ? '' : `, kept ${describeLag(lagMs)} later`}, heard ${heardAt}`;
  const isSilent = isRunning && now - Date.parse(heardAt) > silentMs;
  return isSilent ? note(subject, found, 'Not heard for more than an hour: see the log for why.') : ok(subject, found);
}

function describeMoney({ listener, spentCents, mostCents, until }: ListeningStates['money'][number]): CheckResult {
  const found = `$${dollars(spentCents)} of $${dollars(mostCents)} spent, counted anew from ${until.slice(0, 10)}`;
  const subject = `money ${listener}`;
  if (spentCents < mostCents) return ok(subject, found);
  return note(subject, found, `Nothing is asked until then; raise ${settingVariable(listener, 'monthlyDollars')} to go on.`);
}

function dollars(cents: number): string {
  return (cents / 100).toFixed(2);
}

function describeLag(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}

function describeMissing({ listener, switchedOff, missing, toList }: ListeningStates['off'][number]): CheckResult {
  const subject = `stream ${listener}`;
  if (switchedOff) return ok(subject, 'off');
  const variables = missing.map(({ variable }) => variable).join(' and ');
  if (missing.length > 0) return note(subject, 'off', `To use it set ${variables}.`);
  return ok(
    subject,
    `nothing to listen to: list each ${toList ?? 'place'} in "listening.streams.${listener.split(' ')[0]}.places"`,
  );
}
