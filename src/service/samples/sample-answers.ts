import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const answer = z.strictObject({
  /** Https address without its query; `{{sha256:text}}` stands for the hash of the text. */
  url: z.string(),
  /** Parameters that the query must have; each value must be contained in the one asked. */
  query: z.record(z.string(), z.string()).default({}),
  status: z.int().default(200),
  headers: z.record(z.string(), z.string()).default({}),
  /**
   * JSON, or text for other kinds of answer. `{{ago:3h}}` in a string stands for the instant three hours ago (m, h, d), `{{year:40d}}`, `{{month:40d}}`
   * and `{{day:40d}}` for the parts of a date.
   */
  body: z.json(),
  /** Network delay in milliseconds. */
  delayMs: z.int().min(0).max(10_000).default(60),
  /** The answer holds only for those who ask at most, or at least, so many days ago: how a sample person's past is told. */
  untilDaysAgo: z.number().nullable().default(null),
});

const samplePerson = z.strictObject({
  /** What this sample shows, for those who edit it. */
  shows: z.string(),
  /** Looked up so many days ago, before the visitor comes. */
  seenBefore: z
    .array(
      z.strictObject({
        address: z.string(),
        name: z.string().nullable(),
        title: z.string().nullable(),
        company: z.string().nullable(),
        daysAgo: z.number(),
      }),
    )
    .default([]),
  /** Addresses of people who asked not to be looked up. */
  askedNotTo: z.array(z.string()).default([]),
  answers: z.array(answer).default([]),
  /** What they publish on Bluesky when the visitor asks for it. */
  moments: z
    .array(z.strictObject({ name: z.enum(['angry-post']), did: z.string(), text: z.string(), language: z.string() }))
    .default([]),
});

export type SampleAnswer = z.infer<typeof answer>;
export type SamplePerson = z.infer<typeof samplePerson>;

/** Reads the sample people, one file each. Throws if a file is not of the form above: the samples ship with the product. */
export async function readSamplePeople(folder: string): Promise<readonly SamplePerson[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => samplePerson.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')))));
}

export interface Asked {
  readonly url: URL;
  /** The moment the asker lives in; in the past while a sample person's history is made. */
  readonly now: Date;
}

/** The answer to what is asked, or null if none of the sample people has one. The first that fits is taken. */
export function findAnswer(people: readonly SamplePerson[], { url, now }: Asked): SampleAnswer | null {
  const daysAgo = (Date.now() - now.getTime()) / 86_400_000;
  const fits = (candidate: SampleAnswer) =>
    withHashes(candidate.url) === `${url.origin}${url.pathname}` &&
    Object.entries(candidate.query).every(([name, part]) => url.searchParams.get(name)?.includes(part)) &&
    (candidate.untilDaysAgo === null || daysAgo >= candidate.untilDaysAgo);
  return people.flatMap(({ answers }) => answers).find(fits) ?? null;
}

/** The body as it is sent, with its instants counted back from `now`. */
export function bodyOf({ body }: SampleAnswer, now: Date): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.replace(/\{\{(ago|year|month|day):(\d+)([mhd])\}\}/g, (_match, part: string, count: string, unit: string) =>
    partOf(ago(now, Number(count), unit), part),
  );
}

function ago(now: Date, count: number, unit: string): string {
  const ms = { m: 60_000, h: 3_600_000, d: 86_400_000 }[unit] ?? 0;
  return new Date(now.getTime() - count * ms).toISOString();
}

function partOf(instant: string, part: string): string {
  const [year, month, day] = instant.slice(0, 10).split('-');
  return { year, month, day }[part] ?? instant;
}

function withHashes(url: string): string {
  return url.replace(/\{\{sha256:([^}]+)\}\}/g, (_match, text: string) => createHash('sha256').update(text).digest('hex'));
}
