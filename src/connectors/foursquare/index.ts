import type { ConnectorIo } from '../connector';
import { askOrFail, readJson } from '../shared/answer';
import type { TipsAnswer, TipSource } from '../tip-source';
import { toTips } from './map';
import { mostTips, tipsAnswer } from './schema';

const host = 'places-api.foursquare.com';

/**
 * Tips about our own places. Its terms let nobody keep them but whoever has an enterprise contract, and those on the reader's own device only:
 * https://docs.foursquare.com/fsq-developers-places/reference/usage-guidelines
 */
export const foursquare: TipSource = {
  id: 'foursquare',
  name: 'Foursquare',
  homepage: 'https://foursquare.com',
  gives:
    'what visitors wrote about your own places, the newest 50 of each, asked for when a colleague looks and kept nowhere; not who wrote it',
  key: 'required: a service key of the Places API',
  cost: 'a premium call for each place, each time somebody looks; hold it with "networkCaps"',
  sends: 'The ids of your own places, to Foursquare, when a colleague asks for their tips; nothing of any person.',
  settings: [
    {
      name: 'key',
      secret: true,
      required: true,
      help: 'Service key of a project in the Foursquare developer console, for the Places API of June 2025 or later.',
    },
  ],
  hosts: [host],
  // What Foursquare allows depends on the contract; nobody reads faster than this.
  limit: { requests: 60, perSeconds: 60 },
  pageOf: (place) => `https://foursquare.com/v/${encodeURIComponent(place)}`,
  ask,
};

function ask(place: string, { http, now, settings }: ConnectorIo): Promise<TipsAnswer> {
  return askOrFail(async () => {
    const answer = await http.get(`https://${host}/places/${encodeURIComponent(place)}/tips?limit=${mostTips}&sort=NEWEST`, {
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${settings['key'] ?? ''}`,
        'cache-control': 'no-store',
        'x-places-api-version': '2025-06-17',
      },
    });
    if (answer.status === 404) return { kind: 'no-such-place' };
    const reading = readJson(answer, tipsAnswer, now);
    return reading.kind === 'read' ? { kind: 'told', tips: toTips(reading.value) } : reading;
  });
}
