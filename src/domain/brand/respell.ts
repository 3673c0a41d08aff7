import { foldTerm } from './fold';

const most = 4;

/**
 * Spellings of a Latin name in Cyrillic by custom, likeliest first; the longest spelling at each place wins, `|` parts those in use.
 * `^` begins and `$` ends a word. Our own table.
 */
const toCyrillic = table(
  `shch:щ sch:ш sh:ш tch:ч ch:ч|х ck:к cc:к ph:ф th:т kh:х zh:ж ts:ц tz:ц oo:у ee:и ea:и ou:у ow:оу|ау au:ау|о ay:эй|ей ai:эй|ай ey:ей
   qu:кв wh:в x:кс ce:се|це ci:си|ци cy:си|сай ge:ге|дже gi:джи|ги ya:я yu:ю yo:йо|ё ia:ия io:ио ie:и eu:ев|ю ng:нг ^e:э|е ^i:и ^y:й
   a:а|э b:б c:к d:д e:е|э f:ф g:г h:х|г i:и|ай j:дж|й k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т u:у|а v:в w:в|у y:и|й z:з|ц e$:е|
   tte$:т|тте le$:ль|ле ff$:фф|ф ll$:лл|л ss$:сс|с ll:лл|л ss:сс|с nn:нн|н mm:мм|м pp:пп|п tt:тт|т ff:фф|ф rr:рр|р dd:дд|д zz:цц|зз`,
);

/** Spellings of a Cyrillic name in Latin letters. */
const toLatin = table(
  `а:a б:b в:v|w г:g д:d е:e ё:e|yo ж:zh|z з:z и:i й:y|i|j к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh|h ц:ts|c ч:ch|c ш:sh|s щ:shch|sc
   ъ: ы:y ь: э:e ю:yu|iu|ju я:ya|ia|ja кс:x|ks дж:j|dzh ^е:e|ye ия$:iya|ia ий$:y|iy|ii`,
);

function table(text: string): ReadonlyMap<string, readonly string[]> {
  const entries = text.split(/\s+/).map((entry) => entry.split(':'));
  return new Map(entries.map(([spelling = '', readings = '']) => [spelling, readings.split('|')]));
}

const shortest = 5;

/**
 * Folded spellings of a name in the other alphabet, at most four, without those that would be too short. None for a name that is short,
 * in capitals (it is said letter by letter), has digits, or mixes alphabets.
 */
export function respell(name: string): readonly string[] {
  const folded = name.toLowerCase().normalize('NFC');
  if (/\d/.test(name) || (name === name.toUpperCase() && name.length < 6)) return [];
  const latin = /^[\p{Script=Latin}\s&'.-]+$/u.test(name);
  if (!latin && !/^[\p{Script=Cyrillic}\s&'.-]+$/u.test(name)) return [];
  const words = (latin ? foldTerm(name) : folded).split(/\s+/);
  const spelled = words.map((word) => readings(word, latin ? toCyrillic : toLatin));
  const whole = spelled.reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => `${start} ${end}`)).slice(0, most));
  return [...new Set(whole.map(foldTerm))].filter((spelling) => spelling.replace(/\P{L}/gu, '').length >= shortest);
}

function readings(word: string, spellings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let found = [''];
  for (let at = 0; at < word.length;) {
    const [length, choices] = longestAt(word, at, spellings);
    const likeliest = found.map((start) => start + (choices[0] ?? ''));
    const others = choices.slice(1).flatMap((choice) => found.map((start) => start + choice));
    found = [...likeliest, ...others].slice(0, most);
    at += length;
  }
  return found;
}

function longestAt(
  word: string,
  at: number,
  spellings: ReadonlyMap<string, readonly string[]>,
): readonly [number, readonly string[]] {
  for (let length = 4; length > 0; length -= 1) {
    const part = word.slice(at, at + length);
    if (part.length < length) continue;
    const ended = at + length === word.length ? spellings.get(`${part}$`) : undefined;
    const begun = at === 0 ? spellings.get(`^${part}`) : undefined;
    const choices = ended ?? begun ?? spellings.get(part);
    if (choices) return [length, choices];
  }
  return [1, [word.charAt(at)]];
}
