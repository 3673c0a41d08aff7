import type { Connector } from '../../connectors/connector';
import type { Card } from '../../domain/card';
import { accountKey } from '../../domain/identity/account';
import type { Profile } from '../../domain/identity/profile';
import type { ParsedAddress } from '../../domain/message/address';
import type { Clue } from '../../domain/message/clue';
import { isFreeMail } from '../../domain/message/free-mail';

/** One question to one network. */
export interface Question {
  readonly connector: Connector;
  readonly clue: Clue;
  /** Id of the known account that is asked about; null if the question may lead to any. */
  readonly about: string | null;
}

/** Questions that are the same have the same key, so that nothing is asked twice in a look-up. */
export function questionKey({ connector, clue }: Question): string {
  return `${connector.id} ${clue.kind} ${clue.value.toLowerCase()}`;
}

/** What the message says of its sender beside the address. `name` is the one to compare by (`factsOf`). */
export interface Spoken {
  readonly name: string | null;
  readonly company: string | null;
}

/** The first round: the address itself, its company's domain, and the name at that company. */
export function questionsOfMessage(
  { address, domain }: ParsedAddress,
  { name, company }: Spoken,
  connectors: readonly Connector[],
): readonly Question[] {
  const source = 'message';
  const clues: Clue[] = [{ kind: 'address', value: address, source }];
  if (!isFreeMail(domain)) clues.push({ kind: 'domain', value: domain, source });
  if (!isFreeMail(domain) && name !== null) clues.push({ kind: 'name-at-company', value: name, domain, company, source });
  return connectors.flatMap((connector) =>
    clues.filter((clue) => connector.accepts.includes(clue.kind)).map((clue) => ({ connector, clue, about: null })),
  );
}

/** An account that only a search by name led to came without its posts, so it was not read yet. */
export function isRead({ foundBy }: Profile): boolean {
  return foundBy.some((way) => way !== 'name');
}

/** The profile links of the sender's own signature, unless they lead to accounts that were read. */
export function questionsOfSignature(
  links: readonly string[],
  profiles: readonly Profile[],
  connectors: readonly Connector[],
): readonly Question[] {
  const known = new Set(profiles.filter(isRead).map(({ account }) => handleKey(account.network, account.handle)));
  return questionsOfLinks(links, 'message', connectors).filter(
    ({ connector, clue }) => !known.has(handleKey(connector.id, clue.value)),
  );
}

export interface KnownAccounts {
  readonly card: Card;
  readonly profiles: readonly Profile[];
  /** When this look-up began: what was seen since need not be asked for again. */
  readonly since: Date;
}

/** Later rounds: the accounts that are surely or likely this person's, and what they link to, unless this look-up has just seen them. */
export function questionsOfAccounts(
  { card, profiles, since }: KnownAccounts,
  connectors: readonly Connector[],
): readonly Question[] {
  const sure = new Set(card.accounts.map(({ account }) => accountKey(account)));
  const seen = new Set(
    profiles
      .filter((profile) => isRead(profile) && Date.parse(profile.seenAt) >= since.getTime())
      .flatMap(({ account: { network, handle, id } }) => [handleKey(network, handle), handleKey(network, id)]),
  );
  return profiles
    .filter(({ account }) => sure.has(accountKey(account)))
    .flatMap((profile) => [
      ...questionsAbout(profile, connectors),
      ...questionsOfLinks(
        profile.links.map(({ url }) => url),
        profile.account.network,
        connectors,
      ),
    ])
    .filter(({ connector, clue }) => !seen.has(handleKey(connector.id, clue.value)));
}

/** Accounts of this person that only a search by name led to: asked for at once, however fresh the network's facts are. */
export function questionsOfUnread({ card, profiles }: KnownAccounts, connectors: readonly Connector[]): readonly Question[] {
  const sure = new Set(card.accounts.map(({ account }) => accountKey(account)));
  return profiles
    .filter((profile) => sure.has(accountKey(profile.account)) && !isRead(profile))
    .flatMap((profile) => questionsAbout(profile, connectors));
}

function questionsAbout({ account }: Profile, connectors: readonly Connector[]): readonly Question[] {
  const own = connectors.find(({ id }) => id === account.network);
  if (!own?.accepts.includes('handle')) return [];
  const value = own.asksById ? account.id : own.parseProfileUrl(account.url);
  if (!value) return [];
  return [{ connector: own, clue: { kind: 'handle', network: own.id, value, source: own.id }, about: account.id }];
}

function handleKey(network: string, handle: string): string {
  return `${network}:${handle.toLowerCase()}`;
}

/** The last round: networks that found nobody by better clues are asked by name, to offer candidates. */
export function questionsOfName(name: string | null, connectors: readonly Connector[]): readonly Question[] {
  if (!name) return [];
  return connectors
    .filter((connector) => connector.accepts.includes('name'))
    .map((connector) => ({ connector, clue: { kind: 'name', value: name, source: 'message' }, about: null }));
}

function questionsOfLinks(links: readonly string[], source: string, connectors: readonly Connector[]): readonly Question[] {
  return links.flatMap((link) => {
    const owner = connectors.find(
      (connector) => connector.accepts.includes('handle') && connector.parseProfileUrl(link) !== null,
    );
    const value = owner?.parseProfileUrl(link);
    return owner && value ? [{ connector: owner, clue: { kind: 'handle', network: owner.id, value, source }, about: null }] : [];
  });
}
