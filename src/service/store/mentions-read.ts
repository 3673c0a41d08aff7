import type { Engine } from './engine';
import type { KeptMention, MentionQuery } from './listening-store';

/** $1 the oldest instant; $2 to $5 the place of the one before: instant, network, post and brand; $6 how many at most. Newest first. */
const statement = {
  name: 'find-mentions',
  text: /* sql */ `
select
  brand, post, author, matches, tone, confidence::float8 as confidence, toned_by as "tonedBy", seen_at as "seenAt"
from mention
where deleted_at is null and published_at >= $1::timestamptz
  and (published_at < $2::timestamptz or (published_at = $2::timestamptz and (network, post_id, brand) > ($3::text, $4::text, $5::text)))
order by published_at desc, network, post_id, brand
limit $6::int
`,
};

/** One page of what was said, newest first. */
export function findMentions(engine: Engine, { since, after, limit }: MentionQuery): Promise<readonly KeptMention[]> {
  const place = after ? [after.post.publishedAt, after.post.network, after.post.id, after.brand] : ['infinity', '', '', ''];
  return engine.read<KeptMention>(statement, [since, ...place, String(limit)]);
}
