import { z } from 'zod';
import { flag, optionalText, requiredListOf } from '../shared/wire';

/** What we read of an account. Strangers never see `email`: GitHub shows public addresses only to callers with a token. */
export const githubUser = z.object({
  login: z.string().min(1).max(100),
  id: z.number().int(),
  type: z.string(),
  name: optionalText,
  company: optionalText,
  blog: optionalText,
  location: optionalText,
  email: optionalText,
  bio: optionalText,
  twitter_username: optionalText,
  avatar_url: optionalText,
});
export type GithubUser = z.infer<typeof githubUser>;

/** A page of hits. `incomplete_results`: GitHub stopped searching before it was through, so a missing hit means nothing. */
export const githubSearch = z.object({
  incomplete_results: flag,
  items: requiredListOf(z.object({ login: z.string() })),
});

export const githubSocialAccounts = requiredListOf(z.object({ url: z.string() }));

const titled = z.object({ title: optionalText, html_url: optionalText, merged: flag });

/** What we read of an event. Since 2025-10-07 pushes come without `size` and pull requests may come without `title`. */
const githubEvent = z.object({
  id: z.string().min(1).max(100),
  type: z.string(),
  created_at: z.string(),
  repo: z.object({ name: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/) }),
  payload: z.object({
    action: optionalText,
    ref: optionalText,
    ref_type: optionalText,
    number: z.number().int().nullable().catch(null),
    size: z.number().int().positive().nullable().catch(null),
    release: z.object({ name: optionalText, tag_name: optionalText, html_url: optionalText }).nullable().catch(null),
    issue: titled.nullable().catch(null),
    pull_request: titled.nullable().catch(null),
    comment: z.object({ body: z.string(), html_url: optionalText }).nullable().catch(null),
  }),
});
export type GithubEvent = z.infer<typeof githubEvent>;

export const githubEvents = requiredListOf(githubEvent);
