import { connectorById } from '../../connectors/registry';
import type { PersonFact } from '../../contract/privacy';
import type { Settings } from '../../contract/settings';
import type { Post } from '../../domain/brand/post';
import type { JudgedAccount } from '../../domain/identity/judged-account';
import type { Profile } from '../../domain/identity/profile';
import type { Sighting } from '../../domain/work/position';
import type { KnownPerson, StoredPerson } from '../store/store';
import { judgedAccountsOf } from './own-accounts';

/** What is known of a person, each with where it comes from, when it was seen, and how sure it is that it is theirs. */
export function factsOf(person: KnownPerson, settings: Settings): readonly PersonFact[] {
  const judged = judgedAccountsOf(person, settings);
  const judgedOf = (network: string, id: string | null) =>
    judged.find(({ account }) => account.network === network && account.id === id) ?? null;
  return [person, ...person.joined].flatMap((stored) => [
    ...ownWords(stored),
    ...stored.profiles.flatMap((profile) => profileFacts(profile, judgedOf(profile.account.network, profile.account.id))),
    ...stored.sightings.map((sighting) => positionFact(sighting, judgedOf(sighting.source, sighting.accountId))),
    ...stored.posts.map((post) => postFact(post, judgedOf(post.network, post.accountId))),
  ]);
}

const fromMessage = 'the person’s own message';

function ownWords({ address, name }: StoredPerson): readonly PersonFact[] {
  const stated = { source: fromMessage, url: null, firstSeen: null, lastSeen: null, confidence: 'stated', because: [] };
  return [{ what: 'address', value: address, ...stated }, ...(name === null ? [] : [{ what: 'name', value: name, ...stated }])];
}

function profileFacts(profile: Profile, judged: JudgedAccount | null): readonly PersonFact[] {
  const { account, name, bio, place, pictureUrl, addresses, links, seenAt, foundBy } = profile;
  const { network, url } = account;
  const common = {
    ...{ source: networkName(network), url, firstSeen: null, lastSeen: seenAt },
    ...{ confidence: judged?.verdict ?? 'rejected', because: reasonsOf(judged) },
  };
  const values: readonly (readonly [string, PersonFact['value'] | null])[] = [
    ['account', `${account.handle} (${account.id}), found by ${foundBy.join(', ')}`],
    ['name', name],
    ['about', bio],
    ['place', place],
    ['address of a picture', pictureUrl],
    ...addresses.map((address) => ['address', address] as const),
    ...links.map((link) => [link.verified ? 'verified link' : 'link', link.url] as const),
  ];
  return values.flatMap(([what, value]) => (value === null ? [] : [{ what, value, ...common }]));
}

function positionFact(sighting: Sighting, judged: JudgedAccount | null): PersonFact {
  const { source, title, company, since, until, place, firstSeenOn, lastSeenOn, statedIn } = sighting;
  return {
    what: 'position',
    value: { title, company, since, until, place },
    source: sourceName(source),
    url: judged?.account.url ?? null,
    firstSeen: firstSeenOn,
    lastSeen: lastSeenOn,
    confidence: sighting.accountId === null ? 'stated' : (judged?.verdict ?? 'rejected'),
    because: [statedIn === 'text' ? 'read out of free text' : 'stated in a field', ...reasonsOf(judged)],
  };
}

function postFact({ network, text, url, publishedAt, kind }: Post, judged: JudgedAccount | null): PersonFact {
  return {
    ...{ what: kind, value: text, source: networkName(network), url, firstSeen: publishedAt, lastSeen: null },
    ...{ confidence: judged?.verdict ?? 'rejected', because: [] },
  };
}

/** The words of the evidence's kind say enough here: `address exact, Gravatar, 2026-11-01`. */
function reasonsOf(judged: JudgedAccount | null): string[] {
  return (judged?.evidence ?? []).map(({ kind, source, seenAt, detail }) =>
    [kind.replaceAll('-', ' '), ...(detail === null ? [] : [detail]), sourceName(source), seenAt.slice(0, 10)].join(', '),
  );
}

function sourceName(source: string): string {
  if (source === 'message') return fromMessage;
  if (source === 'address') return 'the domain of the address';
  return source === 'colleague' ? 'a colleague' : networkName(source);
}

function networkName(network: string): string {
  return connectorById(network)?.name ?? network;
}
