import type { DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlElement } from './html-tree';
import { attributeOf, elementsIn, isElement, parseHtml, wordsOf } from './html-tree';
import { parseWebUrl } from './html-url';

type Node = DefaultTreeAdapterTypes.Node;

/** What a reader of some HTML sees, and where its links lead. */
interface HtmlText {
  /** Plain text: a blank line between paragraphs, one line break for `<br>` and other blocks, no white space at the ends. */
  readonly text: string;
  /** Absolute http(s) addresses of its links, each once, in order. Mentions of people and hashtags are text, not links. */
  readonly links: readonly string[];
}

const maxHtml = 100_000;
const maxLinks = 50;
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'table']);
const lines = new Set(['div', 'section', 'article', 'header', 'footer', 'address', 'li', 'dt', 'dd', 'tr', 'figure', 'hr']);
const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'iframe',
  'object',
  'textarea',
  'select',
  'svg',
]);

/**
 * Turns a network's HTML (a bio, a post) into text and links. Never throws: what is no HTML is its own text, and markup beyond all
 * measure (see `parseHtml`) gives nothing. Only the first 100,000 characters are read.
 */
export function htmlToText(html: string): HtmlText {
  const document = parseHtml(html.slice(0, maxHtml));
  if (!document) return { text: '', links: [] };
  return { text: tidy(textOf(document)), links: linksOf(document) };
}

// White space that the page wrote collapses to spaces; block edges are marked with private-use characters that `collapsed` takes out of the text.
const paragraphMark = '\uE000';
const lineMark = '\uE001';

function textOf(node: Node): string {
  if ('value' in node) return collapsed(node.value);
  if (isElement(node) && isUnseen(node)) return '';
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return isElement(node) ? framed(node, inner) : inner;
}

function framed(element: HtmlElement, inner: string): string {
  const { tagName } = element;
  if (tagName === 'br') return '\n';
  if (paragraphs.has(tagName)) return `${paragraphMark}${inner}${paragraphMark}`;
  if (lines.has(tagName)) return `${lineMark}${inner}${lineMark}`;
  if (tagName === 'td' || tagName === 'th') return `${inner} `;
  // Mastodon shows a long link as `<span class="ellipsis">` and hides the rest in `<span class="invisible">`.
  return wordsOf(element, 'class').includes('ellipsis') ? `${inner}…` : inner;
}

/** `quote-inline` is Mastodon's "RE: link" for servers that know no quotes: not the author's words. */
function isUnseen(element: HtmlElement): boolean {
  const classes = wordsOf(element, 'class');
  return (
    unseen.has(element.tagName) ||
    attributeOf(element, 'hidden') !== null ||
    classes.includes('invisible') ||
    classes.includes('quote-inline')
  );
}

function collapsed(text: string): string {
  return withoutControls(text).replace(/[\t\n\r ]+/g, ' ');
}

function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what has to go
  return text.replace(/[\v\f]/g, ' ').replace(/[\u0000-\u0008\u000E-\u001F\u007F\uE000\uE001]/g, '');
}

function tidy(marked: string): string {
  return marked
    .replace(/[ \n\uE001]*\uE000[ \n\uE000\uE001]*/g, '\n\n')
    .replace(/ *\uE001[ \uE001]*/g, '\n')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function linksOf(document: Node): readonly string[] {
  const anchors = [...elementsIn(document)].filter((element) => element.tagName === 'a' && !isTag(element));
  const urls = anchors.map((anchor) => parseWebUrl(attributeOf(anchor, 'href') ?? '')?.href).filter((url) => url !== undefined);
  return [...new Set(urls)].slice(0, maxLinks);
}

function isTag(anchor: HtmlElement): boolean {
  const words = [...wordsOf(anchor, 'class'), ...wordsOf(anchor, 'rel')];
  return words.includes('mention') || words.includes('hashtag') || words.includes('tag');
}
