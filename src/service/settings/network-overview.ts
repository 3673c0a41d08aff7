import type { Connector } from '../../connectors/connector';
import type { Listener } from '../../connectors/listener';
import { connectors, listeners, tipSource } from '../../connectors/registry';
import type { SetupNetwork, SetupNetworks, SetupStream, SetupTips } from '../../contract/setup';
import { streamsOn } from '../listening/streams-on';
import { capBudget, capSeconds } from '../lookup/capped-http';
import { limitOf, missingSettings } from '../lookup/networks';
import { windowOf, type NetworkAnswer, type NetworkBudget } from '../store/network-answers';
import { areTipsOn } from '../tips/place-tips';
import { isSetUp } from './required-setup';
import type { SetupParts } from './setup-parts';

/** Every network and stream that there is: on or off and why, what it is sent, what is left of its budget, and how it answered last. */
export async function networkOverview({ parts }: Pick<SetupParts, 'parts'>): Promise<SetupNetworks> {
  const { store, settings, connectorSettings } = parts;
  const [answers, budgets] = await Promise.all([store.settings.answers(), store.settings.budgets()]);
  const now = parts.now();
  const heard = new Set(streamsOn(listeners, settings, connectorSettings).map(({ listener }) => listener));
  return {
    networks: connectors.map((connector) => networkState(connector, { parts, answers, budgets, now })),
    streams: listeners.map((listener) => streamState(listener, { parts, isOn: heard.has(listener) })),
    tips: tipsState(parts),
  };
}

interface Known {
  readonly parts: SetupParts['parts'];
  readonly answers: readonly NetworkAnswer[];
  readonly budgets: readonly NetworkBudget[];
  readonly now: Date;
}

function networkState(connector: Connector, { parts, answers, budgets, now }: Known): SetupNetwork {
  const { id, name, homepage, sends, onByDefault } = connector;
  const { settings, connectorSettings } = parts;
  const values = connectorSettings[id] ?? {};
  const wanted = settings.networks[id] ?? onByDefault;
  const missingKeys = [...missingSettings(connector, values)];
  const { requests, perSeconds } = limitOf(connector, values);
  const cap = settings.networkCaps[id];
  const answer = answers.find(({ network }) => network === id);
  return {
    ...{ id, name, homepage, sends, onByDefault, wanted, missingKeys },
    on: isSetUp(settings) && wanted && missingKeys.length === 0,
    limit: { requests, perSeconds },
    window: windowOf({ budget: id, seconds: perSeconds, now }, budgets),
    cap: cap === undefined ? null : { ...cap, ...windowOf({ budget: capBudget(id), seconds: capSeconds, now }, budgets) },
    lastAnswer: answer === undefined ? null : { at: answer.at, outcome: answer.outcome, wellAt: answer.wellAt },
  };
}

function streamState(
  listener: Listener,
  { parts, isOn }: { readonly parts: SetupParts['parts']; readonly isOn: boolean },
): SetupStream {
  const { id, name, homepage, gives, key, cost, sends, places } = listener;
  return {
    ...{ id, name, homepage, gives, key, cost, sends },
    wanted: parts.settings.listening.streams[id]?.on !== false,
    on: isOn,
    missingKeys: [...missingSettings(listener, parts.connectorSettings[id] ?? {})],
    places: 'parse' in places ? places.what : null,
  };
}

function tipsState(parts: SetupParts['parts']): SetupTips {
  const { id, name, homepage, gives, key, cost, sends } = tipSource;
  return {
    ...{ id, name, homepage, gives, key, cost, sends },
    on: areTipsOn(parts),
    missingKeys: [...missingSettings(tipSource, parts.connectorSettings[id] ?? {})],
  };
}
