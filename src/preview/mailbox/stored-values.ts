import { isRecord, parseJson } from '../protocol/wire-values';
import type { WireRecord } from '../protocol/wire-values';

export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const prefix = 'acquaint-preview';

/** Settings and custom properties of one add-in, kept across visits in `store`. A damaged entry reads as empty. */
export class StoredValues {
  readonly #store: KeyValueStore;
  readonly #addinId: string;

  constructor(store: KeyValueStore, addinId: string) {
    this.#store = store;
    this.#addinId = addinId;
  }

  /** Setting name to the JSON text of its value. */
  roamingSettings(): Readonly<Record<string, string>> {
    const entries = Object.entries(this.#read(this.#roamingKey));
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  }

  saveRoamingSettings(settings: WireRecord): void {
    this.#store.setItem(this.#roamingKey, JSON.stringify(settings));
  }

  customProperties(messageId: string): WireRecord {
    return this.#read(this.#propertiesKey(messageId));
  }

  saveCustomProperties(messageId: string, properties: WireRecord): void {
    this.#store.setItem(this.#propertiesKey(messageId), JSON.stringify(properties));
  }

  #read(key: string): WireRecord {
    const value = parseJson(this.#store.getItem(key) ?? '{}');
    return isRecord(value) ? value : {};
  }

  get #roamingKey(): string {
    return `${prefix}:roaming:${this.#addinId}`;
  }

  #propertiesKey(messageId: string): string {
    return `${prefix}:properties:${this.#addinId}:${messageId}`;
  }
}

/** A store that forgets, for pages whose browser refuses local storage. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

/** The browser's local storage, or a forgetting store where it is refused. */
export function browserStore(): KeyValueStore {
  try {
    window.localStorage.getItem(prefix);
    return window.localStorage;
  } catch {
    return memoryStore(); // Storage of framed or private pages may be forbidden.
  }
}
