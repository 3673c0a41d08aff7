import { readFileSync } from 'node:fs';
import path from 'node:path';
import AhoCorasick from 'modern-ahocorasick';
import { buildAutomaton } from '../../src/domain/brand/automaton';
import { type Brand, brandNamed } from '../../src/domain/brand/brand';
import { foldText } from '../../src/domain/brand/fold';
import { compileBrands } from '../../src/domain/brand/matcher';
import type { Post } from '../../src/domain/brand/post';
import { keysOf } from '../../src/domain/brand/term-list';
import { isEdge } from '../../src/domain/brand/word-edges';
import type { Bench } from './main';

const postCount = 40_000;
const syllables = 'ka lo mi ver tan dis por qui zel bra nor fex um ati sol gre hin wob yar cle'.split(' ');

/**
 * Posts a second on one core, with 1,000 and 50,000 terms: `matcher` is the whole work (folding, matching, judging), `automaton` and
 * `package` only the search for the same keys in folded text. `equalHits` compares the two after leaving out of the package's hits those
 * that begin inside a word.
 */
export async function benchMatching({ root, say }: Bench): Promise<Readonly<Record<string, unknown>>> {
  const posts = makePosts(root);
  const figures = [1000, 50_000].map((terms) => [`terms${terms}`, measure(posts, makeBrands(terms), say)] as const);
  return Promise.resolve({ posts: posts.length, ...Object.fromEntries(figures) });
}

function measure(posts: readonly Post[], brands: readonly Brand[], say: Bench['say']) {
  const keys = [...keysOf(brands).keys()];
  const [matcher, buildMs] = timed(() => compileBrands(brands));
  const found = rate(posts, (post) => matcher.find(post).length);
  const folded = posts.map(({ text }) => foldText(text).units);
  const texts = folded.map((units) => String.fromCharCode(...units));
  const [automaton] = timed(() => buildAutomaton(keys));
  const [rival, packageBuildMs] = timed(() => new AhoCorasick(keys));
  const own = rate(folded, (units) => {
    let hits = 0;
    automaton.scan(units, () => (hits += 1));
    return hits;
  });
  const theirs = rate(texts, (text) => rival.count(text));
  const edged = texts.reduce((sum, text, at) => sum + edgeHits(rival, text, folded[at] ?? new Uint16Array()), 0);
  say(`${keys.length} keys: ${found.perSecond} posts/s; the search alone ${own.perSecond}, the package's ${theirs.perSecond}`);
  return {
    keys: keys.length,
    buildMs: Math.round(buildMs),
    packageBuildMs: Math.round(packageBuildMs),
    matcherPostsPerS: found.perSecond,
    automatonPostsPerS: own.perSecond,
    packagePostsPerS: theirs.perSecond,
    mentions: found.hits,
    hits: own.hits,
    equalHits: own.hits === edged,
  };
}

function edgeHits(rival: AhoCorasick, text: string, units: Uint16Array): number {
  return rival.search(text).filter(({ start }) => isEdge(units[start - 1] ?? 0, units[start] ?? 0)).length;
}

function timed<T>(make: () => T): readonly [T, number] {
  const started = performance.now();
  return [make(), performance.now() - started];
}

/** The best of three runs over everything. */
function rate<T>(items: readonly T[], work: (item: T) => number): { readonly perSecond: number; readonly hits: number } {
  const runs = [1, 2, 3].map(() => timed(() => items.reduce((hits, item) => hits + work(item), 0)));
  const fastestMs = Math.min(...runs.map(([, ms]) => ms));
  return { perSecond: Math.round((items.length / fastestMs) * 1000), hits: runs[0]?.[0] ?? 0 };
}

/** Invented names, some of two words, and real companies' names among them. */
function makeBrands(terms: number): readonly Brand[] {
  const next = numbers();
  const name = () => Array.from({ length: 2 + (next() % 3) }, () => syllables[next() % syllables.length] ?? '').join('');
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const term = () => (next() % 3 === 0 ? `${capital(name())} ${capital(name())}` : capital(name()));
  const perBrand = 250;
  const brands = Array.from({ length: Math.ceil(terms / perBrand) }, (_one, index) => ({
    ...brandNamed(`${term()} ${index}`),
    languages: ['en', 'lv'] as const,
    products: Array.from({ length: perBrand - 1 }, term),
  }));
  return [...brands, ...['Twitter', 'Facebook', 'Malaysia Airlines', 'Телеком', 'Swedbank'].map((real) => brandNamed(real))];
}

function makePosts(root: string): readonly Post[] {
  const files = ['ner', 'own'].map((name) => readFileSync(path.join(root, 'test/fixtures/brands', `${name}.jsonl`), 'utf8'));
  const texts = files.flatMap((file) => file.trim().split('\n')).map((line) => String(Object(JSON.parse(line)).text));
  const next = numbers();
  const word = () => (texts[next() % texts.length] ?? '').split(' ')[next() % 8] ?? '';
  return Array.from({ length: postCount }, (_one, index) =>
    toPost(index, index % 2 ? Array.from({ length: 20 }, word).join(' ') : (texts[index % texts.length] ?? '')),
  );
}

function toPost(index: number, text: string): Post {
  return {
    network: 'bench',
    id: String(index),
    accountId: 'someone',
    url: 'https://posts.example/1',
    kind: 'post',
    text,
    language: 'en',
    publishedAt: '2026-01-01T00:00:00Z',
    links: [],
    replies: null,
    reposts: null,
    likes: null,
  };
}

/** The same numbers in every run. */
function numbers(): () => number {
  let state = 42;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 1;
  };
}
