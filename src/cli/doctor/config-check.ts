import { ConfigError, type Config } from '../../service/config';
import type { CommandContext } from '../main';
import { note, ok, problem, type CheckResult } from './check';

/** The configuration if it can be read, and what is to say about it. */
export function readConfigForDoctor(context: CommandContext): {
  readonly config: Config | null;
  readonly results: readonly CheckResult[];
} {
  try {
    const config = context.config();
    return { config, results: [settingsResult(config), ...domainResults(config), watchResult(config)] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const results = error.problems.map((text) => problem('configuration', text, 'Correct it and run the doctor again.'));
    return { config: null, results };
  }
}

function settingsResult({ settingsFile, settings }: Config): CheckResult {
  if (!settingsFile)
    return note(
      'settings',
      'no acquaint.config.json',
      'Copy assets/acquaint.config.example.json to acquaint.config.json and fill it in; until then defaults hold and no brand is watched.',
    );
  if (!settings.brand) return note('settings', settingsFile, 'Add "brand": without it nothing counts as speaking about you.');
  return ok('settings', settingsFile);
}

function watchResult({ settings: { watch } }: Config): CheckResult {
  if (!watch.on) return ok('watch', 'off: nobody is asked about in the background');
  return ok(
    'watch',
    `on: people whom a message showed within ${watch.metWithinDays} days are asked about again, at most once in ${watch.intervalDays} days`,
  );
}

function domainResults({ settings }: Config): readonly CheckResult[] {
  if (settings.ownDomains.length > 0) return [ok('own domains', settings.ownDomains.join(', '))];
  return [note('own domains', 'none', 'Add "ownDomains": without them your colleagues are looked up like strangers.')];
}
