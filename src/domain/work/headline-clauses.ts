const shortened =
  'sr jr dr st mr ms mrs prof inc ltd co corp no nr vs eng engr mgr dir princ assoc dept univ zam ved im зам вед им ст мл'.split(
    ' ',
  );
const shortForms = shortened.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]).join('|');
/** Line ends, bars, and sentence ends that are not the dot of an abbreviation. */
const clauseEnd = new RegExp(
  `\\n+|\\s*[|•·●▪︱⋅]\\s*|(?<=[.!?][)"”»]?)(?<!(?<!\\p{L})(?:${shortForms}|\\p{L})\\.)\\s+(?=\\S)|(?<=\\p{Ll}{3})\\.(?=\\p{Lu}\\p{Ll}+\\s)|;\\s+|\\s//\\s`,
  'u',
);

/** The pieces of a bio that each state something, former and future ones taken out: what remains is about today. */
export function currentClauses(text: string): readonly string[] {
  return text
    .slice(0, 2000)
    .normalize('NFC')
    .replace(/&amp;/g, '&')
    .replace(/\[([^\][]{1,200})\]\([^()]{0,300}\)|\*\*/g, '$1')
    .split(clauseEnd)
    .map((clause) => clause.replace(/^[^\p{L}\p{N}@"„“«(]+/u, '').trim())
    .flatMap(withoutFormer)
    .filter((clause) => clause.length > 1);
}

const former =
  /(?<![\p{L}])(?:ex[- ](?=[\p{L}@])|former(?:ly)?(?![\p{L}])|previous(?:ly)?(?![\p{L}])|prior to(?![\p{L}])|before (?:that|joining|this)|in the past(?![\p{L}])|past:|used to |(?:was|served as) (?=(?:a|an|the) |\p{Lu})|were |(?<!ha(?:s|ve) )worked (?:at|for|as|with) |(?<!who )ha(?:s|ve) (?:also )?worked (?!(?:at|for|in|with|as) (?:\S+ ){1,12}(?:since|for (?:over|more than|about|the (?:last|past)|\d+)))|emeritus|retired|alumn|started (?:my|his|her|their)? ?career|left |bijuš|iepriekš|agrāk |tidligere|forhenværende|eks-|fost(?:ul|a|ă)?(?![\p{L}])|anterior(?![\p{L}])|în trecut|бывш|ранее(?![\p{L}])|раньше|экс-|в прошлом|до этого|ancien(?:ne)?(?![\p{L}]))/iu;
const future =
  /(?<![\p{L}])(?:incoming(?![\p{L}])|soon(?: to be)?(?![\p{L}])|will (?:join|be|start)|joining (?:in|soon|next)|aspiring|future (?=(?:ceo|cto|engineer|developer|doctor|scientist|leader|phd|founder|manager|director)(?!\p{L}))|drīz |topošais|topošā|snart |kommende |viitor(?:ul)? |в скором|будущ|скоро )/iu;

/** A comma starts a new statement when what follows it is former or future: "CTO at Contoso, ex-Google". */
function withoutFormer(clause: string): readonly string[] {
  const pieces = clause.split(/,\s+|\s+(?:and|&|un|og|și|и)\s+(?=(?:ex[- ]|former|bijuš|tidligere|fost|бывш|экс-))/iu);
  const at = pieces.findIndex((piece) => former.test(piece) || future.test(piece));
  if (at === -1) return [clause];
  const lead = pieces.slice(0, at).join(', ');
  const isOnlyPiece = /^(?:ex[- ]|former|previous|bijuš|iepriekš|tidligere|fost|бывш|экс-|ранее)/iu.test(pieces[at] ?? '');
  const after = pieces.slice(at + 1);
  const rest = isOnlyPiece
    ? after.filter((piece) => /\s(?:at|@|hos|в)\s/u.test(piece) && !former.test(piece))
    : againCurrent(after);
  return [lead, ...rest].filter((piece) => piece.trim() !== '');
}

const current =
  /^(?:and |but |og |un |și |и |а )?(?:(?:s?he|they|i) (?:is |am )?)?(?:currently|now|presently|today|since (?:19|20)\d\d|šobrīd|tagad|nå|for tiden|acum|în prezent|сейчас|ныне|теперь)(?!\p{L})/iu;

/** "Started at Contoso, currently at Fabrikam": from where the sentence comes back to today. */
function againCurrent(pieces: readonly string[]): readonly string[] {
  const at = pieces.findIndex((piece) => current.test(piece));
  const rest = at === -1 ? [] : pieces.slice(at);
  return rest.some((piece) => former.test(piece) || future.test(piece)) || rest.length === 0 ? [] : [rest.join(', ')];
}
