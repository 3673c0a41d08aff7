const letters =
  'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya';

const latinByLetter = new Map(letters.split(' ').map((pair) => [pair.charAt(0), pair.slice(2)]));

/** Lower-case Russian letters as passports write them, all else as it is. A library for all scripts is too large for the pane: half a megabyte. */
export function toLatin(text: string): string {
  return text.replace(/[а-яё]/g, (letter) => latinByLetter.get(letter) ?? letter);
}
