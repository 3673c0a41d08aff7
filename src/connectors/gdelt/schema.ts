import { z } from 'zod';
import { listOf, optionalText } from '../shared/wire';

/** `20261121T083000Z`: when GDELT saw the article, to a quarter of an hour. */
const seenDate = z
  .string()
  .regex(/^\d{8}T\d{6}Z$/)
  .transform((text) => text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z'))
  .refine((text) => !Number.isNaN(Date.parse(text)));

const article = z.object({
  url: z.string(),
  title: z.string(),
  seendate: seenDate,
  domain: optionalText,
  /** In English: "Latvian". */
  language: optionalText,
});
export type Article = z.infer<typeof article>;

/** `mode=artlist`: nothing found is `{}`. An article that cannot be read is left out. */
export const articleList = z.strictObject({ articles: listOf(article, 250) });
