import { z } from 'zod';
import { brandLanguages } from '../domain/brand/brand';

const term = z.string().trim().min(1, 'must not be empty').max(200, 'must be at most 200 characters');
const terms = z.array(term).max(1000, 'must be at most 1,000').default([]);
const hint = z.string().trim().min(2, 'must be at least 2 characters, or it would stand everywhere').max(100);
const hints = z.array(hint).max(200, 'must be at most 200').default([]);

const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u, 'must be a domain such as contoso.com');
export const hosts = z.array(host).max(1000).default([]);

const handle = term
  .regex(
    /^(?!https?:)\S+$/,
    'must be an account such as contoso, contoso.com or contoso@social.example, not an address or several words',
  )
  .regex(/[\p{L}\p{N}]/u, 'must have a letter or digit');
const hashtag = term.regex(/^#?[\p{L}\p{N}\p{M}_]+$/u, 'must be one hashtag such as contoso, without spaces and signs');
const language = z.enum(brandLanguages, `must be one of ${brandLanguages.join(', ')}`);

/** One brand as the administrator writes it; only the name is needed. */
export const brand = z
  .strictObject({
    name: term.regex(/[\p{L}\p{N}]/u, 'must have a letter or digit'),
    /** Other names and spellings. */
    names: terms,
    products: terms,
    handles: z.array(handle).max(1000).default([]),
    hashtags: z.array(hashtag).max(1000).default([]),
    sites: hosts,
    /** Who speaks for the brand: full names, and accounts with a leading `@`. */
    people: terms,
    topics: hints,
    /** Whose endings the names take in every post; a post's own language counts besides. */
    languages: z.array(language).max(brandLanguages.length).default([]),
    /** For a name that is a common word: one of these must stand near it, or the post is not counted. */
    near: hints,
    /** For a name that is a common word: with one of these near, it is something else. */
    notNear: hints,
  })
  .superRefine(({ near, notNear }, context) => {
    near.forEach((word, index) => {
      if (notNear.some((other) => other.toLowerCase() === word.toLowerCase()))
        context.addIssue({ code: 'custom', path: ['near', index], message: 'must not stand in notNear too' });
    });
  });

/** A place of ours, as Foursquare numbers it: the last part of the address of its page there. */
const ownPlace = z.strictObject({
  name: term,
  foursquareId: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{24}$/, 'must be the id of a place at Foursquare: 24 digits and letters from a to f'),
});
export const ownPlaces = z.array(ownPlace).max(20, 'must be at most 20').default([]);
