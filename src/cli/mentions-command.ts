import { printOfWords } from '../domain/brand/print-of-words';
import { brandsOf } from '../service/brands';
import { shownMentions, type ShownContext } from '../service/listening/shown-mentions';
import { openStore } from '../service/open-store';
import type { KeptMention } from '../service/store/listening-store';
import type { Store } from '../service/store/store';
import { csvRecord } from './csv';
import type { CommandContext } from './main';
import { settingsIn } from './open-settings';
import type { Terminal } from './terminal';
import { harmlessLine } from './terminal-text';

interface MentionsOptions {
  /** A day or an instant. */
  readonly since: string;
  readonly form: 'text' | 'json' | 'csv';
}

const pageSize = 500;

/** As they are written on the command line. */
export interface MentionsArguments {
  readonly since?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly corrections?: boolean;
}

/** `acquaint mentions`: what was heard since a day, or what colleagues corrected. */
export function mentionsOrCorrections(
  context: CommandContext,
  { since = '', json, csv, corrections }: MentionsArguments,
): Promise<number> {
  if (corrections) return correctionsCommand(context);
  return mentionsCommand(context, { since, form: json ? 'json' : csv ? 'csv' : 'text' });
}

/** Prints what was heard about the brands that are set today, newest first, as colleagues corrected it. Resolves to 2 if the day is none. */
async function mentionsCommand(
  { root, terminal, config: readConfig }: CommandContext,
  { since, form }: MentionsOptions,
): Promise<number> {
  const from = parseDay(since);
  if (from === null) {
    terminal.err('--since must be a day such as 2026-11-01.\n');
    return 2;
  }
  const config = readConfig();
  const store = await openStore({ root, config, say: () => undefined });
  try {
    const brands = brandsOf(await settingsIn(store, config));
    if (brands.length === 0) terminal.err('No brand is set, so nothing speaks of one.\n');
    const shownBy = { brands, corrections: await store.corrections.standing(), now: new Date() };
    await print(store, from, { form, terminal, shownBy });
    return 0;
  } finally {
    await store.close();
  }
}

/** Prints what colleagues said of tones, for training: text, language and tone, where the text is kept and has the words that it was said of. */
async function correctionsCommand({ root, terminal, config }: CommandContext): Promise<number> {
  const store = await openStore({ root, config: config(), say: () => undefined });
  try {
    for (const { text, language, said, print: words } of await store.corrections.corrected())
      if (printOfWords(text) === words) terminal.out(`${JSON.stringify({ text, language, tone: said })}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

function parseDay(text: string): string | null {
  const time = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

interface Printing {
  readonly form: MentionsOptions['form'];
  readonly terminal: Terminal;
  readonly shownBy: ShownContext;
}

async function print(store: Store, since: string, { form, terminal, shownBy }: Printing): Promise<void> {
  if (form === 'csv') terminal.out(csvRecord(columns.map(([name]) => name)));
  let after: KeptMention | null = null;
  do {
    const page: readonly KeptMention[] = await store.listening.mentions({ since, after, limit: pageSize });
    for (const mention of shownMentions(page, shownBy)) terminal.out(forms[form](mention));
    after = page.length < pageSize ? null : (page.at(-1) ?? null);
  } while (after !== null);
}

const columns: readonly (readonly [string, (mention: KeptMention) => string | number | null])[] = [
  ['published', ({ post }) => post.publishedAt],
  ['network', ({ post }) => post.network],
  ['brand', ({ brand }) => brand],
  ['tone', ({ tone }) => tone],
  ['confidence', ({ confidence }) => Math.round(confidence * 100) / 100],
  ['tone by', ({ tonedBy }) => tonedBy],
  ['author', ({ author, post }) => author.handle ?? author.id ?? post.accountId],
  ['link', ({ post }) => post.url],
  ['matched', ({ matches }) => [...new Set(matches.map(({ term }) => term))].join('; ')],
  ['text', ({ post }) => post.text],
];

const forms: Readonly<Record<MentionsOptions['form'], (mention: KeptMention) => string>> = {
  json: (mention) => `${JSON.stringify(mention)}\n`,
  csv: (mention) => csvRecord(columns.map(([, valueOf]) => valueOf(mention))),
  text: ({ post, brand, tone }) =>
    `${harmlessLine(`${post.publishedAt.slice(0, 16)} ${tone} about ${brand} on ${post.network}: ${post.text}`)}\n    ${post.url}\n`,
};
