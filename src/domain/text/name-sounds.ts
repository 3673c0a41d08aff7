import anyAscii from 'any-ascii';

/**
 * How the usual transliterations write the same sound. Each spelling (Cyrillic or Latin) gives one or more sound letters; where it is
 * ambiguous, all of them. The alphabet of sounds is coarse on purpose: s is also sh and shch, c is ts and ch, z is zh and dzh, i is y and j.
 */
const spellings: Readonly<Record<string, string>> = {
  // Cyrillic, with Ukrainian, Belarusian and Serbian letters
  ...table('а:a б:b в:v г:g|h д:d е:e ё:e|io|o ж:z з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:c ч:c ш:s щ:s'),
  ...table('ъ: ы:i ь: э:e ю:iu я:ia і:i ї:i є:e ґ:g ў:v|u ј:i љ:li њ:ni ћ:c ђ:z џ:z дж:z дз:z йо:io|o ьо:io|o'),
  // Latin: sibilants in the Russian, English, German, French, Polish and Latvian manner
  ...table('schtsch:s stsch:s shtsh:s shch:s schch:s szcz:s stch:s sch:s|sk sh:s sz:s'),
  ...table(
    'tsch:c tzsch:c tch:c cz:c ch:c|h|k chr:kr ts:c tz:c c:k|c ce:se|ce|ke ci:si|ci|ki cy:si|ci|ki sce:se|ske sci:si|ski ck:k',
  ),
  ...table('zh:z dzh:z dz:z dj:di|z j:i|z x:ks'),
  // Latin: the rest
  ...table('kh:h gh:g ph:f th:t q:k qu:kv w:v wh:v y:i ge:ge|ze gi:gi|zi gy:gi|zi'),
};

function table(text: string): Record<string, string> {
  return Object.fromEntries(text.split(' ').map((entry) => entry.split(':') as [string, string]));
}

const longestByLetter = new Map<string, number>();
for (const { length, 0: letter = '' } of Object.keys(spellings)) {
  longestByLetter.set(letter, Math.max(length, longestByLetter.get(letter) ?? 1));
}
const mostVariants = 16;

const cyrillic = /[а-яёіїєґўјљњћђџ]/u;

/** Whether folded letters are Cyrillic ones. */
export function isCyrillic(folded: string): boolean {
  return cyrillic.test(folded);
}

/** A name part in lower-case ASCII, Cyrillic excepted: marks removed, `ø` as `o`, `ß` as `ss`. Only letters stay. */
export function foldLetters(text: string): string {
  const folded = text
    .toLowerCase()
    .replace(/šč/g, 'shch')
    .replace(/[^a-zа-яёіїєґўјљњћђџ]/gu, (letter) => (/\p{L}|\p{M}/u.test(letter) ? withoutMarks(letter) : ''));
  return folded;
}

function withoutMarks(letter: string): string {
  const base = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[a-z]*$/.test(base)
    ? base
    : anyAscii(base)
        .toLowerCase()
        .replace(/[^a-z]/g, '');
}

/**
 * The sound keys of one name part, folded by `foldLetters`; two spellings of one name share a key. The first key is that of the likeliest
 * reading. At most 16.
 */
export function soundKeys(folded: string): readonly string[] {
  let keys = [''];
  for (let at = 0; at < folded.length;) {
    const spelling = longestAt(folded, at);
    const sounds = (spellings[spelling] ?? spelling).split('|');
    const next = keys.flatMap((key) => sounds.map((sound) => key + sound));
    keys = next.length > mostVariants ? keys.map((key) => key + (sounds[0] ?? '')) : next;
    at += spelling.length;
  }
  return [...new Set(keys.map(settle))];
}

function longestAt(text: string, at: number): string {
  for (let length = longestByLetter.get(text.charAt(at)) ?? 1; length > 1; length--) {
    const spelling = text.slice(at, at + length);
    if (spelling.length === length && Object.hasOwn(spellings, spelling)) return spelling;
  }
  return text.charAt(at);
}

/** Drops what differs between schemes without being heard: `ie` for `e` (Vasiliev), German `oe`, doubled letters, `-off`, a silent `h`, Belarusian -енка. */
export function settle(key: string): string {
  return key
    .replace(/ie/g, 'e')
    .replace(/([aou])e/g, '$1')
    .replace(/([aeiou])h(?=[bcdfgklmnprstvz]|$)/g, '$1')
    .replace(/(.)\1+/g, '$1')
    .replace(/of$/, 'ov')
    .replace(/enka$/, 'enko')
    .replace(/tc/g, 'c');
}
