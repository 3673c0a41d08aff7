/** @jest-environment node */
import { readLines } from '../../../src/pane/api/ndjson';

function streamOf(chunks: readonly Uint8Array[], onCancel: () => void = () => undefined): ReadableStream<Uint8Array> {
  const left = [...chunks];
  return new ReadableStream({
    pull: (controller) => {
      const next = left.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
    cancel: onCancel,
  });
}

async function linesOf(chunks: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(streamOf(chunks))) lines.push(line);
  return lines;
}

describe('reading lines off a stream', () => {
  const text = '{"name":"Bērziņa 🎉"}\n\n{"b":2}\n{"last":true}';
  const bytes = new TextEncoder().encode(text);
  const expected = ['{"name":"Bērziņa 🎉"}', '{"b":2}', '{"last":true}'];

  test('gives the same lines wherever the chunks are cut, also inside a character', async () => {
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(await linesOf([bytes.slice(0, at), bytes.slice(at)])).toEqual(expected);
    }
  });

  test('gives the same lines byte by byte', async () => {
    expect(await linesOf(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  test('gives a line as soon as it is complete', async () => {
    const lines = readLines(
      new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('first\nsec')) }),
    );
    expect(await lines.next()).toEqual({ done: false, value: 'first' });
  });

  test('stops the sender when nobody reads on', async () => {
    let isCancelled = false;
    const chunks = Array.from({ length: 50 }, () => new TextEncoder().encode('line\n'));
    for await (const line of readLines(streamOf(chunks, () => (isCancelled = true)))) {
      expect(line).toBe('line');
      break;
    }
    expect(isCancelled).toBe(true);
  });
});
