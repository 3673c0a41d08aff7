import { settings as settingsSchema, type Settings } from '../../../src/contract/settings';
import {
  auditPage,
  checklist,
  importAnswer,
  networkKeys,
  networkStates,
  settingsExport,
  settingsState,
  type AuditEntry,
  type NetworkKey,
  type SettingsState,
  type SetupNetwork,
  type SetupNetworks,
} from '../../../src/contract/setup';
import { changedPaths } from '../../../src/setup/draft/changes';
import { pathName, valueAt } from '../../../src/setup/draft/paths';
import { json, type FakeRequest } from './answers';
import { createFakePeople, type FakePeople } from './fake-people';

type Json = AuditEntry['from'];

/** What the fake answers by itself instead of doing its work; null lets it work. */
export type Trouble = (request: FakeRequest) => Response | Promise<Response> | null;

/** A service in memory that keeps to the contract: every answer of it is read by its schema. */
export interface FakeService {
  readonly fetch: typeof fetch;
  readonly requests: FakeRequest[];
  state(): SettingsState;
  /** Saves as another administrator would. */
  saveAs(name: string, change: (settings: Settings) => Settings): void;
  trouble: Trouble;
  readonly keys: NetworkKey[];
  readonly people: FakePeople;
}

const at = '2026-11-20T09:30:00.000Z';
const me = { id: 'tid:oid', name: 'Robin Vale' };

interface FakeStart {
  /** As a settings file would have them. */
  readonly settings?: unknown;
  readonly keysProblem?: string | null;
}

export function createFakeService({ settings = {}, keysProblem = null }: FakeStart = {}): FakeService {
  let state: SettingsState = { revision: 0, source: 'defaults', changed: null, settings: settingsSchema.parse(settings) };
  const audit: AuditEntry[] = [];
  const keys = [
    keyOf('github', 'token'),
    keyOf('peopledatalabs', 'apiKey', { required: true }),
    keyOf('foursquare', 'key', { required: true }),
  ];
  const requests: FakeRequest[] = [];
  const people = createFakePeople();

  function save(next: Settings, by = me): void {
    for (const path of changedPaths(state.settings, next))
      note({ kind: 'changed', path: pathName(path), by, next, before: state.settings });
    state = { revision: state.revision + 1, source: 'saved', changed: { at, by }, settings: next };
  }

  interface Noted {
    readonly kind: AuditEntry['kind'];
    readonly path: string;
    readonly by?: typeof me;
    readonly before?: Settings;
    readonly next?: Settings;
  }

  function note({ kind, path, by = me, before, next }: Noted): void {
    const parts = path.split('.');
    const from = (valueAt(before, parts) ?? null) as Json;
    const to = (valueAt(next, parts) ?? null) as Json;
    audit.unshift({ id: String(audit.length + 1), at, by, kind, path, from, to });
  }

  function put(body: unknown): Response {
    const { from, settings: wanted } = body as { from: number; settings: unknown };
    if (from !== state.revision)
      return json(409, { error: 'Somebody else was first.', revision: state.revision, changed: state.changed });
    const parsed = settingsSchema.safeParse(wanted);
    if (!parsed.success)
      return json(422, { error: 'Not valid.', problems: parsed.error.issues.map(({ path, message }) => ({ path, message })) });
    if (changedPaths(state.settings, parsed.data).length > 0) save(parsed.data);
    return json(200, settingsState.parse(state));
  }

  function importFile(body: unknown): Response {
    const { file, from, apply } = body as { file: { settings?: unknown }; from: number; apply: boolean };
    if (from !== state.revision)
      return json(409, { error: 'Somebody else was first.', revision: state.revision, changed: state.changed });
    const parsed = settingsSchema.safeParse(file.settings ?? file);
    if (!parsed.success)
      return json(422, { error: 'Not valid.', problems: parsed.error.issues.map(({ path, message }) => ({ path, message })) });
    const differences = changedPaths(state.settings, parsed.data).map((path) => ({
      path: pathName(path),
      from: (valueAt(state.settings, path) ?? null) as Json,
      to: (valueAt(parsed.data, path) ?? null) as Json,
    }));
    if (apply && differences.length > 0) save(parsed.data);
    return json(200, importAnswer.parse({ applied: apply, differences, state }));
  }

  function setKey(path: string, source: NetworkKey['source']): Response {
    const [, , network = '', setting = ''] = path.split('/');
    const place = keys.findIndex((key) => key.network === network && key.setting === setting);
    const key = keys[place];
    if (!key) return json(404, { error: 'There is no such key.' });
    keys[place] = { ...key, source, changed: source === 'saved' ? { at, by: me } : null };
    note({ kind: source === 'saved' ? 'key-set' : 'key-removed', path: `keys.${network}.${setting}` });
    return json(204, null);
  }

  function answer({ method, path, body }: FakeRequest): Response {
    if (path === '/api/about') return json(200, { version: '0.1.0', brand: null, signIn: { kind: 'none' }, networks: [] });
    const route = path.replace('/api/setup', '');
    if (route === '/settings') return method === 'PUT' ? put(body) : json(200, settingsState.parse(state));
    if (route === '/checklist') return json(200, checklist.parse(checklistOf(state.settings)));
    if (route === '/networks') return json(200, networkStates.parse(networksOf(state.settings)));
    if (route === '/keys') return json(200, networkKeys.parse({ problem: keysProblem, keys }));
    if (route.startsWith('/keys/')) return setKey(route, method === 'PUT' ? 'saved' : 'none');
    if (route === '/export')
      return json(200, settingsExport.parse({ acquaint: 'settings', version: 1, exportedAt: at, settings: state.settings }));
    if (route === '/import') return importFile(body);
    if (route.startsWith('/audit')) return json(200, auditPage.parse(pageOf(audit, route)));
    return json(404, { error: 'There is nothing at this address.' });
  }

  const service: FakeService = {
    ...{ requests, keys, people },
    trouble: () => null,
    state: () => state,
    saveAs: (name, change) => save(settingsSchema.parse(change(state.settings)), { id: `tid:${name}`, name }),
    fetch: async (input, init) => {
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
      const request = { method: init?.method ?? 'GET', path: String(input), body };
      requests.push(request);
      return (await service.trouble(request)) ?? people.answer(request) ?? answer(request);
    },
  };
  return service;
}

/** Pages of two, so that a test sees more than one. */
function pageOf(audit: readonly AuditEntry[], route: string): unknown {
  const after = new URLSearchParams(route.split('?')[1]).get('after');
  const begin = after === null ? 0 : audit.findIndex(({ id }) => id === after) + 1;
  const items = audit.slice(begin, begin + 2);
  return { items, next: begin + 2 < audit.length ? (items.at(-1)?.id ?? null) : null };
}

function checklistOf(settings: Settings): unknown {
  const done = {
    'sign-in': true,
    organisation: settings.organisation.name !== null,
    'own-domains': settings.ownDomains.length > 0,
    'legal-basis': settings.legal.basis !== null,
    notice: settings.legal.notice !== null,
    networks: Object.keys(settings.networks).length > 0,
    brand: settings.brand !== null,
    'keys-secret': true,
    manifest: false,
  };
  const required = ['legal-basis', 'notice', 'networks'];
  const items = Object.entries(done).map(([item, isDone]) => ({
    item,
    done: isDone,
    required: required.includes(item),
    toDo: isDone ? null : `Do ${item}.`,
  }));
  return { isOpen: items.every((item) => item.done || !item.required), items };
}

function networksOf(settings: Settings): SetupNetworks {
  const network = (id: string, name: string, change: Partial<SetupNetwork> = {}): SetupNetwork => {
    const onByDefault = change.onByDefault ?? true;
    const wanted = settings.networks[id] ?? onByDefault;
    const cap = settings.networkCaps[id];
    return {
      id,
      name,
      homepage: `https://${id}.example`,
      sends: `What is sent to ${name}.`,
      onByDefault,
      wanted,
      on: wanted && settings.legal.basis !== null && (change.missingKeys ?? []).length === 0,
      missingKeys: [],
      limit: { requests: 600, perSeconds: 300 },
      window: { used: 12, endsAt: '2026-11-20T09:35:00.000Z' },
      cap: cap ? { ...cap, used: 40, endsAt: '2026-12-01T00:00:00.000Z' } : null,
      lastAnswer: null,
      ...change,
    };
  };
  return {
    networks: [
      network('bluesky', 'Bluesky', { lastAnswer: { at, outcome: '200', wellAt: at } }),
      network('github', 'GitHub', { lastAnswer: { at, outcome: 'timeout', wellAt: '2026-11-18T08:00:00.000Z' } }),
      network('peopledatalabs', 'People Data Labs', { onByDefault: false, missingKeys: ['apiKey'] }),
    ],
    streams: [stream(settings, 'hackernews', null), stream(settings, 'rss', 'https address of a feed')],
    tips: {
      ...{ id: 'foursquare', name: 'Foursquare', homepage: 'https://foursquare.example', gives: 'What visitors wrote.' },
      ...{ key: 'required', cost: 'a call for each place', sends: 'Ids of places.', on: false, missingKeys: ['key'] },
    },
  };
}

function stream(settings: Settings, id: string, places: string | null): SetupNetworks['streams'][number] {
  const wanted = settings.listening.streams[id]?.on ?? true;
  const words = { gives: `What ${id} gives.`, key: 'none', cost: 'free', sends: `What ${id} is sent.` };
  const on = wanted && settings.listening.on;
  return {
    id,
    name: id === 'rss' ? 'Feeds' : 'Hacker News',
    homepage: `https://${id}.example`,
    ...words,
    wanted,
    on,
    missingKeys: [],
    places,
  };
}

function keyOf(network: string, setting: string, change: Partial<NetworkKey> = {}): NetworkKey {
  const variable = `ACQUAINT_${network}_${setting}`.toUpperCase();
  const help = `From the account page of ${network}.`;
  return { network, setting, secret: true, required: false, help, source: 'none', variable, changed: null, ...change };
}
