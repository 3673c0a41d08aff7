import type { ListeningStates } from '../../contract/listening';
import { listeners } from '../../connectors/registry';
import type { LookupParts } from '../lookup/lookup-person';
import { listenersOff } from './off';
import { streamsOn } from './streams-on';

/** How far each stream that is on was heard, by whichever replica. */
export async function listeningStatesOf({
  store,
  settings,
  connectorSettings,
}: Pick<LookupParts, 'store' | 'settings' | 'connectorSettings'>): Promise<ListeningStates> {
  const stateByStream = new Map((await store.listening.states()).map((state) => [state.stream, state]));
  const streams = streamsOn(listeners, settings, connectorSettings).map(({ id, label }) => {
    const state = stateByStream.get(id);
    return {
      stream: label,
      lastEventAt: state?.lastEventAt ?? null,
      heardAt: state?.updatedAt ?? null,
      lagMs: state?.lagMs ?? null,
    };
  });
  return { on: settings.listening.on, streams, off: listenersOff(listeners, settings, connectorSettings) };
}
