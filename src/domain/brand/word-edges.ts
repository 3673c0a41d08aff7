/** What a unit does at the edges of words: nothing, part of a word, a sign of a script without spaces, Katakana. */
const [unknown, none, word, unspaced, katakana] = [0, 1, 2, 3, 4];

/** Kind of each UTF-16 unit, filled as units are met. */
const kinds = new Uint8Array(65_536);

/** Whether a word may end between two folded units that stand side by side; 0 stands for the text's end. */
export function isEdge(before: number, after: number): boolean {
  const [left, right] = [kinds[before] || kindOf(before), kinds[after] || kindOf(after)];
  return left === none || right === none || left === unspaced || left !== right;
}

function kindOf(unit: number): number {
  const kind = unit === 0 ? none : kindOfSymbol(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind === unknown ? none : kind;
}

function kindOfSymbol(symbol: string): number {
  if (/[\p{Script=Katakana}ー]/u.test(symbol)) return katakana;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(symbol))
    return unspaced;
  if (/[\p{L}\p{N}\p{M}_]/u.test(symbol)) return word;
  return /[\uD800-\uDFFF]/.test(symbol) ? surrogateKind(symbol.charCodeAt(0)) : none;
}

/** Halves of signs beyond the first plane: pictures (D83C to D83E) separate words, letters of rare scripts do not. */
function surrogateKind(unit: number): number {
  return unit < 0xdc00 && (unit < 0xd83c || unit > 0xd83e) ? word : none;
}
