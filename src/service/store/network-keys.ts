import { sql, type Kysely } from 'kysely';
import { writeAudit } from './settings-audit';
import type { Deed, KeptKey, KeyToSave, SettingsStore } from './settings-store';

type Database = Kysely<unknown>;

interface Row {
  readonly network: string;
  readonly setting: string;
  readonly keyId: string;
  readonly bytes: string;
  readonly at: string;
  readonly byId: string;
  readonly byName: string | null;
}

export async function keysOf(db: Database): Promise<readonly KeptKey[]> {
  const { rows } = await sql<Row>`
    select network, setting, key_id as "keyId", sealed as bytes, changed_at as at, changed_by_id as "byId", changed_by_name as "byName"
    from network_key order by network, setting
  `.execute(db);
  return rows.map(({ at, byId, byName, ...key }) => ({ ...key, changed: { at, by: { id: byId, name: byName } } }));
}

/** Puts it in the place of the one before; the audit says that, and nothing of the value. */
export function saveKey(db: Database, { network, setting, keyId, bytes, by, at }: KeyToSave): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await sql`
      insert into network_key (network, setting, key_id, sealed, changed_at, changed_by_id, changed_by_name)
      values (${network}, ${setting}, ${keyId}, ${bytes}, ${at}::timestamptz, ${by.id}, ${by.name})
      on conflict (network, setting) do update set key_id = excluded.key_id, sealed = excluded.sealed,
        changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id, changed_by_name = excluded.changed_by_name
    `.execute(tx);
    await tell(tx, { network, setting }, { by, at, kind: 'key-set' });
  });
}

export function removeKey(db: Database, { network, setting }: Pick<KeptKey, 'network' | 'setting'>, deed: Deed): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      delete from network_key where network = ${network} and setting = ${setting} returning network
    `.execute(tx);
    if (rows.length > 0) await tell(tx, { network, setting }, { ...deed, kind: 'key-removed' });
  });
}

/** A key that somebody set anew since it was read keeps what they set. */
export function resealKeys(db: Database, pairs: Parameters<SettingsStore['resealKeys']>[0]): Promise<number> {
  return db.transaction().execute(async (tx) => {
    let count = 0;
    for (const { kept, keyId, bytes } of pairs) {
      const { rows } = await sql`
        update network_key set key_id = ${keyId}, sealed = ${bytes}
        where network = ${kept.network} and setting = ${kept.setting} and sealed = ${kept.bytes}
        returning network
      `.execute(tx);
      count += rows.length;
    }
    if (count > 0) await raiseKeysRevision(tx);
    return count;
  });
}

async function tell(
  tx: Database,
  { network, setting }: Pick<KeptKey, 'network' | 'setting'>,
  done: Deed & { readonly kind: 'key-set' | 'key-removed' },
): Promise<void> {
  await writeAudit(tx, [{ ...done, path: `keys.${network}.${setting}`, from: null, to: null }]);
  await raiseKeysRevision(tx);
}

async function raiseKeysRevision(tx: Database): Promise<void> {
  await sql`update organisation_settings set keys_revision = keys_revision + 1`.execute(tx);
}
