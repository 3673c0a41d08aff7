import type { HeardPost } from '../listener';
import { htmlToText } from '../shared/html-text';
import { parseWebUrl } from '../shared/html-url';
import { longest, toLine, toParagraphs } from '../shared/text-fields';
import type { Question } from './schema';

const network = 'stackexchange';

/** A question of one site; null for one without words or without its own address. Ids are numbers of their site. */
export function toHeardPost(question: Question, site: string): HeardPost | null {
  const body = htmlToText(question.body ?? '');
  // Titles are HTML too: `&quot;`, `&#39;`.
  const text = toParagraphs([htmlToText(question.title).text, body.text].join('\n\n'), longest.post);
  const url = parseWebUrl(question.link ?? '');
  if (text === null || url?.protocol !== 'https:') return null;
  const author = authorOf(question, site);
  return {
    post: {
      ...{
        network,
        id: `${site}:${question.question_id}`,
        accountId: author.id ?? `${site}:nobody`,
        url: url.href,
        kind: 'post',
      },
      ...{ text, language: null, publishedAt: new Date(question.creation_date * 1000).toISOString() },
      links: body.links,
      ...{ replies: question.answer_count, reposts: null, likes: question.score },
    },
    author,
    edited: question.last_edit_date !== null,
  };
}

/** The licence of the words (CC BY-SA) asks for the author's name and a link to them. */
function authorOf({ owner }: Question, site: string): HeardPost['author'] {
  const name = toLine(htmlToText(owner?.display_name ?? '').text, longest.name);
  const id = owner?.user_id == null ? null : `${site}:${owner.user_id}`;
  return { network, id, handle: name, url: parseWebUrl(owner?.link ?? '')?.href ?? null, name };
}

/** The site of a kept post, and the number that it knows it by. */
export function siteOf(postId: string): string {
  return postId.slice(0, Math.max(postId.indexOf(':'), 0));
}

export function numberOf(postId: string): string {
  return postId.slice(postId.indexOf(':') + 1);
}
