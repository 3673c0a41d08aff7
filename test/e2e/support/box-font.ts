/**
 * A font of one glyph for every letter there is: a box, half as wide as the letters are high. Where all text is written in it, a picture of a page
 * tells its layout and colours and is the same on every machine, whichever fonts that has. Gives a TrueType file as base64.
 * The tables are those of https://learn.microsoft.com/typography/opentype/spec/, with no more in them than a browser insists on.
 */
export function boxFont(): string {
  const tables: Readonly<Record<string, Buffer>> = {
    'OS/2': os2(),
    cmap: cmap(),
    glyf: glyph(),
    head: head(),
    hhea: hhea(),
    hmtx: u16(em / 2, 0, em / 2, side),
    loca: u16(0, 0, glyph().length / 2),
    maxp: Buffer.concat([u32(0x00010000), u16(2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: names(),
    post: Buffer.concat([u32(0x00030000, 0), u16(-100, 50), u32(1, 0, 0, 0, 0)]),
  };
  return joined(tables).toString('base64');
}

const em = 1000;
const ascent = 900;
const descent = -250;
/** The white beside a box: a line of text stays lighter than a filled field. */
const side = 60;
const [top, bottom] = [600, 0];

function joined(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  let offset = 12 + entries.length * 16;
  const directory = entries.map(([tag, content]) => {
    const entry = Buffer.concat([Buffer.from(tag), u32(checksum(content), offset, content.length)]);
    offset += padded(content).length;
    return entry;
  });
  const steps = Math.floor(Math.log2(entries.length));
  const range = 16 * 2 ** steps;
  const start = Buffer.concat([u32(0x00010000), u16(entries.length, range, steps, entries.length * 16 - range)]);
  return Buffer.concat([start, ...directory, ...entries.map(([, content]) => padded(content))]);
}

/** Every character but the spaces is the box. Format 13: many characters, one glyph. */
function cmap(): Buffer {
  const groups = [u32(0x20, 0x20, 0), u32(0x21, 0x9f, 1), u32(0xa0, 0xa0, 0), u32(0xa1, 0x10ffff, 1)];
  const body = Buffer.concat([u16(13, 0), u32(16 + groups.length * 12, 0, groups.length), ...groups]);
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), body]);
}

function glyph(): Buffer {
  const right = em / 2 - side;
  const box = u16(1, side, bottom, right, top, 3, 0);
  const onCurve = Buffer.from([1, 1, 1, 1]);
  const across = u16(side, 0, right - side, 0);
  return padded(Buffer.concat([box, onCurve, across, u16(bottom, top - bottom, 0, bottom - top)]));
}

function head(): Buffer {
  const times = u32(0, 0, 0, 0);
  return Buffer.concat([u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5), u16(3, em), times, u16(0, 0, em, em, 0, 8, 2, 0, 0)]);
}

function hhea(): Buffer {
  return Buffer.concat([u32(0x00010000), u16(ascent, descent, 0, em / 2, 0, 0, em, 1, 0, 0, 0, 0, 0, 0, 0, 2)]);
}

function os2(): Buffer {
  const panose = Buffer.alloc(10);
  const first = u16(4, em / 2, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 300, 0);
  const last = u16(0x40, 0x20, 0xffff, ascent, descent, 0, ascent, -descent);
  return Buffer.concat([first, panose, u32(1, 0, 0, 0), Buffer.from('NONE'), last, u32(1, 0), u16(500, 600, 0, 32, 1)]);
}

function names(): Buffer {
  const texts = ['Box', 'Regular', 'Box', 'Box', '1', 'Box'].map((text) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = texts.map((text, id) => {
    const record = u16(3, 1, 0x409, id + 1, text.length, offset);
    offset += text.length;
    return record;
  });
  return Buffer.concat([u16(0, texts.length, 6 + texts.length * 12), ...records, ...texts]);
}

function checksum(content: Buffer): number {
  const words = padded(content);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) % 2 ** 32;
  return sum;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
}

function u16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => buffer.writeUInt16BE(value & 0xffff, at * 2));
  return buffer;
}

function u32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => buffer.writeUInt32BE(value >>> 0, at * 4));
  return buffer;
}
