import { z } from 'zod';
import type { AnsweredChange } from '../domain/work/answered-changes';
import { answeredChange } from './card';

/** Which page of news: the one after `next` of the page before; the first without it. */
export const newsQuery = z.strictObject({ after: z.string().min(1).max(400).optional() });
export type NewsQuery = z.infer<typeof newsQuery>;

/** A job change of somebody whom one met or follows. */
export interface NewsItem {
  readonly address: string;
  readonly name: string | null;
  /** ISO instant at which it was first proposed. */
  readonly proposedAt: string;
  /** Proposed since one last looked. */
  readonly unread: boolean;
  readonly change: AnsweredChange;
}

const newsItem = z.strictObject({
  address: z.string(),
  name: z.string().nullable(),
  proposedAt: z.iso.datetime(),
  unread: z.boolean(),
  change: answeredChange,
}) satisfies z.ZodType<NewsItem>;

/** One page, newest first. */
export interface NewsPage {
  readonly items: readonly NewsItem[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

export const newsPage = z.strictObject({
  items: z.array(newsItem),
  next: z.string().nullable(),
}) satisfies z.ZodType<NewsPage>;

/** How many changes were proposed since one last looked, counted up to 100. */
export const newsCount = z.strictObject({ unread: z.int() });
export type NewsCount = z.infer<typeof newsCount>;

/** All that was proposed up to this ISO instant has been looked at. */
export const newsSeenRequest = z.strictObject({ upTo: z.iso.datetime() });
export type NewsSeenRequest = z.infer<typeof newsSeenRequest>;
