import { z } from 'zod';
import { listOf } from '../shared/wire';

/** A text as JSON-LD writes it: plain, with a language, or as a thing that has a name. */
const word = z.union([
  z.string(),
  z.object({ '@value': z.string() }).transform((value) => value['@value']),
  z.object({ name: z.string() }).transform(({ name }) => name),
]);
const asList = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

/** One or several words: always a list, what is no word left out. */
const words = z.preprocess(asList, listOf(word, 20));
const addresses = z.preprocess(
  asList,
  listOf(z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]), 20),
);
const types = words.transform((list) => list.map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')));

/** Any thing of JSON-LD, as far as we look to tell what it is and where to go on. */
export const thing = z.looseObject({ '@type': types, '@id': z.string().nullable().catch(null) });
export type Thing = z.infer<typeof thing>;

export const organisation = z.object({ name: word });

/** A person in the vocabulary of schema.org. */
export const person = z.object({
  name: words,
  givenName: words,
  familyName: words,
  jobTitle: words,
  worksFor: z.preprocess(asList, listOf(z.union([word, z.object({ '@id': z.string() })]), 5)),
  email: addresses,
  sameAs: addresses,
  url: addresses,
  image: addresses,
  deathDate: z.unknown().optional(),
});
export type Person = z.infer<typeof person>;
