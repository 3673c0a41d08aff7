import { listeningStatesOf } from '../listening/states';
import type { LookupParts } from '../lookup/lookup-person';
import { limitOf } from '../lookup/networks';
import type { Pulse } from './pulse';

/** What is read at the moment somebody asks. */
export interface Gauges {
  readonly isStoreUp: boolean;
  readonly budgets: readonly { readonly network: string; readonly left: number }[];
  readonly circuits: readonly { readonly network: string; readonly isOpen: boolean }[];
  /** Null before the first background work made its tables, or if they can't be read. */
  readonly queue: { readonly waiting: number; readonly due: number } | null;
  /** Null: nothing was heard yet. */
  readonly streams: readonly {
    readonly stream: string;
    readonly lagSeconds: number | null;
    readonly silentSeconds: number | null;
  }[];
}

type GaugeParts = Pick<LookupParts, 'store' | 'settings' | 'connectors' | 'connectorSettings' | 'now'>;

/** Reads what the store knows of networks, queue and streams. Never rejects: what can't be read is left out. */
export async function readGauges(parts: GaugeParts, pulse: Pulse): Promise<Gauges> {
  const circuits = pulse.networks().map(({ network, isLeftAlone }) => ({ network, isOpen: isLeftAlone }));
  const nothing = { isStoreUp: false, budgets: [], circuits, queue: null, streams: [] };
  try {
    return {
      isStoreUp: true,
      circuits,
      budgets: await budgetsOf(parts),
      queue: await queueOf(parts),
      streams: await streamsOf(parts),
    };
  } catch {
    // Whether the store is up is one of the figures.
    return nothing;
  }
}

interface Used {
  readonly network: string;
  readonly used: number;
  readonly begun: number;
}

/** Windows begin at whole multiples of their length: one that is over counts for nothing. */
async function budgetsOf({ store, connectors, connectorSettings, now }: GaugeParts): Promise<Gauges['budgets']> {
  const { rows } = await store.queueDatabase.executeSql(
    'select network, used, extract(epoch from window_start)::float8 as begun from network_budget where $1',
    [true],
  );
  const usedByNetwork = new Map((rows as readonly Used[]).map((row) => [row.network, row]));
  return connectors.map((connector) => {
    const { requests, perSeconds } = limitOf(connector, connectorSettings[connector.id] ?? {});
    const row = usedByNetwork.get(connector.id);
    const isCurrent = row !== undefined && row.begun + perSeconds > now().getTime() / 1000;
    return { network: connector.id, left: Math.max(requests - (isCurrent ? row.used : 0), 0) };
  });
}

interface Jobs {
  readonly waiting: number;
  readonly due: number;
}

async function queueOf({ store }: GaugeParts): Promise<Gauges['queue']> {
  const made = await store.queueDatabase.executeSql(`select 1 where to_regclass($1) is not null`, ['pgboss.job']);
  if (made.rows.length === 0) return null;
  const { rows } = await store.queueDatabase.executeSql(
    `select count(*)::integer as waiting, count(*) filter (where start_after <= now())::integer as due
     from pgboss.job where state in ('created', 'retry') and $1`,
    [true],
  );
  return (rows as readonly Jobs[])[0] ?? null;
}

async function streamsOf(parts: GaugeParts): Promise<Gauges['streams']> {
  const { streams } = await listeningStatesOf(parts);
  return streams.map(({ stream, lagMs, heardAt }) => ({
    stream,
    lagSeconds: lagMs === null ? null : lagMs / 1000,
    silentSeconds: heardAt === null ? null : Math.max((parts.now().getTime() - Date.parse(heardAt)) / 1000, 0),
  }));
}
