import { registrableOf } from '../text/skeleton';
import { parseAddress, type ParsedAddress } from './address';
import { isMachineAddress } from './role-address';
import { isAnswerService } from './answer-services';
import { judgeAuthentication } from './authentication';
import { isFreeMail } from './free-mail';
import { findLookAlike } from './look-alike';
import { addressesOf, topmost, type MailHeader } from './mail-headers';
import { isWarning, type TrustFinding, type TrustKind } from './trust-finding';

export interface TrustInput {
  /** Normalised addresses: who wrote it, and who sent it for them; null if that is nobody else. */
  readonly from: string;
  readonly sender: string | null;
  /** The signed-in user's; null if unknown. */
  readonly own: string | null;
  /** Everyone else whom the message openly names. */
  readonly named: readonly string[];
  /** As they came, topmost first; empty if they may not be read. */
  readonly headers: readonly MailHeader[];
}

/** The mail with its From parsed. */
interface Message extends Omit<TrustInput, 'from'> {
  readonly from: ParsedAddress;
}

/** What an address is found to be: an imitation, or just somewhere else. */
interface Kinds {
  readonly imitation: TrustKind;
  readonly elsewhere: TrustKind;
}

/** Nobody reads more lines than this, and a header may name hundreds of addresses. */
const mostOfOneKind = 2;

/**
 * What is odd about who sent the message, warnings first. What is not known stays unsaid, and so does what is everyday: lists, newsletters, help
 * desks, answers to somebody who is on the message anyway. The headers that excuse (List-Id and such) are the sender's own
 * words, so they silence the quiet findings only, never a warning. Never throws.
 */
export function judgeTrust(input: TrustInput): readonly TrustFinding[] {
  const from = parseAddress(input.from);
  if (from === null) return [];
  const message = { ...input, from };
  const findings = [
    ...checkFindings(message),
    ...addressFindings(message, repliesOf(input), { imitation: 'reply-imitates', elsewhere: 'reply-elsewhere' }),
    ...addressFindings(message, sendersOf(input, from), { imitation: 'sender-imitates', elsewhere: 'on-behalf' }),
  ];
  return [...findings.filter(isWarning), ...findings.filter((finding) => !isWarning(finding))];
}

function checkFindings({ from, headers }: Message): readonly TrustFinding[] {
  const kinds = { failed: 'authentication-failed', doubtful: 'unconfirmed', confirmed: null, unknown: null } as const;
  const kind = kinds[judgeAuthentication(headers, from.domain)];
  return kind === null ? [] : [{ kind, from: from.address, other: null, imitates: null }];
}

function repliesOf({ headers }: TrustInput): readonly ParsedAddress[] {
  return addressesOf(topmost(headers, 'reply-to') ?? '').flatMap((address) => parseAddress(address) ?? []);
}

/** Aliases at free mail providers send for each other every day. */
function sendersOf({ sender }: TrustInput, from: ParsedAddress): readonly ParsedAddress[] {
  const parsed = sender === null ? null : parseAddress(sender);
  return parsed === null || (isFreeMail(parsed.domain) && isFreeMail(from.domain)) ? [] : [parsed];
}

function addressFindings(message: Message, others: readonly ParsedAddress[], kinds: Kinds): readonly TrustFinding[] {
  const from = message.from.address;
  const imitations = others.flatMap(({ address, domain }) => {
    const imitates = imitatedBy(domain, message);
    return imitates === null ? [] : { kind: kinds.imitation, from, other: address, imitates };
  });
  if (imitations.length > 0) return imitations.slice(0, mostOfOneKind);
  if (isBulk(message.headers) || isMachineAddress(message.from)) return [];
  return others
    .filter((other) => isElsewhere(other, message))
    .slice(0, mostOfOneKind)
    .map(({ address }) => ({ kind: kinds.elsewhere, from, other: address, imitates: null }));
}

/** The writer's domain or ours, if `domain` imitates it. A writer who is himself the copy accuses nobody. */
function imitatedBy(domain: string, { from, own }: Message): string | null {
  if (isFreeMail(domain) || isAnswerService(registrableOf(domain).domain)) return null;
  if (findLookAlike(from.domain, { known: [domain], own: [] }) !== null) return null;
  const ours = own === null ? null : parseAddress(own);
  return findLookAlike(domain, { known: [], own: [from.domain, ...(ours ? [ours.domain] : [])] })?.imitates ?? null;
}

function isElsewhere(other: ParsedAddress, { from, own, named }: Message): boolean {
  if (isSameHouse(other, from) || [own, ...named].includes(other.address)) return false;
  const ours = own === null ? null : parseAddress(own);
  if (ours !== null && isSameHouse(other, ours)) return false;
  return ![other, from].some(({ domain }) => isAnswerService(registrableOf(domain).domain));
}

/** Behind a domain of one organisation; at a free mail provider each address is a house of its own. */
function isSameHouse(a: ParsedAddress, b: ParsedAddress): boolean {
  if (a.address === b.address) return true;
  return !isFreeMail(b.domain) && registrableOf(a.domain).domain === registrableOf(b.domain).domain;
}

const bulkHeaders = ['list-id', 'list-post', 'list-unsubscribe', 'feedback-id'];

/** Sent to many, or by a machine: answers elsewhere are the rule there (RFC 2369, RFC 3834). */
function isBulk(headers: readonly MailHeader[]): boolean {
  return headers.some(({ name, value }) => {
    if (name === 'precedence') return /^(?:bulk|list|junk)\b/i.test(value);
    return name === 'auto-submitted' ? !/^no\b/i.test(value) : bulkHeaders.includes(name);
  });
}
