import { sql } from 'kysely';
import type { Correction } from '../../domain/brand/correction';
import type { Post } from '../../domain/brand/post';
import type { BegunStream, CorrectedText, UnknownAuthor } from './correction-store';
import type { MentionKey } from './corrections';
import type { Engine } from './engine';
import { correctionJson } from './person-statement';

/** $1 network, $2 account, $3 post. */
const saidPosts = {
  name: 'find-said-posts',
  text: /* sql */ `
select post.post
from profile join post on (post.person_id, post.network, post.account_id) = (profile.person_id, profile.network, profile.account_id)
where profile.network = $1 and profile.account_id = $2 and post.post_id = $3
union all
select mention.post
from mention
where mention.network = $1 and mention.post_id = $3 and deleted_at is null and (
  author_id = $2 or exists (select from profile where profile.network = $1 and profile.account_id = $2 and profile.link_key = author_key)
)
limit 20
`,
};

export async function findSaidPosts(
  engine: Engine,
  { network, accountId, postId }: Omit<MentionKey, 'brand'>,
): Promise<readonly Post[]> {
  const rows = await engine.read<{ readonly post: Post }>(saidPosts, [network, accountId, postId]);
  return rows.map(({ post }) => post);
}

/** Read by a command, now and then. */
export async function findCorrected({ db }: Engine): Promise<readonly CorrectedText[]> {
  const { rows } = await sql<CorrectedText>`
    select said.network, said.brand, said.said, said.print, words.post ->> 'text' as text, words.post ->> 'language' as language
    from (
      select distinct on (network, post_id, brand) network, post_id, account_id, brand, said, print, said_at
      from mention_correction where topic = 'tone' and undone_at is null
      order by network, post_id, brand, said_at desc
    ) as said
    cross join lateral (
      select post from (
        select post.post from profile
        join post on (post.person_id, post.network, post.account_id) = (profile.person_id, profile.network, profile.account_id)
        where profile.network = said.network and profile.account_id = said.account_id and post.post_id = said.post_id
        union all
        select post from mention where network = said.network and post_id = said.post_id and brand = said.brand and deleted_at is null
      ) as copy limit 1
    ) as words
    order by said.said_at, said.network, said.post_id, said.brand
  `.execute(db);
  return rows;
}

/** Read by a command, now and then; few, since each was a click. */
export async function findStanding({ db }: Engine): Promise<readonly Correction[]> {
  const { rows } = await sql<{ readonly correction: Correction }>`
    select ${sql.raw(correctionJson)} as correction from mention_correction as said
    where undone_at is null order by said_at, post_id, brand, by_id
  `.execute(db);
  return rows.map(({ correction }) => correction);
}

/** $1: the address. */
const mark = {
  name: 'find-mark',
  text: /* sql */ `select person.version::text as mark from address join person on person.id = address.person_id where address.address = $1`,
};

export async function findMark(engine: Engine, address: string): Promise<string | null> {
  const [row] = await engine.read<{ readonly mark: string }>(mark, [address]);
  return row?.mark ?? null;
}

/** $1: a name. An account that any person has, sure or not, is left to that person's card. */
const unknownAuthors = {
  name: 'find-unknown-authors',
  text: /* sql */ `
select mention.post, mention.author, (
  select json_agg(${correctionJson})
  from mention_correction as said
  where said.network = mention.network and said.account_id = mention.author_id and said.undone_at is null
) as corrections
from mention
where lower(mention.author ->> 'name') = lower($1::text) and deleted_at is null and not exists (
  select from profile
  where profile.network = mention.network and (profile.account_id = mention.author_id or profile.link_key = mention.author_key)
)
order by published_at desc, network, post_id
limit 10
`,
};

export function findUnknownAuthors(engine: Engine, name: string): Promise<readonly UnknownAuthor[]> {
  return engine.read<UnknownAuthor>(unknownAuthors, [name]);
}

/** Since when (ISO instant) each of these streams is heard. */
export async function findBegun({ db }: Engine, streams: readonly string[]): Promise<readonly BegunStream[]> {
  if (streams.length === 0) return [];
  const { rows } = await sql<BegunStream>`
    select stream, begun_at as since from listening_cursor
    where stream in (select jsonb_array_elements_text(${JSON.stringify(streams)}::jsonb)) order by stream
  `.execute(db);
  return rows;
}
