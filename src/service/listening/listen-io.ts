import type { Limit } from '../../connectors/connector';
import type { Listener, ListenIo } from '../../connectors/listener';
import type { ListeningContext } from './listening-context';

/** What a listener is handed: its ways out end when the signal aborts. */
export function ioOf(listener: Listener, context: ListeningContext, signal: AbortSignal): ListenIo {
  const { id: network, hosts } = listener;
  const settings = context.values[network] ?? {};
  const allowance = { network, hosts, limit: limitOf(listener, settings) };
  return {
    http: context.httpFor(allowance, signal),
    stream: context.streamFor(allowance, signal),
    signIn: context.signInFor(allowance, signal),
    purse: context.purseOf(network),
    now: context.now(),
    settings,
    memory: context.memoryOf(network),
  };
}

function limitOf({ settings, limit, limitWithKey }: Listener, values: Readonly<Record<string, string>>): Limit {
  const hasKey = settings.some(({ name, secret }) => secret && values[name]);
  return hasKey ? (limitWithKey ?? limit) : limit;
}
