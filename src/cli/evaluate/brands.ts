import { type Brand, brandLanguages, brandNamed } from '../../domain/brand/brand';
import { compileBrands } from '../../domain/brand/matcher';
import type { Post } from '../../domain/brand/post';
import type { Evaluation } from './evaluate';
import { type Decision, groupScores, scoreDecisions } from './metrics';
import { choiceField, objectField, optionalText, readRows, type Row, rowName, textField, textList } from './rows';

const now = new Date('2025-01-01T00:00:00Z');

/**
 * Does a text speak of a brand? Rows: `id`, `text`, `brand` (`name`, and where wanted the other fields of a brand), `label` (`mention` or
 * `none`); `links`, `around` (texts it answers), `lang` and `cat` where known. Only what is sure counts as found; `unsure` are the rows
 * that hold a name which may be something else.
 */
export const evaluateBrands: Evaluation = async (options, progress) => {
  const rows = readRows(options.data, 'brands.jsonl').filter((row) => options.lang === null || row['lang'] === options.lang);
  progress(`Looking for brands in ${rows.length} texts`);
  const judged = rows.map((row) => {
    const [found] = compileBrands([brandOf(objectField(row, 'brand'))]).find(postOf(row), textList(row['around']));
    const wanted = choiceField(row, 'label', ['mention', 'none']) === 'mention';
    return { row, wanted, found: found?.sure ?? false, unsure: found?.sure === false, matches: found?.matches ?? [] };
  });
  const fields = {
    lang: (one: { row: Row }) => optionalText(one.row, 'lang'),
    cat: (one: { row: Row }) => optionalText(one.row, 'cat'),
  };
  const wrong = judged.filter((one) => one.wanted !== one.found);
  return {
    ...summarize(judged),
    by: groupScores(judged, fields, summarize),
    ...(options.errors
      ? { errors: wrong.map(({ row, matches }) => ({ id: rowName(row), text: row['text'], label: row['label'], matches })) }
      : {}),
  };
};

function summarize(judged: readonly (Decision & { readonly unsure: boolean })[]) {
  return { ...scoreDecisions(judged), unsure: judged.filter(({ unsure }) => unsure).length };
}

function brandOf(row: Row): Brand {
  const lists = ['names', 'products', 'handles', 'hashtags', 'sites', 'people', 'topics', 'near', 'notNear'] as const;
  const languages = textList(row['languages']);
  return {
    ...brandNamed(textField(row, 'name')),
    ...Object.fromEntries(lists.map((field) => [field, textList(row[field])])),
    languages: brandLanguages.filter((language) => languages.includes(language)),
  };
}

function postOf(row: Row): Post {
  const id = rowName(row);
  return {
    network: 'evaluation',
    id,
    accountId: 'someone',
    url: 'https://posts.example/',
    kind: 'post',
    text: textField(row, 'text'),
    language: optionalText(row, 'lang'),
    publishedAt: now.toISOString(),
    links: textList(row['links']),
    replies: null,
    reposts: null,
    likes: null,
  };
}
