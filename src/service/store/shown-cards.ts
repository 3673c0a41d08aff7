import DataLoader from 'dataloader';
import { sql, type Kysely } from 'kysely';
import type { Engine } from './engine';
import type { CardToKeep } from './store';

/** $1: the questions, as a JSON array of `ShownCardQuery`. One row each, in their order. A suppressed person has no row here: see `suppress`. */
const statement = {
  name: 'find-shown-cards',
  text: /* sql */ `
select
  (
    select shown_card.card
    from address
    join person on person.id = address.person_id
    join shown_card on shown_card.person_id = person.id and shown_card.version = person.version
    where address.address = asked.address and shown_card.view = asked.view and shown_card.good_until > asked.now
  ) as card
from rows from (json_to_recordset($1::json) as (address text, view text, now timestamptz))
  with ordinality as asked (address, view, now, place)
order by asked.place
`,
};

export interface ShownCardQuery {
  readonly address: string;
  readonly view: string;
  readonly now: Date;
}

/**
 * Finds the card last drawn for a view, if nothing was learnt of the person since and its time is not over. Questions that come in
 * one turn of the event loop are one statement: sending it costs a busy service more than all else about such a question.
 */
export function shownCardFinder(engine: Engine): (query: ShownCardQuery) => Promise<string | null> {
  const read = async (asked: readonly ShownCardQuery[]) => {
    const rows = await engine.read<{ readonly card: string | null }>(statement, [JSON.stringify(asked)]);
    return rows.map(({ card }) => card);
  };
  const loader = new DataLoader<ShownCardQuery, string | null>(read, {
    cache: false,
    maxBatchSize: 100,
    batchScheduleFn: setImmediate,
  });
  return (query) => loader.load(query);
}

/** Keeps a card, and forgets those of the same person that can't be shown any more. */
export async function keepShownCard(
  db: Kysely<unknown>,
  { personId, version, view, card, goodUntil, now }: CardToKeep,
): Promise<void> {
  await sql`
    with gone as (
      delete from shown_card
      where person_id = ${personId}::uuid and view <> ${view} and (version <> ${version}::bigint or good_until <= ${now}::timestamptz)
    )
    insert into shown_card (person_id, view, version, good_until, card)
    select id, ${view}, ${version}::bigint, ${goodUntil}::timestamptz, ${card} from person where id = ${personId}::uuid
    on conflict (person_id, view) do update set version = excluded.version, good_until = excluded.good_until, card = excluded.card
  `.execute(db);
}
