import type { PartialDate, Sighting } from './position';

/**
 * `promoted`: a higher title at the same company; `retitled`: another one, of which nobody says that it is higher or lower. `company-changed`: the
 * person stayed and the company was renamed, bought or merged, so nobody "left" or "moved".
 */
export type JobChangeKind = 'joined' | 'left' | 'promoted' | 'moved' | 'retitled' | 'company-changed';

export interface PositionBrief {
  readonly title: string | null;
  readonly company: string | null;
}

/** When a change happened, never claiming more than is known. `by`: on that day or before, nobody knows how long before. */
export type ChangeDate =
  | { readonly kind: 'stated'; readonly since: PartialDate; readonly source: string }
  | { readonly kind: 'between'; readonly after: string; readonly before: string }
  | { readonly kind: 'by'; readonly day: string };

/** The day (or month, or year) by which the change had happened. */
export function dayOfChange({ date }: Pick<JobChange, 'date'>): string {
  switch (date.kind) {
    case 'stated':
      return date.since;
    case 'between':
      return date.before;
    case 'by':
      return date.day;
  }
}

/** A proposal, not a fact: from, to, when, and the sightings that made it. */
export interface JobChange {
  /** Stable over recomputation, so that a person's answer to the proposal can be kept. */
  readonly id: string;
  readonly kind: JobChangeKind;
  readonly from: PositionBrief | null;
  readonly to: PositionBrief | null;
  readonly date: ChangeDate;
  /** The independent sources that say so, each once: for `left`, those that say it ended, not those that told of the job. */
  readonly saidBy: readonly string[];
  /** The first day anything was seen of this person's work: what happened before it cannot have been seen. */
  readonly knownSince: string;
  readonly sightings: readonly Sighting[];
}
