import { z } from 'zod';
import { listOf, optionalText } from '../shared/wire';

/** A text, or an object that holds it. */
const words = z
  .unknown()
  .transform((value) => optionalText.parse(z.object({ value: z.unknown() }).safeParse(value).data?.value ?? value));
const links = listOf(z.object({ href: z.string(), rel: optionalText }));
const people = listOf(z.object({ name: optionalText }));

const entry = z.object({
  id: optionalText,
  guid: words.optional(),
  link: optionalText,
  url: optionalText,
  links,
  atom: z.object({ links, updated: optionalText, published: optionalText }).nullable().catch(null),
  title: words.optional(),
  description: words.optional(),
  summary: words.optional(),
  content: z
    .union([z.object({ encoded: z.string() }).transform(({ encoded }) => encoded), words])
    .nullable()
    .catch(null),
  content_text: optionalText,
  content_html: optionalText,
  pubDate: optionalText,
  published: optionalText,
  updated: optionalText,
  date_published: optionalText,
  dc: z
    .object({ dates: listOf(z.string()), creators: listOf(z.string()) })
    .nullable()
    .catch(null),
  authors: z.union([people, z.unknown().transform(() => [])]),
});
export type Entry = z.infer<typeof entry>;

const entries = listOf(entry, 200);

/** A feed of any kind as the parsing library gives it; an entry that cannot be read is left out. */
export const parsedFeed = z.object({
  feed: z
    .object({ language: optionalText, entries, items: entries })
    .transform(({ language, entries: some, items }) => ({ language, entries: [...some, ...items] })),
});
export type Feed = z.infer<typeof parsedFeed>['feed'];
