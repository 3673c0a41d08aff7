const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialCodePoint = 128;

/**
 * The Unicode form of one `xn--` label, or the label itself if it has no such form or is broken (RFC 3492, section 6.2).
 * Browsers offer no way to get it: `URL` only encodes.
 */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const decoded = decodePunycode(label.slice(4));
  return decoded === null || decoded === '' || /\p{C}/u.test(decoded) ? label : decoded;
}

function decodePunycode(input: string): string | null {
  const split = input.lastIndexOf('-');
  const output = [...input.slice(0, Math.max(split, 0))].map((char) => char.charCodeAt(0));
  let rest = split > 0 ? input.slice(split + 1) : input;
  let codePoint = initialCodePoint;
  let index = 0;
  let bias = initialBias;
  while (rest !== '') {
    const read = readDelta(rest, bias);
    if (read === null) return null;
    const size = output.length + 1;
    bias = adapt(read.delta, size, index === 0);
    const position = index + read.delta;
    codePoint += Math.floor(position / size);
    if (codePoint > 0x10ffff) return null;
    output.splice(position % size, 0, codePoint);
    index = (position % size) + 1;
    rest = rest.slice(read.length);
  }
  return String.fromCodePoint(...output);
}

/** One variable-length integer: its value and how many characters it took. */
function readDelta(text: string, bias: number): { delta: number; length: number } | null {
  let delta = 0;
  let weight = 1;
  for (let length = 0; length < text.length; length++) {
    const digit = digitOf(text.charCodeAt(length));
    if (digit === null) return null;
    delta += digit * weight;
    if (delta > 0x7fffffff) return null;
    const threshold = Math.min(Math.max((length + 1) * base - bias, tMin), tMax);
    if (digit < threshold) return { delta, length: length + 1 };
    weight *= base - threshold;
  }
  return null;
}

function digitOf(code: number): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return null;
}

function adapt(delta: number, size: number, first: boolean): number {
  let value = Math.floor(delta / (first ? damp : 2));
  value += Math.floor(value / size);
  let steps = 0;
  while (value > ((base - tMin) * tMax) / 2) {
    value = Math.floor(value / (base - tMin));
    steps += base;
  }
  return steps + Math.floor(((base - tMin + 1) * value) / (value + skew));
}
