import { sql, type Transaction } from 'kysely';

/** An account by the network's id, or by the key of its page where the place that told of it knows no id. */
export interface TouchedAccount {
  readonly network: string;
  readonly author_id: string;
  readonly author_key?: string | null;
}

/** The profiles of these accounts, whoever's they are, as a `from` clause: rows `heard` and `profile`. */
export const profilesOf = (touched: readonly TouchedAccount[]) => sql`
  json_to_recordset(${JSON.stringify(touched)}::json) as heard (network text, post_id text, author_id text, author_key text)
  join profile on profile.network = heard.network and (profile.account_id = heard.author_id or profile.link_key = heard.author_key)`;

/** Cards of whoever has these accounts are not shown any more. Rows of people are held in one order, so that two writers never wait for each other in a circle. */
export async function outdateCardsOfAccounts(tx: Transaction<unknown>, touched: readonly TouchedAccount[]): Promise<void> {
  await sql`
    with member as (
      select id from person
      where group_id in (select person.group_id from ${profilesOf(touched)} join person on person.id = profile.person_id)
      order by id for no key update
    )
    update person set version = version + 1 where id in (select id from member)
  `.execute(tx);
}
