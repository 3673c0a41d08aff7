import { z } from 'zod';
import { flag, listOf, optionalText, requiredListOf } from '../shared/wire';

/** What we read of a unit. Real answers lack fields that the register's own OpenAPI requires, so only the number and the name are. */
const unit = z.object({
  organisasjonsnummer: z.string().regex(/^\d{9}$/),
  navn: z.string().min(1),
  hjemmeside: optionalText,
  epostadresse: optionalText,
  antallAnsatte: z.number().nullable().catch(null),
  slettedato: optionalText,
});
export type Unit = z.infer<typeof unit>;

/** A page of units. Without a hit there is no `_embedded`, so `page` tells an empty answer from a foreign one. */
export const unitPage = z.object({
  page: z.object({ totalElements: z.number() }),
  _embedded: z.object({ enheter: listOf(unit) }).catch({ enheter: [] }),
});

const rolePerson = z.object({
  navn: z.object({ fornavn: z.string(), mellomnavn: optionalText, etternavn: z.string() }),
  /** Only tells two of one name apart while an answer is read: it is never kept, sent or shown. */
  fodselsdato: optionalText,
  erDoed: flag,
});
export type RolePerson = z.infer<typeof rolePerson>;

/** A role of a person. One that another company holds has no `person`, does not fit, and is dropped. */
const role = z.object({
  type: z.object({ kode: z.string(), beskrivelse: z.string() }),
  person: rolePerson,
  fratraadt: flag,
});
export type Role = z.infer<typeof role>;

/** `roller` is a list; a single role was also seen by itself. */
const roles = z.preprocess((value) => (Array.isArray(value) ? value : [value]), listOf(role, 500));

/** All roles of a unit, in groups (manager, board) that each state the day of their last change. */
export const roleGroups = z.object({ rollegrupper: requiredListOf(z.object({ sistEndret: optionalText, roller: roles })) });
export type RoleGroups = z.infer<typeof roleGroups>;
