import { connectors, listeners, tipSource } from '../../connectors/registry';
import type { ConnectorSetting } from '../../connectors/connector';
import type { NetworkKey, NetworkKeys } from '../../contract/setup';
import type { Colleague } from '../../domain/identity/decision';
import { settingVariable } from '../config';
import type { Store } from '../store/store';
import type { KeyName, KeyRing } from './key-ring';
import type { SetupParts } from './setup-parts';

const noSecret =
  'Keys can’t be saved here yet: start the service with ACQUAINT_KEYS_SECRET (32 characters or more, for example from `openssl rand -hex 32`) or ACQUAINT_KEYS_SECRET_FILE, the same for every replica. Keys in environment variables work without.';

/** Every key that some network can have, and where its value comes from. No value is told. */
export function listKeys({ live, config }: Pick<SetupParts, 'live' | 'config'>): NetworkKeys {
  const { heldKeys } = live.current();
  const keys = allKeys().map(({ network, setting: { name, secret, required, help } }): NetworkKey => {
    const held = heldKeys.find((one) => one.network === network && one.setting === name);
    const isGiven = config.connectorSettings[network]?.[name] !== undefined;
    const kept = held === undefined ? 'none' : held.isReadable ? 'saved' : 'unreadable';
    return {
      ...{ network, setting: name, secret, required, help, variable: settingVariable(network, name) },
      source: isGiven ? 'environment' : kept,
      changed: held?.changed ?? null,
    };
  });
  return { problem: live.ring.keyId === null ? noSecret : null, keys };
}

export interface KeyDeed extends KeyName {
  readonly by: Colleague;
}

/** Seals and keeps a key. `no-secret` comes with what to do about it. */
export async function setKey(
  { network, setting, by }: KeyDeed,
  value: string,
  { live, parts }: SetupParts,
): Promise<{ readonly kind: 'kept' | 'no-such-key' } | { readonly kind: 'no-secret'; readonly error: string }> {
  if (!isKey({ network, setting })) return { kind: 'no-such-key' };
  if (live.ring.keyId === null) return { kind: 'no-secret', error: noSecret };
  const sealed = live.ring.seal({ network, setting }, value);
  await parts.store.settings.saveKey({ network, setting, ...sealed, by, at: parts.now().toISOString() });
  await live.refresh();
  return { kind: 'kept' };
}

/** Removes what is kept, if anything is; what the environment says goes on counting. */
export async function removeKey({ network, setting, by }: KeyDeed, { live, parts }: SetupParts): Promise<void> {
  await parts.store.settings.removeKey({ network, setting }, { by, at: parts.now().toISOString() });
  await live.refresh();
}

export interface Rotation {
  /** Sealed anew with the current secret. */
  readonly resealed: number;
  /** Sealed with it already. */
  readonly current: number;
  /** Which no secret here opens: they stay as they are. */
  readonly unreadable: readonly KeyName[];
}

/** Seals every kept key with the current secret. Throws without one. */
export async function rotateKeys(store: Pick<Store, 'settings'>, ring: KeyRing): Promise<Rotation> {
  const kept = await store.settings.keys();
  const old = kept.filter(({ keyId }) => keyId !== ring.keyId);
  const opened = old.map((key) => ({ key, value: ring.open(key, key) }));
  const pairs = opened.flatMap(({ key, value }) =>
    value.kind === 'value' ? [{ kept: key, ...ring.seal(key, value.value) }] : [],
  );
  const resealed = pairs.length > 0 ? await store.settings.resealKeys(pairs) : 0;
  const unreadable = opened.flatMap(({ key: { network, setting }, value }) =>
    value.kind === 'value' ? [] : [{ network, setting }],
  );
  return { resealed, current: kept.length - old.length, unreadable };
}

function isKey({ network, setting }: KeyName): boolean {
  return allKeys().some((key) => key.network === network && key.setting.name === setting);
}

interface KnownKey {
  readonly network: string;
  readonly setting: ConnectorSetting;
}

/** Of all sources; where one network has both, a key of the same name is the same key. */
function allKeys(): readonly KnownKey[] {
  const keys = [...connectors, ...listeners, tipSource].flatMap(({ id: network, settings }) =>
    settings.map((setting) => ({ network, setting })),
  );
  const byName = new Map(keys.toReversed().map((key) => [`${key.network} ${key.setting.name}`, key]));
  return [...byName.values()].toSorted((a, b) => a.network.localeCompare(b.network, 'en'));
}
