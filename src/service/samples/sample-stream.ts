import type { Duplex } from 'node:stream';
import { acceptance, closingFrame, isClosing, textFrame } from './web-socket-frames';

/** What a sample person publishes, or takes back, when the visitor asks for it. */
export interface SamplePost {
  readonly did: string;
  readonly text: string;
  readonly language: string;
}

/** Plays Bluesky's Jetstream (https://github.com/bluesky-social/jetstream) to whoever listens: what happens now, nothing of before. */
export interface SampleStream {
  /** Takes a line over, as a server's `upgrade` event hands it on. */
  join(line: Duplex, key: string): void;
  /** Publishes a post; its key. */
  publish(post: SamplePost): string;
  takeBack(did: string, rkey: string): void;
  close(): void;
}

/** Between two words to lines on which nothing else is said: whoever listens takes a longer silence for a broken line. */
const aliveEveryMs = 20_000;

export function createSampleStream(now: () => Date): SampleStream {
  const lines = new Set<Duplex>();
  let lastUs = 0;
  const timer = setInterval(() => tell({ kind: 'identity', did: 'did:plc:nobodyspecial' }), aliveEveryMs).unref();

  /** Later than all before, as the one server's clock has it. */
  function nextUs(): number {
    lastUs = Math.max(now().getTime() * 1000, lastUs + 1);
    return lastUs;
  }

  function tell(event: object): void {
    const frame = textFrame(JSON.stringify({ ...event, time_us: nextUs() }));
    for (const line of lines) line.write(frame);
  }

  function tellCommit(did: string, commit: object): void {
    tell({ did, kind: 'commit', commit: { collection: 'app.bsky.feed.post', ...commit } });
  }

  return {
    join: (line, key) => {
      lines.add(line);
      line.on('error', () => line.destroy()).on('close', () => lines.delete(line));
      line.on('data', (bytes: Buffer) => isClosing(bytes) && line.end(closingFrame));
      line.write(acceptance(key));
    },
    publish: ({ did, text, language }) => {
      const rkey = nextUs().toString(36);
      const record = { $type: 'app.bsky.feed.post', text, createdAt: now().toISOString(), langs: [language] };
      tellCommit(did, { rev: rkey, operation: 'create', rkey, record, cid: 'bafyreisample' });
      return rkey;
    },
    takeBack: (did, rkey) => tellCommit(did, { rev: rkey, operation: 'delete', rkey }),
    close: () => {
      clearInterval(timer);
      for (const line of lines) line.destroy();
    },
  };
}
