import type { MentionAnswerRequest } from '../../contract/mention-answer';
import { findMentions } from '../../domain/brand/find-mentions';
import { printOfWords } from '../../domain/brand/print-of-words';
import type { Colleague } from '../../domain/identity/decision';
import type { LookupParts } from './lookup-person';

/** `changed`: the post has other words by now than whoever spoke has seen. */
export type MentionOutcome = 'kept' | 'no-such-mention' | 'changed';

interface Answering {
  readonly by: Colleague;
  readonly parts: Pick<LookupParts, 'store' | 'brands' | 'judgeTone' | 'now'>;
}

/** Keeps what a colleague says of a mention. What that mention is, is taken from what we know, not from whoever asks. */
export async function answerMention(request: MentionAnswerRequest, { by, parts }: Answering): Promise<MentionOutcome> {
  const { choice, print, ...key } = request;
  const at = parts.now().toISOString();
  const { corrections } = parts.store;
  if (choice === 'undo-tone' || choice === 'undo-brand') {
    const topic = choice === 'undo-tone' ? 'tone' : 'brand';
    return (await corrections.undo({ ...key, topic, by, at })) === 'undone' ? 'kept' : 'no-such-mention';
  }
  const posts = await corrections.findSaidPosts(key);
  const seen = posts.find(({ text }) => printOfWords(text) === print);
  if (!seen) return posts.length > 0 ? 'changed' : 'no-such-mention';
  const context = { now: parts.now(), judgeTone: parts.judgeTone };
  const mention = findMentions([seen], parts.brands, context).find(({ brand }) => brand === key.brand);
  if (!mention) return 'no-such-mention';
  const terms = [...new Set(mention.matches.map(({ term }) => term))];
  const outcome = await corrections.record({ ...key, said: choice, print, terms, by, at });
  return outcome === 'recorded' ? 'kept' : 'no-such-mention';
}
