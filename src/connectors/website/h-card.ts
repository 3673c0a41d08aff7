import { mf2 } from 'microformats-parser';
import { serializeOuter } from 'parse5';
import type { HtmlElement } from '../shared/html-tree';
import { attributeOf, elementsIn, isElement, wordsOf } from '../shared/html-tree';
import { parseWebUrl } from '../shared/html-url';
import type { Page } from './pages';
import type { RawPerson } from './stated-person';

/** One h-card or old hCard of a page. */
interface HCard {
  readonly raw: RawPerson;
  /** The addresses it gives for itself (`u-uid`, `u-url`). */
  readonly uids: readonly string[];
  readonly urls: readonly string[];
  /** Whether it says something that only people have: a title, a given name, a company of another name. */
  readonly isPerson: boolean;
}

type Properties = ReturnType<typeof mf2>['items'][number]['properties'];
type Value = Properties[string][number];

const rootClasses = new Set(
  `h-card h-entry h-event h-product h-review h-review-aggregate h-recipe h-resume h-cite h-item h-listing
  vcard hentry hnews hreview hreview-aggregate vevent hproduct hresume`.split(/\s+/),
);
const personal = ['job-title', 'role', 'given-name', 'family-name', 'honorific-prefix'];
const mostCards = 50;
// The microformats library takes quadratic time on long input, so it is given one card at a time, and only short ones.
const longestCard = 10_000;
const mostCardText = 150_000;

/** The outermost h-cards of a page, at most 50. One inside another microformat (the author of an entry, a review) is no card of the site. */
export function readHCards(page: Page): readonly HCard[] {
  const roots = [...elementsIn(page.document)].filter((element) => isCard(element) && !isInsideMicroformat(element));
  const cards: HCard[] = [];
  let room = mostCardText;
  for (const root of roots.slice(0, mostCards)) {
    const html = serializeOuter(withoutStyleClasses(root));
    if (html.length > Math.min(longestCard, room)) continue;
    room -= html.length;
    const card = readCard(html, page.base);
    if (card) cards.push(card);
  }
  return cards;
}

/**
 * The card that speaks for a whole page, as microformats.org defines it: its `uid` and `url` are the page's own address, or one of its
 * addresses is also a `rel=me` of the page, or it is the only card and its address is the page's. Null if no card does.
 */
export function representativeCard(page: Page, cards: readonly HCard[]): HCard | null {
  const isPage = (url: string) => sameAddress(url, page.url);
  const me = relMeLinks(page);
  const byUid = cards.find(({ uids, urls }) => uids.some(isPage) && urls.some(isPage));
  const byRelMe = cards.find(({ urls }) => urls.some((url) => me.some((other) => sameAddress(other, url))));
  const [only] = cards;
  return byUid ?? byRelMe ?? (cards.length === 1 && only?.urls.some(isPage) ? only : null);
}

/** Where a page says its owner is to be found too (`rel=me`), as absolute addresses. */
export function relMeLinks({ document, base }: Page): readonly string[] {
  const elements = [...elementsIn(document)].filter(
    (element) => ['a', 'link'].includes(element.tagName) && wordsOf(element, 'rel').includes('me'),
  );
  const urls = elements.map((element) => parseWebUrl(attributeOf(element, 'href') ?? '', base)?.href);
  return [...new Set(urls.filter((url) => url !== undefined))];
}

function readCard(html: string, baseUrl: string): HCard | null {
  const properties = parseCard(html, baseUrl);
  if (!properties) return null;
  const texts = (name: string) =>
    Object.hasOwn(properties, name) ? (properties[name] ?? []).map(textOf).filter((text) => text !== null) : [];
  const [name] = texts('name');
  const [company] = texts('org');
  const urls = texts('url');
  return {
    raw: {
      name: name ?? null,
      title: texts('job-title')[0] ?? texts('role')[0] ?? null,
      company: company ?? null,
      addresses: texts('email'),
      links: urls,
      picture: texts('photo')[0] ?? null,
    },
    uids: texts('uid'),
    urls,
    isPerson: personal.some((key) => texts(key).length > 0) || (company !== undefined && company !== name),
  };
}

function parseCard(html: string, baseUrl: string): Properties | null {
  try {
    const [item] = mf2(html, { baseUrl }).items;
    return item?.type?.includes('h-card') ? item.properties : null;
  } catch {
    // The library throws on some addresses that are none; such a card says nothing.
    return null;
  }
}

function textOf(value: Value): string | null {
  if (typeof value === 'string') return value;
  if ('properties' in value) {
    const [name] = Object.hasOwn(value.properties, 'name') ? (value.properties['name'] ?? []) : [];
    return typeof name === 'string' ? name : null;
  }
  return value.value ?? null;
}

function isCard(element: HtmlElement): boolean {
  return wordsOf(element, 'class').some((word) => word === 'h-card' || word === 'vcard');
}

function isInsideMicroformat(element: HtmlElement): boolean {
  for (let { parentNode } = element; parentNode; parentNode = 'parentNode' in parentNode ? parentNode.parentNode : null) {
    if (isElement(parentNode) && wordsOf(parentNode, 'class').some((word) => rootClasses.has(word))) return true;
  }
  return false;
}

/** Style sheets too write `h-full` and `h-auto`, which the library would take for microformats. Changes our own tree. */
function withoutStyleClasses(root: HtmlElement): HtmlElement {
  for (const element of [root, ...elementsIn(root)]) {
    const attribute = element.attrs.find(({ name }) => name === 'class');
    const kept = wordsOf(element, 'class').filter((word) => !word.startsWith('h-') || rootClasses.has(word));
    if (attribute) attribute.value = kept.join(' ');
  }
  return root;
}

function sameAddress(a: string, b: string): boolean {
  const plain = (url: string) =>
    url
      .replace(/#.*$/, '')
      .replace(/\/$/, '')
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .toLowerCase();
  return plain(a) === plain(b);
}
