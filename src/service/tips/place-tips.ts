import type { Http } from '../../connectors/connector';
import { tipSource } from '../../connectors/registry';
import type { TipsAnswer } from '../../connectors/tip-source';
import type { PlaceTips, TippedPlace, TipsOutcome } from '../../contract/place-tips';
import type { Settings } from '../../contract/settings';
import { cappedHttp } from '../lookup/capped-http';
import type { LookupParts } from '../lookup/lookup-person';
import { missingSettings } from '../lookup/networks';
import { isSetUp } from '../settings/required-setup';

type TipParts = Pick<LookupParts, 'settings' | 'connectorSettings' | 'real' | 'judgeTone' | 'store' | 'now' | 'warn'>;

/** Whether tips can be shown: the service is set up, its key is there, and a place of ours is listed. */
export function areTipsOn({ settings, connectorSettings }: Pick<LookupParts, 'settings' | 'connectorSettings'>): boolean {
  const missing = missingSettings(tipSource, connectorSettings[tipSource.id] ?? {});
  return isSetUp(settings) && missing.length === 0 && settings.ownPlaces.length > 0;
}

/** Asks for the tips of all our places at this moment. Nothing of the answer is kept: not in the store, not in memory, not in a log. */
export async function askPlaceTips(parts: TipParts, signal: AbortSignal): Promise<PlaceTips> {
  const { id: network, name, homepage, hosts, limit } = tipSource;
  const http = cappedHttp(parts.real.outbound.httpFor({ network, hosts, limit }, signal), network, parts);
  const places = areTipsOn(parts) ? parts.settings.ownPlaces : [];
  return { source: { name, homepage }, places: await Promise.all(places.map((place) => askPlace(place, http, parts))) };
}

async function askPlace(
  { name, foursquareId }: Settings['ownPlaces'][number],
  http: Http,
  parts: TipParts,
): Promise<TippedPlace> {
  const { id: network } = tipSource;
  const settings = parts.connectorSettings[network] ?? {};
  const answer = await tipSource.ask(foursquareId, { http, now: parts.now(), settings });
  if (answer.kind === 'unreadable') parts.warn('a source of tips gave an unreadable answer', { network, detail: answer.detail });
  const told = answer.kind === 'told' ? answer.tips : [];
  return {
    ...{ name, url: tipSource.pageOf(foursquareId) },
    outcome: outcomeOf(answer),
    retryAt: 'retryAt' in answer ? answer.retryAt : null,
    tips: told.map(({ id, text, writtenAt }) => ({ id, text, writtenAt, tone: parts.judgeTone(text, null) })),
  };
}

const refusals = { key: 'key-refused', forbidden: 'forbidden', quota: 'too-many' } as const;

function outcomeOf(answer: TipsAnswer): TipsOutcome {
  return answer.kind === 'refused' ? refusals[answer.reason] : answer.kind;
}
