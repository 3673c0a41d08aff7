import type { IncomingMessage, ServerResponse } from 'node:http';
import timeline from '../fixtures/mastodon/recorded/tag-timeline.json';
import { serveWebSockets, type ServerSocket } from './websocket-server';

export const mastodonPlace = 'social.example';
/** Where it sends from, which is another host, as with large servers. */
export const sendingHost = 'streaming.social.example';

export interface FakeStatus {
  readonly id: string;
  readonly uri: string;
  readonly content: string;
  readonly edited_at: string | null;
}

export interface FakeMastodon {
  readonly origin: string;
  readonly sockets: readonly ServerSocket[];
  /** Publishes: in the timeline, and on every open line. Of `silently`, lines do not learn. */
  write(status: FakeStatus, how?: 'silently'): void;
  change(status: FakeStatus): void;
  remove(id: string): void;
  ping(): void;
  close(): Promise<void>;
}

/** A recorded post by an account of the server itself, with these words. `number` orders posts and tells them apart. */
export function statusSaying(text: string, number: number): FakeStatus & Record<string, unknown> {
  const id = String(200_000_000_000_000_000n + BigInt(number));
  const published = { created_at: new Date(Date.parse('2026-11-21T09:00:00Z') + number * 1000).toISOString(), edited_at: null };
  const address = `https://${mastodonPlace}/users/ilze/statuses/${id}`;
  return {
    ...timeline[0],
    id,
    uri: address,
    url: `https://${mastodonPlace}/@ilze/${id}`,
    ...published,
    content: `<p>${text}</p>`,
  };
}

/** A server with one hashtag: its timeline, its search that finds nothing, and lines as Mastodon's documentation describes them. */
export async function serveMastodon(): Promise<FakeMastodon> {
  const statuses = new Map<string, FakeStatus>();
  const server = await serveWebSockets(
    () => undefined,
    (request, response) => answer(request, response, statuses),
  );
  const tell = (event: string, payload: string) => {
    const message = JSON.stringify({ stream: ['hashtag', 'contoso'], event, payload });
    for (const socket of server.sockets) if (socket.isOpen()) socket.send(message);
  };
  return {
    ...server,
    write(status, how) {
      statuses.set(status.id, status);
      if (how !== 'silently') tell('update', JSON.stringify(status));
    },
    change(status) {
      statuses.set(status.id, status);
      tell('status.update', JSON.stringify(status));
    },
    remove(id) {
      statuses.delete(id);
      tell('delete', id);
    },
    ping: () => server.sockets.forEach((socket) => socket.isOpen() && socket.sendRaw(0x89, Buffer.alloc(0))),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, statuses: ReadonlyMap<string, FakeStatus>): void {
  const url = new URL(request.url ?? '/', `https://${mastodonPlace}`);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(bodyOf(url, statuses)));
}

/** The page right after `min_id`, or the newest; newest first. */
function bodyOf({ pathname, searchParams }: URL, statuses: ReadonlyMap<string, FakeStatus>): unknown {
  if (pathname === '/api/v2/instance') return { configuration: { urls: { streaming: `wss://${sendingHost}` } } };
  if (pathname === '/api/v2/search') return { statuses: [] };
  const [after, most] = [searchParams.get('min_id'), Number(searchParams.get('limit'))];
  const later = [...statuses.values()].filter(({ id }) => id > (after ?? '')).toSorted((a, b) => a.id.localeCompare(b.id));
  return (after === null ? later.slice(-most) : later.slice(0, most)).toReversed();
}
