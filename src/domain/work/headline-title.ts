import { hasRoleWord } from './titles-words';

const copula =
  /(?:^|[\s,])(?:(?:is|am|are|i'm|i’m|he's|she's|works?|working|serves?|serving|acting|been|being|employed|currently|now|presently|started|joined|я|est|er|jobber|arbeider|este|e|sunt|lucrez|lucrează|esmu|ir|strādā|strādāju|работаю|работает|является)(?:\s+(?:currently|presently|now|also|both|working|work|employed|actively|proudly|nå|for tiden|acum|în prezent|în|šobrīd|tagad|сейчас|as|som|ca|par|kā|в качестве|actuellement|aussi))*)(?=\s|$)/giu;
const leading =
  /^(?:,|(?:and|also|og|un|și|и|as|a|an|the|one of the|our|their|my|en|ei|et|une|o|le|la|un|current|currently|now|presently|present|both|in (?:my|his|her|the) (?:current )?(?:day )?(?:role|job|position) (?:as|of)|holds? the (?:position|role|title) of|the role of|i'm|i am|tagadējais|nåværende|actualul|нынешний)(?=\s))\s*/iu;
const trailingVerb =
  /(?:\s*,?\s*(?:and\s+)?(?:(?:who\s+)?(?:currently|presently|now)\s+)?(?:is\s+)?(?:working|employed|works|work|serving|based|here|over|lucrez|strādā|работаю|работает|jobber|ansatt)|\s+(?:currently|now))+\s*$/iu;

/** The title in the words before a company: "PERSON is currently a Senior Engineer" gives Senior Engineer; null if they hold none. */
export function titleBefore(words: string): string | null {
  const lead = words.replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ');
  const plain = afterAs(afterCopula(lead.replace(trailingVerb, ''))).replace(/[\s,:–—-]+$/u, '');
  return cleanTitle(keepRolePieces(plain));
}

/** Strips articles and adverbs and checks that what remains can be a title at all. */
export function cleanTitle(text: string): string | null {
  const title = withoutLead(text.trim())
    .replace(/^["„“«'(:–—-]+|[\s"”»'(,;:–—-]+$/gu, '')
    .replace(/\s(?:at|в|i|la|hos|for|of|with|pie|chez)$/iu, '')
    .replace(/(?<=\p{L}{4})\.$/u, '');
  if (title.length < 2 || title.length > 100 || title.split(' ').length > 12) return null;
  return hasRoleWord(title) && !/https?:|\S@\S/.test(title) ? title : null;
}

function withoutLead(text: string): string {
  const rest = text.replace(leading, '');
  return rest === text || rest === '' ? text : withoutLead(rest);
}

/** "brings her experience to her role as a Consultant": what stands after the last "as". */
function afterAs(lead: string): string {
  const last = [...lead.matchAll(/(?:^|\s)as\s+(?=(?:an?|the|our|their)\s|\p{Lu})/gu)].at(-1);
  const after = last ? lead.slice(last.index + last[0].length) : '';
  return hasRoleWord(after) ? after : lead;
}

function afterCopula(lead: string): string {
  const last = [...lead.matchAll(copula)].at(-1);
  if (!last) return lead;
  const after = lead.slice(last.index + last[0].length);
  return hasRoleWord(after)
    ? after
    : lead.slice(0, last.index).trim() === '' || hasRoleWord(after)
      ? after
      : lead.slice(0, last.index);
}

/** Of "a maintainer of X, and a senior engineer" only the pieces that are titles, from the last backwards. */
function keepRolePieces(words: string): string {
  const pieces = words.split(/,\s+/);
  const kept: string[] = [];
  for (const piece of pieces.reverse()) {
    if (!hasRoleWord(piece) || (kept.length > 0 && piece.split(' ').length > 6)) break;
    kept.unshift(piece);
  }
  return kept.length === 0 ? words : kept.map((piece, at) => (at === 0 ? piece.replace(/^and\s+/i, '') : piece)).join(', ');
}
