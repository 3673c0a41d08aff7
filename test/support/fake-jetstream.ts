import { serveWebSockets, type ServerSocket } from './websocket-server';

/** One event of a fake Jetstream; `us` is its time in microseconds. */
export interface FakeEvent {
  readonly us: number;
  readonly line: string;
}

export interface FakeJetstream {
  readonly origin: string;
  /** The cursors that lines were opened with, null for live. */
  readonly cursors: readonly (number | null)[];
  readonly sockets: readonly ServerSocket[];
  /** Sends to all, and to whoever comes later with an older cursor. */
  emit(...events: readonly FakeEvent[]): void;
  close(): Promise<void>;
}

/** A Jetstream with a memory: a line gets everything from its cursor on, then what comes. */
export async function serveJetstream(past: readonly FakeEvent[] = []): Promise<FakeJetstream> {
  const events = [...past];
  const cursors: (number | null)[] = [];
  const server = await serveWebSockets((socket) => {
    const asked = new URL(socket.request.url ?? '/', 'http://localhost').searchParams.get('cursor');
    cursors.push(asked === null ? null : Number(asked));
    if (asked !== null) for (const { us, line } of events) if (us >= Number(asked)) socket.send(line);
  });
  return {
    origin: server.origin,
    sockets: server.sockets,
    cursors,
    emit(...added) {
      events.push(...added);
      for (const socket of server.sockets) for (const { line } of added) socket.send(line);
    },
    close: () => server.close(),
  };
}

interface PostEvent {
  readonly us: number;
  readonly rkey: string;
  readonly did?: string;
  readonly operation?: 'create' | 'update' | 'delete';
  readonly text?: string;
}

/** A post as Jetstream tells it. */
export function postEvent({
  us,
  rkey,
  did = 'did:plc:personaaaaaaaaaaaaaaaaaa',
  operation = 'create',
  text = '',
}: PostEvent): FakeEvent {
  const record = { $type: 'app.bsky.feed.post', text, createdAt: new Date(us / 1000).toISOString(), langs: ['en'] };
  const commit = { rev: rkey, operation, collection: 'app.bsky.feed.post', rkey };
  const line = { did, time_us: us, kind: 'commit', commit: operation === 'delete' ? commit : { ...commit, record, cid: 'bafy' } };
  return { us, line: JSON.stringify(line) };
}
