import { settings, type Settings } from '../../src/contract/settings';

/** All that has to be chosen before a network is asked, and nothing else. */
export const setUp = {
  legal: { basis: 'legitimate-interest', notice: { kind: 'page', url: 'https://contoso.example/privacy' } },
  networks: { bluesky: true },
} as const;

/** The settings of an organisation that has set the service up, with these changes as a settings file would write them. */
export function settingsOf(change: object = {}): Settings {
  return settings.parse({ ...setUp, ...change });
}
