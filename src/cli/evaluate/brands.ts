import type { Brand } from '../../domain/brand/brand';
import { findMentions } from '../../domain/brand/find-mentions';
import { judgeByWords } from '../../domain/brand/tone';
import type { Post } from '../../domain/brand/post';
import type { Evaluation } from './evaluate';
import { groupScores, scoreDecisions } from './metrics';
import { choiceField, objectField, optionalText, readRows, type Row, rowName, textField, textList } from './rows';

const now = new Date('2025-01-01T00:00:00Z');

/**
 * Does a text speak of a brand? Rows: `id`, `text`, `brand` (`name`, and where wanted `products`, `handles`, `hashtags`, `sites`),
 * `label` (`mention` or `none`); `links`, `lang` and `cat` where known.
 */
export const evaluateBrands: Evaluation = async (options, progress) => {
  const rows = readRows(options.data, 'brands.jsonl').filter((row) => options.lang === null || row['lang'] === options.lang);
  progress(`Looking for brands in ${rows.length} texts`);
  const judged = rows.map((row) => {
    const [mention] = findMentions([postOf(row)], [brandOf(objectField(row, 'brand'))], { now, judgeTone: judgeByWords });
    const wanted = choiceField(row, 'label', ['mention', 'none']) === 'mention';
    return { row, wanted, found: mention !== undefined, matches: mention?.matches ?? [] };
  });
  const fields = {
    lang: (one: { row: Row }) => optionalText(one.row, 'lang'),
    cat: (one: { row: Row }) => optionalText(one.row, 'cat'),
  };
  const wrong = judged.filter((one) => one.wanted !== one.found);
  return {
    ...scoreDecisions(judged),
    by: groupScores(judged, fields, scoreDecisions),
    ...(options.errors
      ? { errors: wrong.map(({ row, matches }) => ({ id: rowName(row), text: row['text'], label: row['label'], matches })) }
      : {}),
  };
};

function brandOf(row: Row): Brand {
  return {
    name: textField(row, 'name'),
    kind: 'own',
    products: textList(row['products']),
    handles: textList(row['handles']),
    hashtags: textList(row['hashtags']),
    sites: textList(row['sites']),
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
