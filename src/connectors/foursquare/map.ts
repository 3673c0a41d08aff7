import { longest, toInstant, toParagraphs } from '../shared/text-fields';
import type { Tip } from '../tip-source';
import type { WireTip } from './schema';

/** Each tip that says something, once, newest first; those without a date come last. */
export function toTips(wire: readonly WireTip[]): readonly Tip[] {
  const tips = wire.flatMap((one) => toTip(one) ?? []);
  const tipById = new Map(tips.map((tip) => [tip.id, tip]));
  return [...tipById.values()].sort((a, b) => (b.writtenAt ?? '').localeCompare(a.writtenAt ?? ''));
}

function toTip({ id, text, created_at }: WireTip): Tip | null {
  const words = toParagraphs(text, longest.post);
  return words === null ? null : { id, text: words, writtenAt: toInstant(created_at) };
}
