import { sql, type Kysely, type Transaction } from 'kysely';
import type { AddressDecision } from '../../domain/identity/decision';
import { groupPeople } from '../../domain/identity/same-person';
import { cleanTextOrNull, keepWhole } from './clean-text';
import { insertPerson, lockAddresses, lockGrouping, readAddress } from './person-row';
import type { AddressDecisionToRecord } from './store';

type Tx = Transaction<unknown>;

const longest = { colleague: 200, name: 300 };
/** People whom decisions tie together, whether they stand or not; a look-up reads all who are joined. */
const mostPeople = 12;

/**
 * Writes what a colleague says of two addresses, and who is one person from now on; makes the persons if nobody was stored under an address. Its id
 * makes writing it again change nothing.
 */
export async function recordAddressDecision(
  db: Kysely<unknown>,
  { id, between, kind, by, at }: AddressDecisionToRecord,
  secret: string,
): Promise<'recorded' | 'suppressed' | 'unusable'> {
  const byId = keepWhole(by.id, longest.colleague);
  if (byId === null || between[0] === between[1]) return 'unusable';
  return db.transaction().execute(async (tx) => {
    const people = await lockTied(tx, between);
    if (people.length > mostPeople - 2) return 'unusable';
    const one = await ensurePerson(tx, between[0], secret);
    const other = await ensurePerson(tx, between[1], secret);
    if (one === null || other === null) return 'suppressed';
    await sql`
      insert into same_person (person_id, other_id, decision_id, kind, by_id, by_name, decided_at)
      select person_id, other_id, ${id}::uuid, ${kind}, ${byId}, ${cleanTextOrNull(by.name, longest.name)}, ${instant(at)}::timestamptz
      from (values (${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid)) as pair (person_id, other_id)
      on conflict do nothing
    `.execute(tx);
    await regroup(tx, [...new Set([...people, one, other])]);
    return 'recorded';
  });
}

/** Takes back what a colleague last said of two addresses, so that what they said before counts again; it stays readable as undone. */
export function undoAddressDecision(
  db: Kysely<unknown>,
  { between, by, at }: Omit<AddressDecisionToRecord, 'id' | 'kind'>,
): Promise<'undone' | 'not-found'> {
  return db.transaction().execute(async (tx) => {
    const people = await lockTied(tx, between);
    const [one, other] = between.map((address) => sql`(select person_id from address where address = ${address})`);
    const { rows } = await sql`
      with last as (
        select decision_id from same_person
        where person_id = ${one} and other_id = ${other} and by_id = ${by.id} and undone_at is null
        order by decided_at desc, decision_id desc limit 1
      )
      update same_person
      set undone_at = ${instant(at)}::timestamptz, undone_by_id = ${by.id}, undone_by_name = ${cleanTextOrNull(by.name, longest.name)}
      where decision_id in (select decision_id from last) and person_id in (${one}, ${other})
      returning decision_id
    `.execute(tx);
    if (rows.length === 0) return 'not-found';
    await regroup(tx, people);
    return 'undone';
  });
}

/** Holds back all who write about the two, and about those whom decisions tie to them; returns the ids of all of these. */
async function lockTied(tx: Tx, between: AddressDecision['between']): Promise<readonly string[]> {
  await lockGrouping(tx);
  await lockAddresses(tx, [...between, ...(await tiedTo(tx, between)).map(({ address }) => address)]);
  return [...new Set((await tiedTo(tx, between)).map(({ id }) => id))];
}

async function tiedTo(
  tx: Tx,
  between: AddressDecision['between'],
): Promise<readonly { readonly id: string; readonly address: string }[]> {
  const { rows } = await sql<{ id: string; address: string }>`
    with recursive tied (id) as (
      select person_id from address where address in (${sql.join([...between])})
      union
      select same_person.other_id from tied join same_person on same_person.person_id = tied.id where same_person.undone_at is null
    )
    select tied.id, address.address from tied join address on address.person_id = tied.id
  `.execute(tx);
  return rows;
}

/** The person of the address, made if there is none; null if the address is on the suppression list. */
async function ensurePerson(tx: Tx, address: string, secret: string): Promise<string | null> {
  const { suppressed, personId } = await readAddress(tx, { address, secret });
  if (suppressed) return null;
  return personId ?? (await insertPerson(tx, { address, name: null }));
}

/** Finds out anew who of these is one person, and outdates their kept cards. */
async function regroup(tx: Tx, people: readonly string[]): Promise<void> {
  const groups = groupPeople(people, await standingAmong(tx, people)).map((group) => [...group].sort());
  const rows = groups.flatMap((group) => group.map((id) => ({ id, group_id: group[0] })));
  await sql`
    update person set group_id = regrouped.group_id, version = version + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as regrouped (id uuid, group_id uuid)
    where person.id = regrouped.id
  `.execute(tx);
}

interface Row {
  readonly personId: string;
  readonly otherId: string;
  readonly id: string;
  readonly kind: AddressDecision['kind'];
  readonly byId: string;
  readonly at: string;
}

async function standingAmong(tx: Tx, people: readonly string[]): Promise<readonly AddressDecision[]> {
  const { rows } = await sql<Row>`
    select person_id as "personId", other_id as "otherId", decision_id as id, kind, by_id as "byId", decided_at as at
    from same_person
    where person_id in (select jsonb_array_elements_text(${JSON.stringify(people)}::jsonb)::uuid)
      and person_id < other_id and undone_at is null
  `.execute(tx);
  return rows.map(({ personId, otherId, id, kind, byId, at }) => ({
    ...{ id, kind, at, undone: null },
    between: [personId, otherId] as const,
    by: { id: byId, name: null },
  }));
}

function instant(at: string): string {
  return new Date(at).toISOString();
}
