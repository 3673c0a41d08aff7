import { applyCorrections } from './brand/apply-corrections';
import { findMentions } from './brand/find-mentions';
import type { Mention } from './brand/mention';
import type { CardInput } from './build-card';
import { accountKey } from './identity/account';
import type { JudgedAccount } from './identity/judged-account';

/** A mention by an account that may be the person's. */
export interface PossibleMention {
  readonly account: JudgedAccount;
  readonly mention: Mention;
}

type Said = Pick<CardInput, 'posts' | 'brands' | 'judgeTone' | 'corrections' | 'now'>;

/** What possible accounts of a person say of the brands: offered with the reason why they may be the same person's, never counted as theirs. */
export function candidateMentions(candidates: readonly JudgedAccount[], said: Said): readonly PossibleMention[] {
  const accountByKey = new Map(candidates.map((account) => [accountKey(account.account), account]));
  const posts = said.posts.filter(({ network, accountId }) => accountByKey.has(accountKey({ network, id: accountId })));
  const { mentions } = applyCorrections(findMentions(posts, said.brands, said), said.corrections, said.now);
  return mentions.flatMap((mention) => {
    const account = accountByKey.get(accountKey({ network: mention.post.network, id: mention.post.accountId }));
    return account ? [{ account, mention }] : [];
  });
}
