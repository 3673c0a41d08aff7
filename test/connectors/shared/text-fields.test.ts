import fc from 'fast-check';
import { toAddress, toInstant, toLine, toParagraphs } from '../../../src/connectors/shared/text-fields';

describe('a line of outside text', () => {
  test.each([
    [null, null],
    ['', null],
    [' \u200B\u2060 ', null],
    ['\u0301\u0301', null],
    [' Ann\t\n Lee ', 'Ann Lee'],
    ['Ann\u0000\u0007 Lee', 'Ann Lee'],
    ['\u202Egpj.exe\u202C \u2066x\u2069', 'gpj.exe x'],
    ['<b>Ann</b> &amp; Bob', '<b>Ann</b> &amp; Bob'],
    ['Berzin\u0327s\u030C', 'Berziņš'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['👩\u200D🔬 Ann', '👩\u200D🔬 Ann'],
    ['a\uD800b', 'ab'],
    [`a${'\u0316'.repeat(50)}b`, `a${'\u0316'.repeat(8)}b`],
  ])('reads %j as %j', (text, line) => {
    expect(toLine(text, 50)).toBe(line);
  });

  test('is clipped with an ellipsis, never inside a character', () => {
    expect(toLine('abcdef', 6)).toBe('abcdef');
    expect(toLine('abcdefg', 6)).toBe('abcde…');
    expect(toLine('abcd😀😀', 6)).toBe('abcd…');
  });

  test('takes no time to speak of when it is a hostile megabyte', () => {
    expect(toLine(`${'\u202E'.repeat(1_000_000)}Ann`, 200)).toBeNull();
    expect(toLine('\u0301 '.repeat(1_000_000), 200)).toBeNull();
    expect(toParagraphs('\n \n'.repeat(1_000_000), 2000)).toBeNull();
    expect(toParagraphs('x'.repeat(10_000_000), 2000)).toHaveLength(2000);
  });

  test('keeps its promises for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (text, most) => {
        const line = toLine(text, most);
        if (line === null) return;
        expect(line.length).toBeLessThanOrEqual(most);
        expect(line).toMatch(/^\S/);
        expect(line).not.toMatch(/[\n\t\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('paragraphs of outside text', () => {
  test('keep their lines, with at most one empty line between', () => {
    expect(toParagraphs(' One  \r\n two\r\r\n\n\n\nThree\t\tfour ', 100)).toBe('One\ntwo\n\nThree four');
  });
});

describe('an instant', () => {
  test.each([
    ['2026-10-03T08:15:00Z', '2026-10-03T08:15:00.000Z'],
    ['2026-10-03T10:15:00+02:00', '2026-10-03T08:15:00.000Z'],
    ['2026-10-03', null],
    ['yesterday', null],
    ['2026-13-40T99:99:99Z', null],
    ['', null],
    [null, null],
  ])('is read from %j as %j, and never made up', (stated, instant) => {
    expect(toInstant(stated)).toBe(instant);
  });
});

describe('a public address', () => {
  test.each([
    [' Ann@Example.COM ', 'ann@example.com'],
    ['mailto:ann@example.com', null],
    ['Ann <ann@example.com>', null],
    ['ann@localhost', null],
    ['ann at example dot com', null],
    ['', null],
    [null, null],
  ])('is read from %j as %j', (stated, address) => {
    expect(toAddress(stated)).toBe(address);
  });
});
