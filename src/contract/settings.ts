import { z } from 'zod';
import { brand, hosts, ownPlaces } from './brand-settings';
import { answerTimes, excludedGroups, legal, lookup, networkCaps, organisation, rights } from './organisation-settings';

/** Names of one company. */
const names = z.array(z.string().trim().min(1).max(200)).min(2).max(20);

/** Asking again about people in the background, so that a change is known before their next message. */
const watch = z.strictObject({
  on: z.boolean().default(true),
  /** A person's turn comes at most once in so many days. */
  intervalDays: z.number().int().min(1).max(90).default(7),
  /** People whom no message showed for so many days are let be, unless a colleague follows them. */
  metWithinDays: z.number().int().min(1).max(730).default(90),
});

const days = (least: number, usual: number) => {
  const bounds = `must be a whole number of days from ${least} to 3650`;
  return z.number(bounds).int(bounds).min(least, bounds).max(3650, bounds).default(usual);
};

/** For how many days what is kept of people stays. Every day whatever is older goes; nothing makes it younger but being seen or opened again. */
const retention = z.strictObject({
  /** Positions and accounts, after a source last stated them. At least twice the longest time between two turns to be asked about. */
  sightingsDays: days(180, 730),
  /** People after their last opened message, unless a colleague follows them. */
  unopenedPeopleDays: days(30, 365),
  /** Posts that speak of a brand, after they were published or heard, whichever is later. */
  mentionsDays: days(7, 365),
  /** Who looked up whom. */
  lookupAuditDays: days(30, 365),
});
export type Retention = z.infer<typeof retention>;

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

const fields = z.strictObject({
  $schema: z.string().optional(),
  organisation: organisation.prefault({}),
  legal: legal.prefault({}),
  /** Us. */
  brand: brand.nullable().default(null),
  competitors: z.array(brand).max(200).default([]),
  /** Our own premises: what visitors wrote about them is shown while somebody looks, and kept nowhere. */
  ownPlaces,
  /** Mail domains of our own people: colleagues are not looked up. Sub-domains count too. */
  ownDomains: hosts,
  /** Mail domains that are never looked up. Sub-domains count too. */
  excludedDomains: hosts,
  excludedGroups,
  /** Names that are one company's (renamed, bought, written in two languages), a list for each company. */
  companyAliases: z.array(names).max(500).default([]),
  /** Networks to switch on or off, by id; one that is not named keeps its default. No network is asked while none is named: they were not chosen then. */
  networks: z.record(z.string(), z.boolean()).default({}),
  networkCaps,
  lookup: lookup.prefault({}),
  rights: rights.prefault({}),
  answerTimes: answerTimes.prefault({}),
  watch: watch.prefault({}),
  retention: retention.prefault({}),
  listening: listening.prefault({}),
});

/**
 * What the administrator decides: in the settings file `acquaint.config.json`, or saved on the setup page. Keys of networks are never in it. No two
 * brands share a name.
 */
export const settings = fields.superRefine(({ brand: own, competitors }, context) => {
  const names = [own?.name, ...competitors.map(({ name }) => name)].map((name) => name?.toLowerCase());
  competitors.forEach(({ name }, index) => {
    if (names.indexOf(name.toLowerCase()) <= index)
      context.addIssue({
        code: 'custom',
        path: ['competitors', index, 'name'],
        message: 'must differ from the names of the other brands',
      });
  });
});
export type Settings = z.infer<typeof settings>;
