import { z } from 'zod';
import { settings } from './settings';

/*
 * The interface of the setup page, for administrators only. Whatever is refused has a status other than 2xx and a body with `error`, one English
 * sentence that says what to do.
 */

/** Somebody who changed something. `name` is only for showing; null if the sign-in gave none. The command line is `{ id: 'command-line', name: null }`. */
const who = z.strictObject({ id: z.string(), name: z.string().nullable() });

/** When something was changed last, and by whom. */
const changed = z.strictObject({ at: z.iso.datetime(), by: who });
export type Changed = z.infer<typeof changed>;

/** One thing that is wrong. `path` is the place in the settings, such as `['brand', 'handles', 0]`; empty for the whole. */
const problem = z.strictObject({ path: z.array(z.union([z.string(), z.number()])), message: z.string() });
export type Problem = z.infer<typeof problem>;

/** Refused with 422: everything that is wrong, each for the field beside it. */
export const invalid = z.strictObject({ error: z.string(), problems: z.array(problem) });

/** Refused with 409: another's change came first. Read the settings again, and change those. */
export const conflict = z.strictObject({ error: z.string(), revision: z.int(), changed: changed.nullable() });
export type Conflict = z.infer<typeof conflict>;

/**
 * `GET /api/setup/settings`, and the answer to a saved change. `source`: where they come from. As long as nothing was saved, the settings file or the
 * defaults hold and `revision` is 0; the first saved change takes over from the file.
 */
export const settingsState = z.strictObject({
  revision: z.int(),
  source: z.enum(['defaults', 'file', 'saved']),
  changed: changed.nullable(),
  settings,
});
export type SettingsState = z.infer<typeof settingsState>;

/**
 * `PUT /api/setup/settings`: the whole of the settings, made from the revision `from`. 200 `settingsState`, 409 `conflict`, 422 `invalid`. The schema of
 * `settings` is checked by the route itself, so that every problem comes with its path. Saving what holds already changes nothing, and is 200.
 */
export const settingsChange = z.strictObject({ from: z.int().min(0), settings: z.unknown() });
export type SettingsChange = z.infer<typeof settingsChange>;

/** Any JSON value. Not recursive, for OpenAPI documents can't say that of a part. */
const json = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.unknown()), z.record(z.string(), z.unknown())]);
export type Json = z.infer<typeof json>;

/** What changed at one place. `path` is for people (`competitors.Fabrikam.handles`); a place that was not there, or is no more, is null there. */
const difference = z.strictObject({ path: z.string(), from: json, to: json });
export type Difference = z.infer<typeof difference>;

/** Where the value of a key comes from: the environment wins. `unreadable`: it is kept, but the secret of this service does not open it. */
const keySource = z.enum(['environment', 'saved', 'unreadable', 'none']);

/** One key of one network. Its value, and any part of it, is never told. */
const networkKey = z.strictObject({
  network: z.string(),
  setting: z.string(),
  /** A password field fits; otherwise it is a value such as an id. */
  secret: z.boolean(),
  /** Without it the network is off. */
  required: z.boolean(),
  /** Where to get it and what it is good for, one English sentence. */
  help: z.string(),
  source: keySource,
  /** The environment variable that would set it. */
  variable: z.string(),
  /** When a saved one was set and by whom; null if none is saved. */
  changed: changed.nullable(),
});
export type NetworkKey = z.infer<typeof networkKey>;

/** `GET /api/setup/keys`. `problem`: why keys can't be saved here and what to do, an English sentence; null if they can. */
export const networkKeys = z.strictObject({ problem: z.string().nullable(), keys: z.array(networkKey) });
export type NetworkKeys = z.infer<typeof networkKeys>;

/** In the path of `PUT` and `DELETE /api/setup/keys/:network/:setting`. */
export const keyPath = z.strictObject({ network: z.string().max(40), setting: z.string().max(40) });
export type KeyPath = z.infer<typeof keyPath>;

/** `PUT /api/setup/keys/:network/:setting`: 204, 404 if there is no such key, 409 `refusal` if none can be saved here. `DELETE`: 204 whether or not one was saved. */
export const keyChange = z.strictObject({
  value: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(4000, 'must be at most 4,000 characters')
    .regex(/^[\x21-\x7e]+$/, 'must have neither spaces nor letters beyond ASCII'),
});
export type KeyChange = z.infer<typeof keyChange>;

/**
 * One audited change of one place. `changed`: a setting, with `from` and `to` (null: not there). `key-set`, `key-removed`: `path` is `keys.<network>.<setting>`,
 * and no value is told. Addresses of excluded groups are told by their number only.
 */
const auditEntry = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  by: who,
  kind: z.enum(['changed', 'key-set', 'key-removed']),
  path: z.string(),
  from: json,
  to: json,
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** `GET /api/setup/audit?after=…`: newest first, 50 a page. `next` is the `after` of the next page; null on the last one. */
export const auditPage = z.strictObject({ items: z.array(auditEntry), next: z.string().nullable() });
export type AuditPage = z.infer<typeof auditPage>;
export const auditQuery = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** `GET /api/setup/export`: a file to keep or to import elsewhere. Excluded addresses are in it; keys are not. */
export const settingsExport = z.strictObject({
  acquaint: z.literal('settings'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  settings,
});
export type SettingsExport = z.infer<typeof settingsExport>;

/**
 * `POST /api/setup/import`: the file's content, parsed. With `apply: false` nothing is saved and the answer says what would change; with `apply: true`
 * it is saved as one change made from the revision `from` (409 `conflict` as with a change). 422 `invalid` with paths within `settings` of the file; those with
 * an empty path are about the file itself. A settings file (`acquaint.config.json`) is taken too.
 */
export const importRequest = z.strictObject({ file: z.unknown(), from: z.int().min(0), apply: z.boolean() });
export type ImportRequest = z.infer<typeof importRequest>;

/** The answer: what changes, and the settings as of now (after it, with `apply`). No differences: the file holds what is there. */
export const importAnswer = z.strictObject({ applied: z.boolean(), differences: z.array(difference), state: settingsState });
export type ImportAnswer = z.infer<typeof importAnswer>;

/** What has to be done before the first look-up, and what is wise besides, in the order in which it is done. */
export const checklistItems = [
  'sign-in',
  'organisation',
  'own-domains',
  'legal-basis',
  'notice',
  'networks',
  'brand',
  'keys-secret',
  'manifest',
] as const;
export type ChecklistItem = (typeof checklistItems)[number];

/**
 * `GET /api/setup/checklist`. `required`: until it is done no network is asked and nothing is listened to. `toDo` is one English sentence; null when it is
 * done. `isOpen`: whether all required ones are done.
 */
export const checklist = z.strictObject({
  isOpen: z.boolean(),
  items: z.array(
    z.strictObject({
      item: z.enum(checklistItems),
      done: z.boolean(),
      required: z.boolean(),
      toDo: z.string().nullable(),
    }),
  ),
});
export type Checklist = z.infer<typeof checklist>;

/** `PUT /api/setup/checklist/manifest`: 204. Say that the manifest was made elsewhere; its download is seen by itself, as all the rest. */

/** How a network's newest request ended. */
const lastAnswer = z.strictObject({
  at: z.iso.datetime(),
  /** The HTTP status as text, or one word such as `timeout`, `too-many`. */
  outcome: z.string(),
  /** When it last answered well (2xx, 3xx or 404); null if it never did. */
  wellAt: z.iso.datetime().nullable(),
});

/** One network that look-ups can ask. */
const networkState = z.strictObject({
  id: z.string(),
  name: z.string(),
  homepage: z.string(),
  /** What leaves the house, one English sentence. */
  sends: z.string(),
  /** What holds while the settings do not name it. */
  onByDefault: z.boolean(),
  /** By the settings, or by default. */
  wanted: z.boolean(),
  /** Asked by look-ups now: wanted, nothing missing, and all that is required of the setup is done. */
  on: z.boolean(),
  /** Names of required keys that are not set. */
  missingKeys: z.array(z.string()),
  /** The network's own limit, or ours below it. */
  limit: z.strictObject({ requests: z.int(), perSeconds: z.int() }),
  /** Requests sent by all replicas within the limit's current window, and when that ends; `used` is 0 in a new window. */
  window: z.strictObject({ used: z.int(), endsAt: z.iso.datetime() }),
  /** The cap of the settings, calls of these 30 days counted against it, and when it begins anew; null without a cap. */
  cap: z.strictObject({ callsAMonth: z.int(), used: z.int(), endsAt: z.iso.datetime() }).nullable(),
  lastAnswer: lastAnswer.nullable(),
});
export type SetupNetwork = z.infer<typeof networkState>;

/** The words of a source that is asked for no person: its own, in English. */
const source = z.strictObject({
  id: z.string(),
  name: z.string(),
  homepage: z.string(),
  gives: z.string(),
  key: z.string(),
  cost: z.string(),
  sends: z.string(),
});

/** One source that can be listened to without a message. */
const streamState = source.extend({
  /** By the settings (`listening.streams`), where it stands on unless named. */
  wanted: z.boolean(),
  /** Heard now: listening is on, a brand is set, nothing is missing, and all that is required of the setup is done. */
  on: z.boolean(),
  missingKeys: z.array(z.string()),
  /** What one listed place is, in English ("https address of a feed"); null if nothing is to be listed. */
  places: z.string().nullable(),
});
export type SetupStream = z.infer<typeof streamState>;

/** The source of tips about our own places. */
const tipsState = source.extend({
  /** Shown to whoever asks now: a place is listed, nothing is missing, and all that is required of the setup is done. */
  on: z.boolean(),
  missingKeys: z.array(z.string()),
});
export type SetupTips = z.infer<typeof tipsState>;

/** `GET /api/setup/networks`. */
export const networkStates = z.strictObject({
  networks: z.array(networkState),
  streams: z.array(streamState),
  tips: tipsState,
});
export type SetupNetworks = z.infer<typeof networkStates>;
