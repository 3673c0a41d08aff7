// Makes test/fixtures/brands/ner.jsonl out of two published sets of labelled posts: node test/support/make-brand-rows.mjs <folder of the sets>
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../fixtures/brands');
const files = ['ner-btc/train', 'ner-btc/dev', 'ner-wnut17/train', 'ner-wnut17/dev'];
const { plain, common } = JSON.parse(readFileSync(path.join(here, 'brands.json'), 'utf8'));
const wrongLabels = new Set(readFileSync(path.join(here, 'wrong-labels.txt'), 'utf8').split(/\s+/).filter(Boolean));
const [mostMentions, mostTraps, mostInside] = [12, 14, 2];
const invented = [
  'Adele Vance',
  'Isak Nordby',
  'Mara Ozolina',
  'Petru Albescu',
  'Lidia Varga',
  'Tom Ekeland',
  'Vera Melnik',
  'Oskar Lind',
];

const posts = files.flatMap((name) =>
  readPosts(path.join(process.argv[2] ?? '.', `${name}.conll`), name.replace('ner-', '').replace('/', '-')),
);
const rows = [...plain.map((brand) => [brand, false]), ...common.map((brand) => [brand, true])].flatMap(([brand, isCommon]) =>
  rowsOf(brand, isCommon),
);
writeFileSync(path.join(here, 'ner.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
console.error(`${rows.length} rows, ${rows.filter(({ label }) => label === 'mention').length} of them mentions`);

/** A company or product named in a post is a mention; a common word that is no company there, and a name inside another word, are traps. */
function rowsOf(brand, isCommon) {
  const names = [brand.name, ...(brand.names ?? [])].map(compact);
  const counts = { mention: 0, trap: 0, inside: 0 };
  return posts.flatMap((post) => {
    const cat = categoryOf(post, names, isCommon);
    const most = { mention: mostMentions, trap: mostTraps, inside: mostInside };
    const id = `${post.id}-${compact(brand.name)}`;
    if (cat === null || wrongLabels.has(id) || counts[cat] >= most[cat]) return [];
    counts[cat] += 1;
    const kind = isCommon ? `common-${cat}` : cat;
    return [{ id, lang: 'en', cat: kind, text: post.text, brand, label: cat === 'mention' ? 'mention' : 'none' }];
  });
}

function categoryOf({ entities, text, words }, names, isCommon) {
  const own = entities.filter(({ name }) => names.includes(compact(name)));
  if (own.some(({ kind }) => ['ORG', 'corporation', 'product'].includes(kind))) return 'mention';
  const runs = words.flatMap((_word, at) => [1, 2, 3].map((length) => compact(words.slice(at, at + length).join(' '))));
  const isNamed = runs.some((run) => names.includes(run) || names.includes(run.replace(/s$/, '')));
  if (isNamed) return isCommon ? 'trap' : null;
  const inside = names.some(
    (name) =>
      name.length > 4 &&
      new RegExp(`[a-z0-9]${name}|${name}[a-z0-9]`, 'i').test(text) &&
      !new RegExp(`[#@/.]\\S*${name}`, 'i').test(text),
  );
  return inside && !isCommon && entities.every(({ name }) => !names.some((own) => compact(name).includes(own))) ? 'inside' : null;
}

function compact(text) {
  return text
    .toLowerCase()
    .replace(/&amp;/g, '&')
    .replace(/^the /, '')
    .replace(/[^a-z0-9&]+/g, '');
}

function readPosts(file, set) {
  const blocks = readFileSync(file, 'utf8').split(/\n\s*\n/);
  return blocks.map((block, index) =>
    toPost(
      block
        .split('\n')
        .map((line) => line.split('\t').map((part) => part.trim()))
        .filter(([token, tag]) => token && tag),
      `${set}-${index + 1}`,
    ),
  );
}

/** Persons get invented names, accounts that are no company's become `@someone`. */
function toPost(tokens, id) {
  const entities = [];
  const words = [];
  tokens.forEach(([token, tag], at) => {
    const kind = tag.slice(2);
    const isPerson = /per/i.test(kind);
    if (tag.startsWith('B-')) entities.push({ kind, name: token.replace(/^@/, '') });
    else if (tag.startsWith('I-')) entities.at(-1).name += ` ${token}`;
    if (isPerson && tag.startsWith('I-') && !token.startsWith('@')) return;
    const isAccount = token.startsWith('@') && token.length > 1;
    const afterAt = tokens[at - 1]?.[0] === '@';
    if ((isAccount || afterAt) && !/ORG|corp|product/.test(kind)) words.push(afterAt ? 'someone' : '@someone');
    else
      words.push(
        isPerson ? invented[(id.length + at + Number(id.replace(/\D/g, ''))) % invented.length] : token.replace(/&amp;/g, '&'),
      );
  });
  return { id, entities, words, text: joinWords(words) };
}

function joinWords(words) {
  return words
    .join(' ')
    .replace(/ ([.,!?:;)\]%…]|n't|'(?:s|m|re|ve|ll|d)\b|’\w)/g, '$1')
    .replace(/([([@#$]) /g, '$1')
    .replace(/(?<=\w)- (?=\w)/g, '-')
    .replace(/\bhttps?: ?\/ ?\/ ?\S+/g, 'https://link.example/x');
}
