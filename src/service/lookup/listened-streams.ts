import { listeners } from '../../connectors/registry';
import type { AroundAnswer } from '../../contract/mention-answer';
import { isReservedExampleDomain, type ParsedAddress } from '../../domain/message/address';
import { streamsOn } from '../listening/streams-on';
import { sampleStreams } from '../samples/sample-streams';
import type { LookupParts } from './lookup-person';

/** Networks that are listened to in the world of this address, and since when: the earliest of their streams. */
export async function listenedStreams(
  { domain }: ParsedAddress,
  { store, settings, connectorSettings, samples }: LookupParts,
): Promise<AroundAnswer['listened']> {
  const isSample = samples !== null && isReservedExampleDomain(domain);
  const streams = isSample ? sampleStreams(settings) : streamsOn(listeners, settings, connectorSettings);
  const begun = await store.corrections.begun(streams.map(({ id }) => id));
  const sinceByNetwork = new Map<string, string>();
  for (const { id, listener } of streams) {
    const since = begun.find(({ stream }) => stream === id)?.since;
    const earliest = sinceByNetwork.get(listener.id);
    if (since && (!earliest || since < earliest)) sinceByNetwork.set(listener.id, since);
  }
  return [...sinceByNetwork].map(([network, since]) => ({ network, since }));
}
