import type { AnsweredChange } from './answered-changes';

/**
 * Whether a change is sure and glad enough to be congratulated on: a new position that a colleague confirmed, or that the person's own words, a
 * dated statement or two sources tell of. Never a leaving, another name of the company or of the job, or what colleagues disagree about.
 */
export function mayCongratulate({ kind, standing, date, saidBy }: AnsweredChange): boolean {
  if (kind !== 'joined' && kind !== 'moved' && kind !== 'promoted') return false;
  if (standing === 'confirmed') return true;
  return standing === 'open' && (saidBy.includes('message') || saidBy.length > 1 || date.kind === 'stated');
}
