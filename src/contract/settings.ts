import { z } from 'zod';

const terms = z.array(z.string().trim().min(1).max(200)).max(1000).default([]);
const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u, 'must be a domain such as contoso.com');
const hosts = z.array(host).max(1000).default([]);

/** Names of one company. */
const names = z.array(z.string().trim().min(1).max(200)).min(2).max(20);

const brand = z.strictObject({
  name: z.string().trim().min(1).max(200),
  products: terms,
  handles: terms,
  hashtags: terms,
  sites: hosts,
});

/** Asking again about people in the background, so that a change is known before their next message. */
const watch = z.strictObject({
  on: z.boolean().default(true),
  /** A person's turn comes at most once in so many days. */
  intervalDays: z.number().int().min(1).max(90).default(7),
  /** People whom no message showed for so many days are let be, unless a colleague follows them. */
  metWithinDays: z.number().int().min(1).max(730).default(90),
});

/** Listening to networks without a message. Nothing is listened to before it is on and a brand is set. */
const listening = z.strictObject({
  on: z.boolean().default(false),
  /** By the listener's id; one that is not named is on, if it needs nothing to be listed. */
  streams: z
    .record(
      z.string(),
      z.strictObject({
        on: z.boolean().default(true),
        /** What it listens to, such as addresses of feeds. */
        places: z.array(z.string().trim().min(1).max(2000)).max(200).default([]),
      }),
    )
    .default({}),
});

/** The settings file `acquaint.config.json`: what the administrator decides. Secrets are never in it. */
export const settings = z.strictObject({
  $schema: z.string().optional(),
  /** Us. */
  brand: brand.nullable().default(null),
  competitors: z.array(brand).max(200).default([]),
  /** Mail domains of our own people: colleagues are not looked up. Sub-domains count too. */
  ownDomains: hosts,
  /** Mail domains that are never looked up. Sub-domains count too. */
  excludedDomains: hosts,
  /** Names that are one company's (renamed, bought, written in two languages), a list for each company. */
  companyAliases: z.array(names).max(500).default([]),
  /** Networks to switch on or off, by id; one that is not named keeps its default. */
  networks: z.record(z.string(), z.boolean()).default({}),
  watch: watch.prefault({}),
  listening: listening.prefault({}),
});
export type Settings = z.infer<typeof settings>;
