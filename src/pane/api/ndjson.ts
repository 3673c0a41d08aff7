/** A line that outgrows this is no answer of ours; characters. */
const longestLine = 8_000_000;

/** The lines of a byte stream as they become complete, empty ones left out. Cuts between bytes of one character are healed. */
export async function* readLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      if (rest.length > longestLine) throw new RangeError('a line of the answer is too long');
      yield* lines.filter((line) => line.trim() !== '');
      if (done) return;
    }
  } finally {
    // Whoever stops reading early also stops the sender.
    await reader.cancel().catch(() => undefined);
  }
}
