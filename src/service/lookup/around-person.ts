import type { AroundAnswer, AroundRequest, CandidateMention, PeopleSayRequest, Speaker } from '../../contract/mention-answer';
import { applyCorrections } from '../../domain/brand/apply-corrections';
import { findMentions } from '../../domain/brand/find-mentions';
import { candidateMentions } from '../../domain/candidate-mentions';
import type { Card } from '../../domain/card';
import { parseAddress, type ParsedAddress } from '../../domain/message/address';
import { isFreeMail } from '../../domain/message/free-mail';
import { comparerOf } from '../../domain/work/company';
import type { UnknownAuthor } from '../store/correction-store';
import type { KnownPerson } from '../store/store';
import { drawerOf, type Drawer } from './draw-stored';
import { wholePerson } from './joined-people';
import { listenedStreams } from './listened-streams';
import type { Looking } from './lookup-person';
import { declineOf } from './policy';

const mostSpeakers = 12;
const mostMentions = 5;
const mostCandidates = 6;

const nothing: AroundAnswer = { company: null, colleagues: [], candidates: [], listened: [] };

/** Told of the address of everybody whose words are shown, and of whom they were asked for. */
export type NoteShown = (address: string) => void;

/**
 * What is said around the person with this address: by people of the same domain or employer, and by accounts that may be the person's. From what is kept;
 * nobody outside is asked. Nobody appears who is not looked up.
 */
export async function aroundPerson(
  { address, name }: AroundRequest,
  parts: Looking,
  noteShown: NoteShown,
): Promise<AroundAnswer> {
  const parsed = usableAddress(address, name, parts);
  const { person } = parsed ? await parts.store.findByAddress(parsed.address) : { person: null };
  if (!parsed || !person) return nothing;
  const draw = drawerOf(parts);
  const card = await draw(parsed, person);
  if (card.lookAlike !== null) return nothing;
  noteShown(parsed.address);
  const [colleagues, unknown, listened] = await Promise.all([
    colleaguesOf(card, { parsed, draw, parts, noteShown }),
    card.name?.trim().includes(' ') ? parts.store.corrections.unknownAuthors(card.name) : [],
    listenedStreams(parsed, parts),
  ]);
  const candidates = [...byPossibleAccounts(card, person, parts), ...byUnknownAuthors(unknown, parts)];
  const company = card.position?.company ?? (isFreeMail(parsed.domain) ? null : parsed.domain);
  return { company, colleagues, candidates: candidates.slice(0, mostCandidates), listened };
}

/** What others say whose addresses were given: those of whom something is kept and who said something. */
export async function peopleSay(
  { addresses }: PeopleSayRequest,
  parts: Looking,
  noteShown: NoteShown,
): Promise<readonly Speaker[]> {
  const usable = addresses.map((address) => usableAddress(address, null, parts)).filter((parsed) => parsed !== null);
  const draw = drawerOf(parts);
  const people = await parts.store.corrections.people(usable.map(({ address }) => address));
  const cards = await Promise.all(people.map((person) => drawUsable(person, { draw, parts })));
  // Also of whom it was only seen that they say nothing.
  for (const card of cards) if (card) noteShown(card.address);
  return speakersOf(cards).map(({ card, speaker }) => ({ ...speaker, address: card.address }));
}

/** Null for what is no address, and for whom the organisation's rules leave out. */
export function usableAddress(
  address: string,
  name: string | null,
  { settings }: Pick<Looking, 'settings'>,
): ParsedAddress | null {
  const parsed = parseAddress(address);
  return parsed && declineOf(parsed, name, settings) === null ? parsed : null;
}

interface Around {
  readonly parsed: ParsedAddress;
  readonly draw: Drawer;
  readonly parts: Looking;
  readonly noteShown: NoteShown;
}

async function colleaguesOf(card: Card, { parsed, draw, parts, noteShown }: Around): Promise<Speaker[]> {
  const domain = isFreeMail(parsed.domain) ? null : parsed.domain;
  const company = card.position?.company ?? null;
  if (domain === null && company === null) return [];
  const query = { address: parsed.address, domain, companies: company === null ? [] : [company], most: mostSpeakers };
  const people = await parts.store.corrections.colleagues(query);
  const compare = comparerOf({ aliases: parts.settings.companyAliases });
  const worksThere = (one: Card) =>
    one.address.endsWith(`@${domain}`) ||
    (company !== null && one.position?.company != null && compare(one.position.company, company) === 'same');
  const cards = await Promise.all(people.map((person) => drawUsable(person, { draw, parts })));
  const speakers = speakersOf(cards.filter((one) => one !== null && worksThere(one)));
  for (const { card: one } of speakers) noteShown(one.address);
  return speakers.map(({ speaker }) => speaker);
}

async function drawUsable(person: KnownPerson, { draw, parts }: Pick<Around, 'draw' | 'parts'>): Promise<Card | null> {
  const parsed = usableAddress(person.address, person.name, parts);
  return parsed && draw(parsed, person);
}

/** Those who say something, who seems to need an answer first. */
function speakersOf(cards: readonly (Card | null)[]): { readonly card: Card; readonly speaker: Speaker }[] {
  const speaking = cards.filter((card) => card !== null && card.mentions.length > 0);
  const waits = (card: Card) => Number(card.mentions.some(({ seemsUnanswered }) => seemsUnanswered));
  return speaking
    .filter((card) => card !== null)
    .sort((a, b) => waits(b) - waits(a))
    .map((card) => ({ card, speaker: toSpeaker(card) }));
}

function toSpeaker({ name, position, mentions }: Card): Speaker {
  return { address: null, name, title: position?.title ?? null, mentions: mentions.slice(0, mostMentions) };
}

function byPossibleAccounts(card: Card, person: KnownPerson, parts: Looking): readonly CandidateMention[] {
  const { posts } = wholePerson(person, { settings: parts.settings, companies: { aliases: parts.settings.companyAliases } });
  const corrections = { known: person.corrections, colleague: parts.colleague };
  const said = candidateMentions(card.candidates, { ...parts, posts, corrections, now: parts.now() });
  return said.map(({ account: { account, name, evidence }, mention }) => ({
    handle: account.handle,
    name,
    reason: evidence[0] ?? null,
    mention,
  }));
}

/** The name is all that speaks for them. */
function byUnknownAuthors(unknown: readonly UnknownAuthor[], parts: Looking): readonly CandidateMention[] {
  const now = parts.now();
  return unknown.flatMap(({ post, author, corrections }) => {
    const found = findMentions([post], parts.brands, { now, judgeTone: parts.judgeTone });
    const { mentions } = applyCorrections(found, { known: corrections ?? [], colleague: parts.colleague }, now);
    const reason = { kind: 'same-name', source: post.network, seenAt: post.publishedAt, detail: null } as const;
    return mentions.slice(0, 1).map((mention) => ({
      ...{ handle: author.handle ?? author.name ?? post.accountId, name: author.name, reason },
      mention,
    }));
  });
}
