import { z } from 'zod';
import { flag, listOf, optionalText, requiredListOf } from '../shared/wire';

/** ORCID wraps texts in an object: `{"value": "…"}`; null, or an object around null, says nothing. */
const wrapped = z
  .object({ value: optionalText })
  .catch({ value: null })
  .transform(({ value }) => value);

const number = z.int().nonnegative();
const idPath = z.object({ path: z.string() });

/** `/search`: without a hit the list is null. */
export const orcidSearch = z.object({
  result: listOf(z.object({ 'orcid-identifier': idPath })),
  'num-found': number,
});

/** What the owner shows to everybody; the public interface has nothing else, and should it ever, we do not show it. */
const visibility = optionalText.transform((stated) => stated === null || stated.toLowerCase() === 'public');

const personName = z.object({ 'given-names': wrapped, 'family-name': wrapped, 'credit-name': wrapped, visibility });
const biography = z.object({ content: optionalText, visibility });

/** `/{iD}/person`. */
export const orcidPerson = z.object({
  /** `/0000-0002-1825-0097/person`: the iD that answered. */
  path: z.string(),
  name: personName.nullable().catch(null),
  biography: biography.nullable().catch(null),
  'researcher-urls': z
    .object({ 'researcher-url': listOf(z.object({ url: wrapped, visibility })) })
    .nullable()
    .catch(null),
  emails: z
    .object({ email: listOf(z.object({ email: z.string(), verified: flag, visibility })) })
    .nullable()
    .catch(null),
  addresses: z
    .object({ address: listOf(z.object({ country: wrapped, visibility })) })
    .nullable()
    .catch(null),
  'external-identifiers': z
    .object({ 'external-identifier': listOf(z.object({ 'external-id-url': wrapped, visibility })) })
    .nullable()
    .catch(null),
});
export type OrcidPerson = z.infer<typeof orcidPerson>;

/** Month and day may be null, or objects around null. Null only if no date is stated: one that can't be read has no year. */
const dateParts = z.object({ year: wrapped, month: wrapped, day: wrapped }).catch({ year: null, month: null, day: null });
const date = z
  .unknown()
  .optional()
  .transform((stated) => (stated === null || stated === undefined ? null : dateParts.parse(stated)));

const nowhere = { city: null, country: null };
const organisationAddress = z.object({ city: optionalText, country: optionalText }).catch(nowhere);

const employment = z.object({
  'role-title': optionalText,
  'start-date': date,
  'end-date': date,
  organization: z.object({ name: optionalText, address: organisationAddress }).catch({ name: null, address: nowhere }),
  visibility,
});
export type OrcidEmployment = z.infer<typeof employment>;

const group = z.object({ summaries: listOf(z.object({ 'employment-summary': employment })) });

/** `/{iD}/employments`: a group holds one employment as several sources state it, the owner's choice first. */
export const orcidEmployments = z.object({ 'affiliation-group': requiredListOf(group) });
export type OrcidEmployments = z.infer<typeof orcidEmployments>;
