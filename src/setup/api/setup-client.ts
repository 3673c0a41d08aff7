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
  /** The manifest of this deployment: XML, or the unified one as a package. */
  manifest(form: ManifestForm): Promise<Answer<Blob>>;
  importFile(request: ImportRequest): Promise<Answer<ImportAnswer>>;
}

export type ManifestForm = 'xml' | 'zip';

export interface KeyName {
  readonly network: string;
  readonly setting: string;
}

/** A client of `/api/setup`. */
export function createSetupClient(ask: Ask): SetupClient {
  const keyPath = ({ network, setting }: KeyName) => `/setup/keys/${encodeURIComponent(network)}/${encodeURIComponent(setting)}`;
  return {
    settings: () => ask.json('GET', '/setup/settings'),
    save: (change) => ask.json('PUT', '/setup/settings', change),
    checklist: () => ask.json('GET', '/setup/checklist'),
    networks: () => ask.json('GET', '/setup/networks'),
    keys: () => ask.json('GET', '/setup/keys'),
    setKey: (key, value) => ask.json('PUT', keyPath(key), { value }),
    removeKey: (key) => ask.json('DELETE', keyPath(key)),
    audit: (after) => ask.json('GET', after === null ? '/setup/audit' : `/setup/audit?after=${encodeURIComponent(after)}`),
    exportAll: () => ask.json('GET', '/setup/export'),
    manifest: (form) => ask.file(`/setup/manifest.${form}`),
    importFile: (request) => ask.json('POST', '/setup/import', request),
  };
}
