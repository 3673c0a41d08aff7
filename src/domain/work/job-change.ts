import type { PartialDate, Sighting } from './position';

export type JobChangeKind = 'joined' | 'left' | 'promoted' | 'moved';

export interface PositionBrief {
  readonly title: string | null;
  readonly company: string | null;
}

/** When a change happened, never claiming more than is known. */
export type ChangeDate =
  | { readonly kind: 'stated'; readonly since: PartialDate; readonly source: string }
  | { readonly kind: 'between'; readonly after: string; readonly before: string };

/** The day (or month, or year) by which the change had happened. */
export function dayOfChange({ date }: Pick<JobChange, 'date'>): string {
  return date.kind === 'stated' ? date.since : date.before;
}

/** A proposal, not a fact: from, to, when, and the sightings that made it. */
export interface JobChange {
  /** Stable over recomputation, so that a person's answer to the proposal can be kept. */
  readonly id: string;
  readonly kind: JobChangeKind;
  readonly from: PositionBrief | null;
  readonly to: PositionBrief | null;
  readonly date: ChangeDate;
  readonly sightings: readonly Sighting[];
}
