import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import type { Engine } from './engine';
import type { CardToKeep, ShownCard } from './store';

/** $1 address, $2 its keyed hash in hex, $3 view, $4 now. */
const statement = {
  name: 'find-shown-card',
  text: /* sql */ `
select
  exists (select from suppression where address_hash = decode($2, 'hex')) as suppressed,
  (
    select shown_card.card
    from address
    join person on person.id = address.person_id
    join shown_card on shown_card.person_id = person.id and shown_card.version = person.version
    where address.address = $1 and shown_card.view = $3 and shown_card.good_until > $4::timestamptz
  ) as card
`,
};

export interface ShownCardQuery {
  readonly address: string;
  readonly view: string;
  readonly now: Date;
}

/** The card last drawn for this view, if nothing was learnt of the person since and its time is not over. */
export async function findShownCard(engine: Engine, { address, view, now }: ShownCardQuery, secret: string): Promise<ShownCard> {
  const [row] = await engine.read<ShownCard>(statement, [address, keyedHash(address, secret), view, now.toISOString()]);
  if (!row || row.suppressed) return { suppressed: row?.suppressed ?? false, card: null };
  return row;
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
