import type { Settings } from '../../contract/settings';

/** What must have been chosen before anything is asked or listened to. */
export const requiredSetup = ['legal-basis', 'notice', 'networks'] as const;
export type RequiredSetup = (typeof requiredSetup)[number];

/** What of it is still to be chosen. Networks were chosen once at least one is named, on or off. */
export function missingSetup({ legal, networks }: Pick<Settings, 'legal' | 'networks'>): readonly RequiredSetup[] {
  const isDone: Readonly<Record<RequiredSetup, boolean>> = {
    'legal-basis': legal.basis !== null,
    notice: legal.notice !== null,
    networks: Object.keys(networks).length > 0,
  };
  return requiredSetup.filter((item) => !isDone[item]);
}

/** Whether networks may be asked and listened to at all. The sample networks of the preview, on this machine, always may. */
export function isSetUp(settings: Pick<Settings, 'legal' | 'networks'>): boolean {
  return missingSetup(settings).length === 0;
}

const todo: Readonly<Record<RequiredSetup, string>> = {
  'legal-basis': 'a legal basis ("legal": {"basis": …})',
  notice: 'how people are told ("legal": {"notice": …})',
  networks: 'the networks ("networks": {…})',
};

/** One sentence for the command line and the doctor: what is missing, and where to choose it. */
export function describeMissingSetup(missing: readonly RequiredSetup[]): string {
  return `Choose ${missing.map((item) => todo[item]).join(', ')} on the setup page or in acquaint.config.json. Until then no network is asked and nothing is listened to.`;
}
