import type { Look } from './looks';

/** How two looks differ. */
export interface Difference {
  /** Squares by which one is higher than the other. */
  readonly height: number;
  /** Of a thousand squares, how many are of another colour. */
  readonly perMille: number;
}

/** A colour counts as another one from this difference of its red, green or blue on. */
const mostOff = 28;
const mostHeight = 1;
const mostPerMille = 15;

/** Compares two looks, each square with those around it taken together, so that a line may stand some pixels higher or lower. */
export function compareLooks(found: Look, kept: Look): Difference {
  const [rows, columns] = [Math.max(found.rows, kept.rows), Math.max(found.columns, kept.columns)];
  let unlike = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      if (!isAlike(around(found, row, column), around(kept, row, column))) unlike += 1;
  }
  return { height: Math.abs(found.rows - kept.rows), perMille: Math.round((unlike / (rows * columns)) * 10_000) / 10 };
}

/** Whether people would call them the same. */
export function isSameLook({ height, perMille }: Difference): boolean {
  return height <= mostHeight && perMille <= mostPerMille;
}

function isAlike(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((part, at) => Math.abs(part - (other[at] ?? 0)) <= mostOff);
}

/** The mean colour of a square and its neighbours; empty outside of the look. */
function around(look: Look, row: number, column: number): readonly number[] {
  if (row >= look.rows || column >= look.columns) return [];
  const near = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => colourAt(look, row + down, column + right)));
  const inside = near.filter((colour) => colour.length === 3);
  return [0, 1, 2].map((part) => inside.reduce((sum, colour) => sum + (colour[part] ?? 0), 0) / inside.length);
}

/** Empty outside of the look. */
function colourAt({ rows, columns, colours }: Look, row: number, column: number): readonly number[] {
  if (row < 0 || column < 0 || row >= rows || column >= columns) return [];
  const at = (row * columns + column) * 3;
  return colours.slice(at, at + 3);
}
