import { z } from 'zod';
import type { PartialDate } from '../../domain/work/position';
import { toPartialDate } from '../shared/partial-date';
import { listOf, optionalText, requiredListOf } from '../shared/wire';
import { parseId } from './handle';

const gregorian = 'http://www.wikidata.org/entity/Q1985727';
const [yearly, monthly, daily] = [9, 10, 11];

const timeValue = z.object({ time: z.string(), precision: z.int(), calendarmodel: z.literal(gregorian) });
const itemValue = z.object({ id: z.string() });

/** One value as Wikidata states it. `somevalue` means that there is one which nobody knows, `novalue` that there is none. */
const snak = z
  .object({
    snaktype: z.enum(['value', 'somevalue', 'novalue']),
    datavalue: z.object({ value: z.unknown() }).nullish().catch(null),
  })
  .transform(({ snaktype, datavalue }) => ({
    kind: snaktype,
    item: itemOf(datavalue?.value),
    text: optionalText.parse(datavalue?.value),
    date: dateOf(datavalue?.value),
    year: yearOf(datavalue?.value),
  }));
export type Snak = z.infer<typeof snak>;

const snaks = listOf(snak);
const qualifiersShape = z.object({
  P39: snaks,
  P108: snaks,
  P580: snaks,
  P582: snaks,
  P585: snaks,
  P642: snaks,
  P1366: snaks,
  P2868: snaks,
  P3831: snaks,
});
/** An object that may be missing, and that the interface writes as an empty list when there is nothing in it. */
function orEmpty<T extends z.ZodType>(shape: T) {
  return z
    .unknown()
    .optional()
    .transform((stated): z.output<T> => {
      const parsed = shape.safeParse(stated);
      return parsed.success ? parsed.data : shape.parse({});
    });
}

const statement = z.object({
  mainsnak: snak,
  rank: z.enum(['preferred', 'normal', 'deprecated']),
  qualifiers: orEmpty(qualifiersShape),
});
export type Statement = z.infer<typeof statement>;

const statements = listOf(statement);
const claims = z.object({
  P20: statements,
  P31: statements,
  P39: statements,
  P108: statements,
  P119: statements,
  P496: statements,
  P509: statements,
  P569: statements,
  P570: statements,
  P856: statements,
  P1581: statements,
  P2002: statements,
  P2037: statements,
  P4033: statements,
  P6634: statements,
  P12361: statements,
});
export type Claims = z.infer<typeof claims>;

const words = orEmpty(z.record(z.string(), z.object({ value: optionalText }).catch({ value: null })));

const entity = z.object({
  id: z.string().transform((id, context) => {
    const parsed = parseId(id);
    if (parsed === null) context.addIssue('no id of an item');
    return parsed ?? '';
  }),
  /** Present, whatever its value, on an entity that there is not. */
  missing: z
    .unknown()
    .optional()
    .transform((stated) => stated !== undefined && stated !== false),
  labels: words,
  descriptions: words,
  claims: orEmpty(claims),
});
export type Entity = z.infer<typeof entity>;

/** `wbgetentities`: by id, where a redirect answers with the item it leads to. */
export const entitiesAnswer = z.object({ entities: z.record(z.string(), entity).transform((byId) => Object.values(byId)) });

/** `query` with `list=search`: the titles of items are their ids. */
export const searchAnswer = z.object({
  query: z.object({
    searchinfo: z.object({ totalhits: z.int().nonnegative() }),
    search: requiredListOf(z.object({ title: z.string() })),
  }),
});

/** What goes wrong is said with status 200. */
export const errorAnswer = z.object({ error: z.object({ code: z.string() }) });

function itemOf(value: unknown): string | null {
  const parsed = itemValue.safeParse(value);
  return parsed.success ? parseId(parsed.data.id) : null;
}

/** `+2026-10-03T00:00:00Z`, true to the year, month or day. Decades, centuries and other calendars are no date to us. */
function dateOf(value: unknown): PartialDate | null {
  const parsed = timeValue.safeParse(value);
  const [, year, month, day] = (parsed.success && /^\+(\d{4})-(\d\d)-(\d\d)T/.exec(parsed.data.time)) || [];
  const precision = parsed.data?.precision ?? 0;
  if (year === undefined || precision < yearly) return null;
  return toPartialDate({
    year,
    month: precision >= monthly ? (month ?? null) : null,
    day: precision >= daily ? (day ?? null) : null,
  });
}

/** The year of a time however vague, negative before our era; for what is only compared, never shown. */
function yearOf(value: unknown): number | null {
  const parsed = z.object({ time: z.string() }).safeParse(value);
  const year = parsed.success ? /^[+-]\d{1,16}/.exec(parsed.data.time)?.[0] : undefined;
  return year === undefined ? null : Number(year);
}
