import type {
  AuditPage,
  Checklist,
  ImportAnswer,
  ImportRequest,
  NetworkKeys,
  SettingsChange,
  SettingsExport,
  SettingsState,
  SetupNetworks,
} from '../../contract/setup';
import type { Answer, Ask } from './ask';

/** The setup's interface, request by request (`src/contract/setup.ts`). Nothing here rejects. */
export interface SetupClient {
  settings(): Promise<Answer<SettingsState>>;
  save(change: SettingsChange): Promise<Answer<SettingsState>>;
  checklist(): Promise<Answer<Checklist>>;
  networks(): Promise<Answer<SetupNetworks>>;
  keys(): Promise<Answer<NetworkKeys>>;
  setKey(key: KeyName, value: string): Promise<Answer<null>>;
  removeKey(key: KeyName): Promise<Answer<null>>;
  /** `after` is `next` of the page before; null begins with the newest. */
  audit(after: string | null): Promise<Answer<AuditPage>>;
  exportAll(): Promise<Answer<SettingsExport>>;
  importFile(request: ImportRequest): Promise<Answer<ImportAnswer>>;
}

export interface KeyName {
  readonly network: string;
  readonly setting: string;
}

/** A client of `/api/setup`. */
export function createSetupClient(ask: Ask): SetupClient {
  const keyPath = ({ network, setting }: KeyName) => `/keys/${encodeURIComponent(network)}/${encodeURIComponent(setting)}`;
  return {
    settings: () => ask('GET', '/settings'),
    save: (change) => ask('PUT', '/settings', change),
    checklist: () => ask('GET', '/checklist'),
    networks: () => ask('GET', '/networks'),
    keys: () => ask('GET', '/keys'),
    setKey: (key, value) => ask('PUT', keyPath(key), { value }),
    removeKey: (key) => ask('DELETE', keyPath(key)),
    audit: (after) => ask('GET', after === null ? '/audit' : `/audit?after=${encodeURIComponent(after)}`),
    exportAll: () => ask('GET', '/export'),
    importFile: (request) => ask('POST', '/import', request),
  };
}
