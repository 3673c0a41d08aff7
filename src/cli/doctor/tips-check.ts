import { tipSource } from '../../connectors/registry';
import { settingVariable, type Config } from '../../service/config';
import { missingSettings } from '../../service/lookup/networks';
import { isSetUp } from '../../service/settings/required-setup';
import { note, ok, type CheckResult } from './check';

/** Whether tips about our own places can be shown, and what is missing for it. Asks nobody: each question costs. */
export function checkPlaceTips({ settings, connectorSettings }: Pick<Config, 'settings' | 'connectorSettings'>): CheckResult {
  const { id, name, sends } = tipSource;
  const subject = `tips ${name}`;
  if (!isSetUp(settings)) return ok(subject, 'not asked before the setup is done');
  const variables = missingSettings(tipSource, connectorSettings[id] ?? {}).map((setting) => settingVariable(id, setting));
  const places = settings.ownPlaces.length;
  const steps = [
    ...(variables.length > 0 ? [`set ${variables.join(' and ')}`] : []),
    ...(places === 0 ? ['list your places in "ownPlaces"'] : []),
  ];
  if (steps.length > 0) return note(subject, 'off', `To use it ${steps.join(' and ')}.`);
  return ok(subject, `on for ${places === 1 ? 'one place' : `${places} places`}, not asked here, for it costs. ${sends}`);
}
