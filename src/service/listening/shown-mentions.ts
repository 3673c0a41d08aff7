import { applyCorrections } from '../../domain/brand/apply-corrections';
import type { Brand } from '../../domain/brand/brand';
import type { Correction } from '../../domain/brand/correction';
import { findMentions } from '../../domain/brand/find-mentions';
import type { Mention } from '../../domain/brand/mention';
import type { ToneJudge } from '../../domain/brand/tone';
import type { KeptMention } from '../store/listening-store';

export interface ShownContext {
  /** As they are set today: what does not speak of one of them any more is left out. */
  readonly brands: readonly Brand[];
  readonly corrections: readonly Correction[];
  readonly now: Date;
}

/** What was heard, as a card shows it: by the brands of today and with what colleagues said of it. Otherwise the tone is the one of when it was heard. */
export function shownMentions(kept: readonly KeptMention[], context: ShownContext): readonly KeptMention[] {
  return kept.flatMap((one) => shown(one, context));
}

function shown(kept: KeptMention, { brands, corrections, now }: ShownContext): readonly KeptMention[] {
  const { post, brand, tone: label, confidence, tonedBy: by } = kept;
  const judgeTone: ToneJudge = () => ({ label, confidence, by });
  const found = findMentions([post], brands, { now, judgeTone }).filter((mention) => mention.brand === brand);
  const { mentions } = applyCorrections(found, { known: corrections, colleague: '' }, now);
  return mentions.map((mention) => ({ ...kept, ...judgedOf(mention) }));
}

function judgedOf({ matches, tone: { label, confidence, by } }: Mention) {
  return { matches, tone: label, confidence, tonedBy: by };
}
