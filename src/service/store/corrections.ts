import { sql, type Kysely, type RawBuilder } from 'kysely';
import { topicOf, type CorrectionWord } from '../../domain/brand/correction';
import type { Colleague } from '../../domain/identity/decision';
import { cleanText, cleanTextOrNull, keepWhole } from './clean-text';
import { outdateCardsOfAccounts } from './outdate-accounts';

type Database = Kysely<unknown>;

const longest = { network: 40, id: 500, brand: 200, print: 40, term: 200, colleague: 200, name: 300 };
const mostTerms = 50;

export interface MentionKey {
  readonly network: string;
  /** `Post.id` and `Post.accountId`. */
  readonly postId: string;
  readonly accountId: string;
  readonly brand: string;
}

export interface CorrectionToRecord extends MentionKey {
  readonly said: CorrectionWord;
  /** `printOfWords` of the text it is said of. */
  readonly print: string;
  readonly terms: readonly string[];
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
}

export interface CorrectionToUndo extends MentionKey {
  readonly topic: 'tone' | 'brand';
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
}

/** Keeps a colleague's word, in the place of the one before about the same. Cards that show the account are outdated. */
export function recordCorrection(db: Database, given: CorrectionToRecord): Promise<'recorded' | 'unusable'> {
  const row = rowOf(given);
  if (row === null) return Promise.resolve('unusable');
  return db.transaction().execute(async (tx): Promise<'recorded'> => {
    await sql`
      insert into mention_correction (network, post_id, brand, account_id, topic, said, print, terms, by_id, by_name, said_at)
      select network, post_id, brand, account_id, topic, said, print, terms, by_id, by_name, ${given.at}::timestamptz
      from json_to_record(${JSON.stringify(row)}::json) as said (
        network text, post_id text, brand text, account_id text, topic text, said text, print text, terms json, by_id text, by_name text
      )
      on conflict (network, post_id, brand, topic, by_id) do update
      set said = excluded.said, print = excluded.print, terms = excluded.terms, account_id = excluded.account_id,
        by_name = excluded.by_name, said_at = excluded.said_at, undone_at = null
    `.execute(tx);
    await outdateCardsOfAccounts(tx, [{ network: row.network, author_id: row.account_id }]);
    return 'recorded';
  });
}

/** A key that can't be kept whole would be another one's. */
function rowOf({ network, postId, brand, accountId, said, print, terms, by }: CorrectionToRecord) {
  const key = {
    network: keepWhole(network, longest.network),
    post_id: keepWhole(postId, longest.id),
    brand: keepWhole(brand, longest.brand),
    account_id: keepWhole(accountId, longest.id),
    print: keepWhole(print, longest.print),
    by_id: keepWhole(by.id, longest.colleague),
  };
  const { network: kept, account_id: account } = key;
  if (kept === null || account === null || Object.values(key).includes(null)) return null;
  return {
    ...{ ...key, network: kept, account_id: account, topic: topicOf(said), said },
    terms: terms.slice(0, mostTerms).map((term) => cleanText(term, longest.term)),
    by_name: cleanTextOrNull(by.name, longest.name),
  };
}

/** Takes a colleague's own word back; the row stays, with its day. */
export function undoCorrection(db: Database, undoing: CorrectionToUndo): Promise<'undone' | 'not-found'> {
  const { network, postId, brand, accountId, topic, by, at } = undoing;
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      update mention_correction set undone_at = ${at}::timestamptz
      where network = ${network} and post_id = ${postId} and brand = ${brand} and topic = ${topic} and by_id = ${by.id} and undone_at is null
      returning network
    `.execute(tx);
    if (rows.length === 0) return 'not-found';
    await outdateCardsOfAccounts(tx, [{ network, author_id: accountId }]);
    return 'undone';
  });
}

/** What was said of posts that are gone at their source. */
export async function forgetCorrections(
  tx: Database,
  posts: readonly { readonly network: string; readonly post_id: string }[],
): Promise<void> {
  if (posts.length === 0) return;
  await sql`
    delete from mention_correction
    using json_to_recordset(${JSON.stringify(posts)}::json) as gone (network text, post_id text)
    where mention_correction.network = gone.network and mention_correction.post_id = gone.post_id
  `.execute(tx);
}

/** What was said of posts by accounts that are surely this group's, as `erasure.ts` has it of what was heard. Before the profiles go. */
export async function forgetCorrectionsOf(tx: Database, group: RawBuilder<unknown>): Promise<void> {
  await sql`
    delete from mention_correction as said using profile, person
    where person.group_id = (${group}) and profile.person_id = person.id
      and said.network = profile.network and said.account_id = profile.account_id
      and (profile.found_ways ? 'address' or exists (
        select from decision
        where decision.person_id = person.id and decision.network = profile.network and decision.kind in ('same', 'linked')
          and decision.account_id in (profile.account_id, profile.link_key) and decision.undone_at is null
      ))
  `.execute(tx);
}
