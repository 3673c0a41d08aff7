import type { DefaultTreeAdapterTypes } from 'parse5';
import robotsParser from 'robots-parser';
import { registrableOf } from '../../domain/text/skeleton';
import type { ConnectorIo, HttpAnswer } from '../connector';
import type { Failure } from '../shared/answer';
import { askOrFail, refusalOf, unreadable } from '../shared/answer';
import { attributeOf, elementsIn, parseHtml } from '../shared/html-tree';
import { parseWebUrl } from '../shared/html-url';

/** A page that its site lets machines read. */
export interface Page {
  readonly kind: 'page';
  /** Where it stands in the end, after redirects. */
  readonly url: string;
  /** What its relative links start from. */
  readonly base: string;
  readonly document: DefaultTreeAdapterTypes.Document;
}

type NoPage = { readonly kind: 'none' } | Failure;

const mostHtml = 500_000;
const robotName = 'Acquaint';
const none: NoPage = { kind: 'none' };
const disallowed: Failure = { kind: 'refused', reason: 'forbidden', retryAt: null };

/**
 * Fetches one page, politely: `robots.txt` is asked first (RFC 9309), also of the host that a redirect leads to; a page that says
 * `noindex`, stands on another site than asked or is gone is none. Only the first 500,000 characters are read.
 */
export async function fetchPage(url: string, io: ConnectorIo): Promise<Page | NoPage> {
  return askOrFail(async () => {
    const refusal = await robotsRefusal(url, io);
    if (refusal) return refusal;
    const answer = await io.http.get(url, { headers: { accept: 'text/html' } });
    if (!isSameSite(answer.url, url)) return none;
    const moved = new URL(answer.url).origin !== new URL(url).origin;
    return (moved ? await robotsRefusal(answer.url, io) : null) ?? readPage(answer, io);
  });
}

/** Whether both stand under one registered domain and speak https. */
function isSameSite(a: string, b: string): boolean {
  const [first, second] = [new URL(a), new URL(b)];
  return first.protocol === 'https:' && second.protocol === 'https:' && siteOf(first) === siteOf(second);
}

/** RFC 9309: what cannot be found allows everything, what cannot be had allows nothing. */
async function robotsRefusal(url: string, { http, now }: ConnectorIo): Promise<Failure | null> {
  const robotsUrl = new URL('/robots.txt', url).href;
  const answer = await http.get(robotsUrl);
  if (answer.status >= 500 || answer.status === 429) return refusalOf(answer, now);
  if (answer.status >= 400) return null;
  const rules = robotsParser(robotsUrl, answer.text.slice(0, mostHtml));
  return rules.isAllowed(url, robotName) === false ? disallowed : null;
}

function readPage(answer: HttpAnswer, { now }: ConnectorIo): Page | NoPage {
  if (answer.status === 404 || answer.status === 410) return none;
  const refusal = refusalOf(answer, now);
  if (refusal) return refusal;
  if (!/^(?:text\/html|application\/xhtml\+xml|$)/i.test(answer.headers['content-type'] ?? '')) return unreadable('not HTML');
  if (answer.text.trim() === '') return unreadable('empty body');
  const document = parseHtml(answer.text.slice(0, mostHtml));
  if (!document) return unreadable('too much markup');
  if (isNoIndex(answer.headers['x-robots-tag'] ?? '') || saysNoIndex(document)) return none;
  return { kind: 'page', url: answer.url, base: baseOf(document, answer.url), document };
}

function saysNoIndex(document: Page['document']): boolean {
  const names = ['robots', robotName.toLowerCase()];
  const metas = [...elementsIn(document)].filter(({ tagName }) => tagName === 'meta');
  const spoken = metas.filter((meta) => names.includes((attributeOf(meta, 'name') ?? '').toLowerCase()));
  return spoken.some((meta) => isNoIndex(attributeOf(meta, 'content') ?? ''));
}

function isNoIndex(rules: string): boolean {
  return /\b(?:noindex|none)\b/i.test(rules);
}

function baseOf(document: Page['document'], url: string): string {
  const base = [...elementsIn(document)].find(({ tagName }) => tagName === 'base');
  return parseWebUrl((base && attributeOf(base, 'href')) ?? '', url)?.href ?? url;
}

function siteOf({ hostname }: URL): string {
  return registrableOf(hostname).domain;
}
