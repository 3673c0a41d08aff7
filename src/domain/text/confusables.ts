/**
 * Letters that a reader takes for a Latin one, after lower-casing and removing marks. Ours is a short list on purpose: the scripts that mail
 * domains really mix (Cyrillic, Greek, odd Latin), not the whole of Unicode TR39.
 */
const lookAlikes: readonly (readonly [string, string])[] = [
  ['a', 'аαɑ'],
  ['b', 'ƅьɓВв'],
  ['c', 'сϲƈ'],
  ['d', 'ԁɗđ'],
  ['e', 'еєεɛҽ'],
  ['f', 'ƒϝ'],
  ['g', 'ɡցɠ'],
  ['h', 'һнɦħ'],
  ['i', 'іιıɩΙ'],
  ['j', 'јϳ'],
  ['k', 'кκķ'],
  ['l', 'ӏłɭƖ|'],
  ['m', 'мʍ'],
  ['n', 'ոηпɳŋ'],
  ['o', 'оοσөøɵօ'],
  ['p', 'рρƿ'],
  ['q', 'ԛգɋ'],
  ['r', 'гɾʀ'],
  ['s', 'ѕʂ'],
  ['t', 'тτŧƭ'],
  ['u', 'υսʋцμ'],
  ['v', 'ѵν'],
  ['w', 'ԝѡωшɯ'],
  ['x', 'хχ×'],
  ['y', 'уүγʏ'],
  ['z', 'ʐƶ'],
];

const latinByLetter: ReadonlyMap<string, string> = new Map(
  lookAlikes.flatMap(([latin, letters]) => [...letters].map((letter) => [letter, latin] as const)),
);

/** The Latin letter that `letter` (one code point, lower case) looks like, or itself. */
export function latinLookAlike(letter: string): string {
  return latinByLetter.get(letter) ?? letter;
}
