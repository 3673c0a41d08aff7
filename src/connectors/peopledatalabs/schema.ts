import { z } from 'zod';
import { listOf, optionalText } from '../shared/wire';

/** Nested names: `title.name`, `company.name`; the vendor gives null where it has none. */
const named = z.object({ name: optionalText }).nullish().catch(null);

const experience = z.object({
  company: named,
  title: named,
  start_date: optionalText,
  end_date: optionalText,
  location_names: listOf(z.string()),
});
export type Experience = z.infer<typeof experience>;

/** The fields we ask for (`data_include`), and so all that is sent to us. A field that a plan does not include is `true` instead of its value. */
const person = z.object({
  id: z.string().regex(/^[\w-]{5,64}$/),
  full_name: optionalText,
  location_name: optionalText,
  linkedin_url: optionalText,
  github_url: optionalText,
  job_title: optionalText,
  job_company_name: optionalText,
  job_start_date: optionalText,
  job_last_verified: optionalText,
  experience: listOf(experience),
});
export type Person = z.infer<typeof person>;
export const fieldsAsked = Object.keys(person.shape);

/** A match, with how sure the vendor is that it is the one asked for: 1 to 10. */
export const match = z.object({ likelihood: z.number(), data: person });
