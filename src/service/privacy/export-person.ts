import type { PersonExport } from '../../contract/privacy';
import type { PersonRecords } from '../store/person-records';
import type { NotedLookup } from '../store/lookup-audit';
import type { LookupParts } from '../lookup/lookup-person';
import { ownAccountsOf } from './own-accounts';
import { factsOf } from './person-facts';

export interface Exporting {
  readonly parts: Pick<LookupParts, 'store' | 'settings' | 'now'>;
  /** Numbers colleagues instead of naming them. */
  readonly forPerson: boolean;
}

const mostLookups = 10_000;

/** Everything kept about the person with this address, for whoever asks by right. */
export async function exportPerson(address: string, { parts, forPerson }: Exporting): Promise<PersonExport> {
  const { store, settings, now } = parts;
  const [{ person, suppressed }, lookups, requests] = await Promise.all([
    store.findByAddress(address),
    store.privacy.findLookups({ address, colleague: null, after: null, limit: mostLookups }),
    store.privacy.requestsAbout(address),
  ]);
  const records = await store.privacy.records(address, person ? ownAccountsOf(person, settings) : []);
  const known: PersonExport = {
    address,
    exportedAt: now().toISOString(),
    suppressed,
    addresses: person ? [person.address, ...person.joined.map((one) => one.address)] : [],
    facts: person ? [...factsOf(person, settings)] : [],
    lookups: lookups.map(({ colleague, day, purpose }) => ({ colleague, day, purpose })),
    requests: requests.map(({ kind, reference, filedAt, answered }) => ({
      ...{ kind, reference, filedAt },
      outcome: answered?.outcome ?? null,
    })),
    records: toReadable(records),
  };
  return forPerson ? withoutColleagues(known, lookups) : known;
}

/** A card is kept as text; sealed addresses say nothing. */
function toReadable(records: PersonRecords): PersonExport['records'] {
  const readable = ([column, value]: readonly [string, unknown]) =>
    column === 'card' && typeof value === 'string' ? [column, JSON.parse(value)] : [column, value];
  return Object.fromEntries(
    Object.entries(records).map(([table, rows]) => [
      table,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([column]) => column !== 'sealed')
            .map(readable),
        ),
      ),
    ]),
  );
}

/** Columns that name a colleague, in whichever table. */
const colleagueColumns: readonly string[] = ['by_id', 'by_name', 'undone_by_id', 'undone_by_name', 'colleague_id'];

/** Who looked is the organisation's own affair (Court of Justice of the European Union, C-579/21): a person learns when and for what. */
function withoutColleagues(known: PersonExport, lookups: readonly NotedLookup[]): PersonExport {
  const ids = [...new Set(lookups.map(({ colleague }) => colleague))];
  const cards = Object.entries(known.records).filter(([table]) => table !== 'shown_card');
  return {
    ...known,
    facts: known.facts.map((fact) => ({
      ...fact,
      because: fact.because.map((reason) => reason.replace(/^(decided [a-z]+), .*?, a colleague/u, '$1, a colleague')),
    })),
    lookups: known.lookups.map((one) => ({ ...one, colleague: `colleague ${ids.indexOf(one.colleague) + 1}` })),
    records: Object.fromEntries(
      cards.map(([table, rows]) => [
        table,
        rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !colleagueColumns.includes(column)))),
      ]),
    ),
  };
}
