import { z } from 'zod';
import { hosts } from './brand-settings';

const line = z.string().trim().min(1, 'must not be empty').max(300, 'must be at most 300 characters');
const text = z.string().trim().max(10_000, 'must be at most 10,000 characters').default('');
const role = z.enum(['reader', 'responder', 'administrator'], 'must be reader, responder or administrator');

/** Whose service this is. The contact is shown to colleagues and to people who ask: a mail address, a telephone number or a few words. */
export const organisation = z.strictObject({
  name: line.nullable().default(null),
  contact: line.nullable().default(null),
});

/** Articles 6(1)(a) to (f) of the GDPR, by the words an administrator knows. */
const legalBases = ['legitimate-interest', 'consent', 'contract', 'legal-obligation', 'public-task', 'vital-interest'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** How people are told that their public profiles are read: a page of the organisation, or words under its mails. */
const notice = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('page'),
      url: z.url({ protocol: /^https$/, error: 'must be an https address' }).max(2000, 'must be at most 2,000 characters'),
    }),
    z.strictObject({ kind: z.literal('mail'), text: z.string().trim().min(1, 'must not be empty').max(10_000) }),
  ],
  'must be {"kind": "page", "url": …} or {"kind": "mail", "text": …}',
);

/** On which ground people are looked up, and how they are told. Nothing is asked or listened to before both are chosen. */
export const legal = z.strictObject({
  basis: z
    .enum(legalBases, `must be one of ${legalBases.join(', ')}`)
    .nullable()
    .default(null),
  /** Why it holds here, or where the assessment lies; for the organisation's own records. */
  note: text,
  notice: notice.nullable().default(null),
  /** The day since which people are told. */
  noticeSince: z.iso.date('must be a day such as 2026-11-22').nullable().default(null),
  /** The organisation's own words on the public privacy page; empty shows ours. */
  privacyText: text,
});

/** When people are looked up. */
export const lookup = z.strictObject({
  /** `automatic`: with the opened message. `on-click`: once somebody asks for it. */
  start: z.enum(['automatic', 'on-click'], 'must be automatic or on-click').default('automatic'),
});

/** The least app role for what may be given to more people, or to fewer. The setup is the administrators' whatever stands here. */
export const rights = z.strictObject({
  /** Look people up. */
  lookUp: role.default('reader'),
  /** Say what holds for everybody: whose an account is, whether a job change is right. */
  decide: role.default('responder'),
});

const hours = z.number().int('must be whole hours').min(1, 'must be at least 1').max(720, 'must be at most 720');

/** Within how many hours a case of each severity is to be answered. */
export const answerTimes = z.strictObject({
  urgent: hours.default(4),
  high: hours.default(24),
  normal: hours.default(72),
  low: hours.default(168),
});

const address = z
  .string()
  .trim()
  .toLowerCase()
  .max(320, 'must be at most 320 characters')
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be a mail address such as anna@company.com');

/** People who are never looked up, by a name for the group. The addresses are personal data: they are in the settings and their export, never in the audit. */
const excludedGroup = z.strictObject({
  name: line,
  addresses: z.array(address).max(5000, 'must be at most 5,000').default([]),
  /** Sub-domains count too. */
  domains: hosts,
});

/** Exact addresses and domains that are never looked up, in named groups. No two share a name. */
export const excludedGroups = z
  .array(excludedGroup)
  .max(100, 'must be at most 100')
  .default([])
  .superRefine((groups, context) => {
    const names = groups.map(({ name }) => name.toLowerCase());
    names.forEach((name, index) => {
      if (names.indexOf(name) < index)
        context.addIssue({ code: 'custom', path: [index, 'name'], message: 'must differ from the names of the other groups' });
    });
  });

/** What a network may cost at most, by its id: calls in 30 days, of all replicas together. Without one only the network's own limit holds. */
export const networkCaps = z
  .record(z.string(), z.strictObject({ callsAMonth: z.number().int().min(0).max(10_000_000) }))
  .default({});
