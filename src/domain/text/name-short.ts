/** The syllables of Chinese names in pinyin, a little too many. */
const pinyin =
  /^(?:(?:[zcs]h|[bpmfdtnlrzcs]|[jqxyw]|[gkh](?!i))?(?:iang|iong|uang|uai|ang|eng|ong|iao|ian|ing|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|[aoeiu]))+$/;
/** What makes a woman's name of a man's: Robert and Roberta are two persons. */
const femaleEnding = /^(?:[ae]|[iyj]a|i[jy]a|in[ae]|n[ae]|l[ae]|ell[ae]|ett[ae]|[iy][jy]?a|[ая]|ия|ья|ин[ая])$/;
/** Pet forms of two letters that stand for any name which begins with them. */
const twoLetters = new Set(['al', 'di', 'ed', 'em', 'jo', 'ry', 'ty', 'vi']);
const petEnding = /^(.+?)(.?)(?:ie|ey|y|i)$/;

/**
 * Whether one word can be cut from the other, as pet forms of given names are: the beginning (Gabri, Eddy), or the end (Xander). Letters as
 * `foldLetters` gives them. Never for Chinese names, where Ming and Xiaoming are two persons.
 */
export function isShortForm(short: string, long: string): boolean {
  if (short.length >= long.length || (pinyin.test(short) && pinyin.test(long))) return false;
  if (long.startsWith(short)) return isStart(short, long);
  return isPetStart(short, long) || isEnd(short, long);
}

/** Whether one is a given name and the other what it is for the other sex, by the ending: Robert and Roberta, Юлиан and Юлиана. */
export function areOfBothSexes(a: string, b: string): boolean {
  const [man, woman] = a.length < b.length ? [a, b] : [b, a];
  const stem = man.replace(/(?<=..)(?:[aeiou]s|s|ий|ей|й|ii|iy|y|i|us|u|o)$/, '');
  return [man, stem].some(
    (start) => start.length >= 3 && woman.startsWith(start) && femaleEnding.test(woman.slice(start.length)),
  );
}

function isStart(short: string, long: string): boolean {
  const rest = long.slice(short.length);
  if (twoLetters.has(short)) return long.length >= 4;
  // Mila is not Milan.
  return short.length >= 3 && !femaleEnding.test(rest) && !(short.endsWith('a') && /^[^aeiou]{1,2}$/.test(rest));
}

/** Ricky for Ricardo, Edy for Edigleysson: a beginning with -y, its last letter doubled or not. */
function isPetStart(short: string, long: string): boolean {
  const [, start = '', last = ''] = petEnding.exec(short) ?? [];
  const stem = start.endsWith(last) ? start : start + last;
  return (
    stem.length >= 2 && long.length >= stem.length + 3 && long.startsWith(stem) && (stem.length >= 3 || twoLetters.has(stem))
  );
}

function isEnd(short: string, long: string): boolean {
  return short.length >= 4 && long.length >= short.length + 1 && long.endsWith(short);
}
