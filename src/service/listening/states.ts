import type { ListeningStates } from '../../contract/listening';
import { listeners } from '../../connectors/registry';
import type { LookupParts } from '../lookup/lookup-person';
import { windowOf } from '../store/network-answers';
import { listenersOff } from './off';
import { monthSeconds, purseBudget } from './purse';
import { streamsOn, type Stream } from './streams-on';

type Parts = Pick<LookupParts, 'store' | 'settings' | 'connectorSettings' | 'now'>;

/** How far each stream that is on was heard, by whichever replica, and what was spent. */
export async function listeningStatesOf(parts: Parts): Promise<ListeningStates> {
  const { store, settings, connectorSettings } = parts;
  const stateByStream = new Map((await store.listening.states()).map((state) => [state.stream, state]));
  const on = streamsOn(listeners, settings, connectorSettings);
  const streams = on.map(({ id, label }) => {
    const state = stateByStream.get(id);
    return {
      stream: label,
      lastEventAt: state?.lastEventAt ?? null,
      heardAt: state?.updatedAt ?? null,
      lagMs: state?.lagMs ?? null,
    };
  });
  const off = listenersOff(listeners, settings, connectorSettings);
  return { on: settings.listening.on, streams, money: await moneyOf(on, parts), off };
}

async function moneyOf(streams: readonly Stream[], { store, connectorSettings, now }: Parts): Promise<ListeningStates['money']> {
  const paid = [...new Set(streams.map(({ listener }) => listener))].filter(({ mostCents }) => mostCents !== null);
  if (paid.length === 0) return [];
  const budgets = await store.settings.budgets();
  return paid.map(({ id, mostCents }) => {
    const { used, endsAt } = windowOf({ budget: purseBudget(id), seconds: monthSeconds, now: now() }, budgets);
    return { listener: id, spentCents: used, mostCents: mostCents?.(connectorSettings[id] ?? {}) ?? 0, until: endsAt };
  });
}
