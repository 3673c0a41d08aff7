import { parseUrl } from '../text/url';
import type { Brand } from './brand';
import { type FoldedText, foldText, originalRange } from './fold';
import type { TermMatch } from './mention';
import type { Post } from './post';

const isWordUnit = /[\p{L}\p{N}_]/u;

/** Every place where a post names a brand, in the text's order; a term inside a longer one of the same brand is left out. */
export function findTerms(post: Pick<Post, 'text' | 'links'>, brand: Brand): readonly TermMatch[] {
  const folded = foldText(post.text);
  const taken = addressSpans(folded.text);
  const inText = [
    ...brand.products.flatMap((term) => findWords(folded, term, 'product', taken)),
    ...findWords(folded, brand.name, 'name', taken),
    ...brand.handles.flatMap((term) => findHandle(folded, term)),
    ...findHashtags(post.text, brand),
    ...brand.sites.flatMap((site) => findSite(folded, site)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const outer = inText.filter(
    (match, at) => !inText.some((other, place) => place < at && other.start <= match.start && match.end <= other.end),
  );
  return outer.some((match) => match.as === 'site') ? outer : [...outer, ...findLinks(post.links, brand)];
}

type Span = readonly [start: number, end: number];

/** Addresses, handles and hashtags: a brand's name inside them is not the brand being named, unless the name is all of it (Booking.com). */
function addressSpans(text: string): readonly Span[] {
  return [
    ...text.matchAll(
      /(?:https?:\/\/|www\.)\S+|[^\s@<>]*@[^\s<>]+|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,6}(?![\p{L}\p{N}])(?:\/\S*)?|#[\p{L}\p{N}_]+/gu,
    ),
  ].map((match) => [match.index, match.index + match[0].length] as const);
}

function findWords(folded: FoldedText, term: string, as: 'name' | 'product', taken: readonly Span[]): readonly TermMatch[] {
  const wanted = foldText(term.trim()).text;
  return places(folded.text, wanted)
    .filter((at) => !taken.some(([start, end]) => start <= at && at < end && folded.text.slice(start, end) !== wanted))
    .map((at) => ({ term, as, ...originalRange(folded, at, at + wanted.length) }));
}

/** Starts of a term where no letter or digit adjoins it. */
function places(text: string, wanted: string): readonly number[] {
  if (wanted === '') return [];
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + wanted.length)) found.push(at);
  }
  return found;
}

function isWordAt(text: string, at: number): boolean {
  const low = text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff ? at - 1 : at;
  return at >= 0 && at < text.length && isWordUnit.test(String.fromCodePoint(text.codePointAt(low) ?? 0));
}

function findHandle(folded: FoldedText, handle: string): readonly TermMatch[] {
  const wanted = `@${foldText(handle.trim().replace(/^@/, '')).text}`;
  return wanted === '@'
    ? []
    : places(folded.text, wanted)
        .filter((at) => !/^[.@-][\p{L}\p{N}]/u.test(folded.text.slice(at + wanted.length, at + wanted.length + 3)))
        .filter((at) => !/[\p{L}\p{N}.@/]/u.test(folded.text[at - 1] ?? ''))
        .map((at) => ({ term: handle, as: 'handle' as const, ...originalRange(folded, at, at + wanted.length) }));
}

/** A hashtag is a brand's when it is one of its own, is its name run together, or has its name as words in camel case. */
function findHashtags(text: string, brand: Brand): readonly TermMatch[] {
  const names = [brand.name, ...brand.products];
  const whole = [...brand.hashtags.map((tag) => tag.replace(/^#/, '')), ...names];
  return [...text.matchAll(/(?<![\p{L}\p{N}_&])#([\p{L}\p{N}\p{M}_]+)/gu)].flatMap((match) => {
    const tag = match[1] ?? '';
    const term = whole.find((one) => compact(one) === compact(tag)) ?? names.find((name) => holdsWords(tag, name));
    return term === undefined ? [] : [{ term, as: 'hashtag' as const, start: match.index, end: match.index + match[0].length }];
  });
}

function compact(text: string): string {
  return foldText(text).text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a camel-case tag has the name's words side by side: #ILoveContosoCloud holds "Contoso Cloud". */
function holdsWords(tag: string, name: string): boolean {
  const words = tag.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_/u).map(compact);
  const wanted = compact(name);
  return wanted.length >= 3 && words.some((_word, from) => startsRun(words.slice(from), wanted));
}

function startsRun(words: readonly string[], wanted: string): boolean {
  let joined = '';
  for (const word of words) {
    joined += word;
    if (joined === wanted) return true;
    if (!wanted.startsWith(joined)) return false;
  }
  return false;
}

function findSite(folded: FoldedText, site: string): readonly TermMatch[] {
  const wanted = foldText(site.trim().replace(/^www\./i, '')).text;
  return places(folded.text, wanted)
    .filter(
      (at) =>
        !/[@-]/.test(folded.text[at - 1] ?? '') &&
        (folded.text[at - 1] !== '.' || /[\p{L}\p{N}]/u.test(folded.text[at - 2] ?? '')),
    )
    .filter(
      (at) =>
        !isMail(folded.text, at) && !/^(?:-|\.[\p{L}\p{N}])/u.test(folded.text.slice(at + wanted.length, at + wanted.length + 2)),
    )
    .map((at) => ({ term: site, as: 'site' as const, ...originalRange(folded, at, at + wanted.length) }));
}

function isMail(text: string, at: number): boolean {
  return /@[\p{L}\p{N}.-]*$/u.test(text.slice(Math.max(0, at - 80), at));
}

function findLinks(links: readonly string[], brand: Brand): readonly TermMatch[] {
  const hosts = links.flatMap((link) => parseUrl(link)?.hostname.toLowerCase() ?? []);
  return brand.sites
    .filter((site) => {
      const wanted = site.toLowerCase().replace(/^www\./, '');
      return hosts.some((host) => host === wanted || host.endsWith(`.${wanted}`));
    })
    .map((site) => ({ term: site, as: 'site' as const, start: 0, end: 0 }));
}
