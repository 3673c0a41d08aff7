import type { Problem } from '../../contract/setup';
import type { WordKey, Words } from '../locales/words';
import { valueAt, type Path } from './paths';

/** One thing that is wrong with the settings as they are written. */
export interface Issue {
  readonly path: Path;
  /** In English. */
  readonly message: string;
  /** The schema's own name for it; null if the service said it. */
  readonly kind: string | null;
  /** The bound that was passed; null if there is none. */
  readonly limit: number | null;
  /** What the bound is about: `string`, `array`, `number`. */
  readonly of: string | null;
}

/** What the service found wrong, in the form of what we find. */
export function toIssue({ path, message }: Problem): Issue {
  return { path, message, kind: null, limit: null, of: null };
}

/** What a text must be in a field of this name. */
const forms: Readonly<Record<string, WordKey>> = {
  ownDomains: 'problem.domain',
  excludedDomains: 'problem.domain',
  domains: 'problem.domain',
  sites: 'problem.domain',
  handles: 'problem.handle',
  hashtags: 'problem.hashtag',
  addresses: 'problem.address',
  url: 'problem.https',
  noticeSince: 'problem.day',
  foursquareId: 'problem.place',
};

/** What is wrong, in the language on show. A list's problem names the entry; what only the service knows is told in its words. */
export function issueWords(words: Words, issue: Issue, draft: unknown): string {
  const said = ownWords(words, issue) ?? words.t('problem.other', { message: issue.message });
  const entry = typeof issue.path.at(-1) === 'number' ? valueAt(draft, issue.path) : null;
  return typeof entry === 'string' ? words.t('problem.entry', { entry: entry.slice(0, 60), problem: said }) : said;
}

function ownWords({ t, number }: Words, { path, kind, limit, of }: Issue): string | null {
  const field = String(path.findLast((part) => typeof part === 'string') ?? '');
  if (kind === null) return null;
  if (kind === 'custom') return t(field === 'near' ? 'problem.near' : 'problem.sameName');
  if (kind === 'too_small' && of === 'array') return t('problem.few', { limit: limit ?? 0 });
  if (kind === 'too_big' && of === 'array') return t('problem.many', { limit: limit ?? 0 });
  if (kind === 'too_big' && of === 'string') return t('problem.long', { limit: limit ?? 0 });
  if (kind === 'too_small' && of === 'string')
    return (limit ?? 0) <= 1 ? t('problem.empty') : t('problem.short', { limit: limit ?? 0 });
  if (kind === 'too_small') return t('problem.least', { limit: number(limit ?? 0) });
  if (kind === 'too_big') return t('problem.most', { limit: number(limit ?? 0) });
  const form = forms[field];
  if (form) return t(form);
  if (kind === 'invalid_format') return t('problem.letters');
  return kind === 'invalid_type' ? t('problem.number') : null;
}
