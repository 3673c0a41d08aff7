import type { JobChange } from '../../../domain/work/job-change';
import type { PositionBrief } from '../../../domain/work/job-change';

/** Which sentence names the change: after what is known of the position it speaks of. */
type Known = 'both' | 'company' | 'title';

/** The position that the headline is about: the new one, or for a leaving the old one. Null if nothing of it is known. */
export function headlineOf(change: JobChange): { readonly position: PositionBrief; readonly known: Known } | null {
  const position = change.kind === 'left' ? change.from : (change.to ?? change.from);
  if (!position) return null;
  if (position.title !== null && position.company !== null) return { position, known: 'both' };
  if (position.company !== null) return { position, known: 'company' };
  return position.title === null ? null : { position, known: 'title' };
}

/** Every source that says so, each once; not those that only told of the position before. */
export function sourcesOf(change: JobChange): readonly string[] {
  return change.saidBy;
}
