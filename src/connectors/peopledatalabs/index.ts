import type { Clue } from '../../domain/message/clue';
import type { Connector, ConnectorIo, Finding, HttpAnswer } from '../connector';
import { addressHash } from '../shared/address-hash';
import { askOrFail, readJson } from '../shared/answer';
import { retryAtOf } from '../shared/retry-at';
import { mapProfile } from './map';
import { fieldsAsked, match } from './schema';

/** Of ten. Below this the vendor itself is not sure who it is. */
const leastLikelihood = 6;

/** People Data Labs: a licensed data vendor, for organisations that have a contract and a lawful basis. What it says of an address is its inference. */
export const peopledatalabs: Connector = {
  id: 'peopledatalabs',
  name: 'People Data Labs',
  homepage: 'https://www.peopledatalabs.com',
  accepts: ['address'],
  settings: [
    {
      name: 'apiKey',
      secret: true,
      required: true,
      help: 'Key from https://dashboard.peopledatalabs.com: each person found costs a credit, and so does each check by doctor or live; nobody found costs nothing.',
    },
  ],
  onByDefault: false,
  hosts: ['api.peopledatalabs.com'],
  sends: "The SHA-256 hash of the person's mail address, to People Data Labs, a data vendor in the USA.",
  asksById: false,
  // A credit per match, and the vendor's data is renewed about once a month.
  freshForHours: 720,
  // 100 a minute for free customers, 1,000 for paying ones (docs.peopledatalabs.com, usage limits); more than a page of mail never needs.
  limit: { requests: 100, perSeconds: 60 },
  limitWithKey: null,
  samples: {
    // The vendor's own example in its documentation.
    claimed: { kind: 'address', value: 'sean@peopledatalabs.com', source: 'sample' },
    unclaimed: { kind: 'address', value: 'nobody-at-all-7f3a9c@example.com', source: 'sample' },
  },
  parseProfileUrl: () => null,
  find,
};

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  return clue.kind === 'address' ? askOrFail(() => findPerson(clue.value, io)) : { kind: 'none' };
}

async function findPerson(address: string, io: ConnectorIo): Promise<Finding> {
  const answer = await ask(address, io);
  if (answer.status === 404) return { kind: 'none' };
  const refusal = refusalOf(answer, io.now);
  if (refusal) return refusal;
  const reading = readJson(answer, match, io.now);
  if (reading.kind !== 'read') return reading;
  const { likelihood, data } = reading.value;
  if (likelihood < leastLikelihood) return { kind: 'none' };
  return { kind: 'found', found: [{ profile: mapProfile(data, io.now), posts: [] }] };
}

/** The hash is enough to find whom the vendor knows, and tells it no address that it does not know. */
async function ask(address: string, { http, settings }: ConnectorIo): Promise<HttpAnswer> {
  const query = new URLSearchParams({
    email_hash: await addressHash(address),
    min_likelihood: String(leastLikelihood),
    data_include: fieldsAsked.join(','),
  });
  return http.get(`https://api.peopledatalabs.com/v5/person/enrich?${query}`, {
    headers: { accept: 'application/json', 'x-api-key': settings['apiKey'] ?? '' },
  });
}

/** The vendor's own words for no: 402 means that the credits are used up, 403 that the key may not, and the end of a 429 stands in a header of its own form. */
function refusalOf({ status, headers }: HttpAnswer, now: Date): Finding | null {
  if (status === 402) return { kind: 'refused', reason: 'quota', retryAt: null };
  if (status === 403) return { kind: 'refused', reason: 'key', retryAt: null };
  if (status !== 429) return null;
  const reset = headers['retry-after'] ?? headers['x-ratelimit-reset'];
  return { kind: 'refused', reason: 'quota', retryAt: reset === undefined ? null : retryAtOf({ 'retry-after': reset }, now) };
}
