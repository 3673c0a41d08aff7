import { foldLookAlikes, registrableOf } from './skeleton';

/** Letters and digits that are left after folding look-alikes. */
const letters = [...'abcdefghjklmnopqrstuvwxyz23456789'];
const [shortest, longest] = [7, 30];

/**
 * The skeletons (`domainSkeleton`) of all domains one insertion, deletion, substitution or swap away from this one, under the same suffix, some 66 a
 * letter; empty for labels under 7 letters, which are close to each other by chance, and over 30.
 */
export function skeletonsNear(domain: string): readonly string[] {
  const { label, suffix } = registrableOf(domain);
  const folded = foldLookAlikes(label);
  if (folded.length < shortest || folded.length > longest || suffix === '') return [];
  const near = new Set(Array.from({ length: folded.length + 1 }, (_, at) => editsAt(folded, at)).flat());
  near.delete(folded);
  return [...near].map((text) => `${text}.${suffix}`);
}

function editsAt(text: string, at: number): readonly string[] {
  const [before, after, rest] = [text.slice(0, at), text.slice(at), text.slice(at + 1)];
  const inserted = letters.map((letter) => before + letter + after);
  if (after === '') return inserted;
  const swapped = before + rest.slice(0, 1) + after.slice(0, 1) + rest.slice(1);
  return [...inserted, ...letters.map((letter) => before + letter + rest), before + rest, swapped];
}
