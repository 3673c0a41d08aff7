import { foldWords } from '../work/titles-words';
import { noSignatureClues, type SignatureClues } from './clue';
import type { SenderHint } from './signature-fields';

/**
 * The card that the sender attached of themselves, or null. A card that names addresses is the sender's only if theirs is among them; one without
 * any, if its name is the sender's. Every other card is somebody's whom the sender recommends, and nobody's here.
 */
export function findOwnCard(cards: readonly SignatureClues[], sender: SenderHint): SignatureClues | null {
  const byAddress = cards.find(({ addresses }) => addresses.includes(sender.address));
  if (byAddress !== undefined) return byAddress;
  const byName = cards.filter(({ name, addresses }) => addresses.length === 0 && isSameName(name, sender.name));
  return byName.length === 1 ? (byName[0] ?? null) : null;
}

/** The same words in any order, at least two of them: `Bērziņa, Anna` is Anna Berzina, `Anna` may be anybody. */
function isSameName(a: string | null, b: string | null): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  return first.length >= 2 && first.join(' ') === second.join(' ');
}

function wordsOf(name: string | null): readonly string[] {
  const words = foldWords((name ?? '').slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].toSorted();
}

/**
 * What signature and card state together, the signature first: both are the sender's own, but it is of this message and seen by its readers, while
 * a card may be years old. Title and company go together, so one is added to the other only where the two do not disagree; a title of
 * one source at a company of the other would be a position that nobody stated.
 */
export function mergeClues(signature: SignatureClues | null, card: SignatureClues | null): SignatureClues | null {
  if (signature === null || card === null) return signature ?? card;
  const agree = isCompatible(signature.title, card.title) && isCompatible(signature.company, card.company);
  const { title, company } = agree ? card : noSignatureClues;
  const both = (key: 'phones' | 'addresses' | 'sites' | 'profiles') => [...new Set([...signature[key], ...card[key]])];
  return {
    name: signature.name ?? card.name,
    title: signature.title ?? title,
    company: signature.company ?? company,
    phones: both('phones'),
    addresses: both('addresses'),
    sites: both('sites'),
    profiles: both('profiles'),
  };
}

/** Absent, or the same words. */
function isCompatible(a: string | null, b: string | null): boolean {
  return a === null || b === null || wordsOf(a).join(' ') === wordsOf(b).join(' ');
}
