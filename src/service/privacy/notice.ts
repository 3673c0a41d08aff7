import { connectors } from '../../connectors/registry';
import type { Settings } from '../../contract/settings';
import { switchedOn } from '../lookup/networks';
import { wordsByLanguage, type PageLanguage } from '../pages/privacy-request/languages';

export interface NoticeFacts {
  readonly settings: Settings;
  readonly connectorSettings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The address of the service, as an origin; null if nobody said. */
  readonly publicUrl: string | null;
}

/**
 * The notice with what the settings say filled in. What they do not say stays as `[organisation]`, for the organisation to write: nothing of a legal text is
 * made up.
 */
export function fillNotice(template: string, language: PageLanguage, facts: NoticeFacts): string {
  const values = valuesOf(language, facts);
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? `[${name}]`);
}

function valuesOf(
  language: PageLanguage,
  { settings, connectorSettings, publicUrl }: NoticeFacts,
): Readonly<Record<string, string | null>> {
  const { organisation, legal, retention, watch, brand } = settings;
  const networks = switchedOn(connectors, settings, connectorSettings).map(({ name, homepage }) => `${name} (${homepage})`);
  return {
    organisation: organisation.name ?? brand?.name ?? null,
    contact: organisation.contact,
    networks: networks.join(', ') || null,
    basis: legal.basis === null ? null : wordsByLanguage[language].basis[legal.basis],
    privacyPage: publicUrl === null ? null : `${publicUrl}/privacy/`,
    metWithinDays: String(watch.metWithinDays),
    peopleDays: String(retention.unopenedPeopleDays),
    sightingsDays: String(retention.sightingsDays),
    mentionsDays: String(retention.mentionsDays),
    auditDays: String(retention.lookupAuditDays),
  };
}
