/**
 * How people speak to companies. The English training set is of tweets about politics, sport and stars: it hardly knows "still on hold" or
 * "nobody answers". The phrases are our own, such as any company hears; how far they move the model's score is learned (`fit-steps.ts`).
 */
const number = String.raw`(?:an?|\d+|two|three|four|five|six|several)`;
const span = String.raw`(?:hours?|hrs?|hr|minutes?|mins?|days?|weeks?|months?)`;

const complaints = [
  String.raw`(?:still|been|keep|kept|just|am|i'm|was|were|after|stuck|left) (?:waiting|on hold|stuck|queu(?:e)?ing)`,
  String.raw`waiting (?:for|on|over|\d|since|more)|on hold|hung up|hang up|how long|supposed to|instead of|at least|told (?:me|us|that|to)`,
  String.raw`${number} ?\+? ?${span} (?:late|wait|delay|on|of|for|and|later|now|hold|in line)`,
  String.raw`(?:for|over|after|past|another|been) (?:the last |${number} ?)\+? ?${span}`,
  String.raw`delay(?:ed|s|ing)?|cancel+(?:ed|ing|ation|lation)|late|missed|lost|losing|stuck|stolen|damaged|broken?|broke`,
  String.raw`no (?:one|response|reply|answer|help|explanation|apology|communication|info\w*|idea|reason|record|update|notice|way to)|nobody`,
  String.raw`never (?:again|got|received|called|came|arrived|heard|had|buy|buying|using|use|ever|responded|replied|order|ordering)`,
  String.raw`not (?:working|helpful|acceptable|ok|okay|able|happy|impressed|answering|responding|cool|good|fair|even|what|one)`,
  String.raw`(?:does|do|did|is|are|was|were|has|have|could|would)n'?t (?:work|load|let|help|respond|reply|answer|get|open|even|have|care|accept|allow|tell|give|hono[u]?r|going|working|been|find|order|log|access|reach|seem|arrive)`,
  String.raw`can'?t (?:get|even|log|access|reach|find|order|believe|check|use|pay|change|connect|do)|unable|refus(?:e|ed|es|ing)`,
  String.raw`won'?t (?:let|load|help|work|give|be|refund|even|open|connect|answer)|ignor(?:e|ed|es|ing)`,
  String.raw`refund|charg(?:ed|ing) (?:me|us|twice|for|my)|over-?charged|rip-?off|scam|expensive|waste of|wasted|compensat\w*`,
  String.raw`useless|incompeten\w*|unacceptable|unprofessional|unreliable|rude(?:st)?|ridiculous|joke|pathetic|fail(?:s|ed|ing|ures?)?|slow(?:est)?`,
  String.raw`worst|worse|terrible|horribl[ey]|awful|disappoint\w*|frustrat\w*|annoy\w*|nightmare|mess|disaster|poor(?:ly)?|bad|suck\w*|crap\w*|hate`,
  String.raw`lied|lies|lying|liar|error|glitch\w*|crash\w*|down (?:again|for)|outage|complain\w*|complaint|apolog\w*|unhappy|dissatisfied|shame`,
  String.raw`fix (?:it|this|your)|get it together|step (?:it )?up|do better|fed up|sick of|tired of|ruin(?:ed|ing)?|forced|switching to`,
  String.raw`what'?s the point|what (?:a|the) (?:hell|heck|joke|mess|waste|fuck)|wtf|how (?:is (?:it|this|that)|can you|do you expect|hard|about you)`,
  String.raw`why (?:is|are|do|does|did|would|can'?t|won'?t|don'?t|isn'?t|aren'?t|the|am|was|not|have|has)|so much for|way to|nothing but`,
  String.raw`you (?:guys )?(?:suck|need to|should|lost|are the worst|cancel\w*|can'?t|don'?t|won'?t)|lost (?:a|another) customer`,
  String.raw`customer (?:no |dis)service|thanks for (?:nothing|the (?:delay|wait|lack|terrible|awful|horrible)|not|ruin\w*|making me|losing|cancel\w*)|last time|\d+(?:st|nd|rd|th) time|third time|second time|again and again|yet again|sorry excuse`,
];

const complaint = new RegExp(String.raw`\b(?:${complaints.join('|')})\b|\?{2,}|\?!|!\?|\b(?:again|really|seriously)\?`, 'giu');
const mostCounted = 3;

/** What of a post speaks to a company. */
export interface ToneCues {
  /** How many phrases of complaint there are, three at most. */
  readonly complaints: number;
  /** 1 if it starts with an account's name, otherwise 0: it speaks to somebody, and whoever does so in public often wants something mended. */
  readonly addressed: number;
}

/** By how much one phrase, and an address, make a negative score larger: in the model's unit, from 0 to 2.55. */
export interface CueSteps {
  readonly complaint: number;
  readonly addressed: number;
}

const none: ToneCues = { complaints: 0, addressed: 0 };

/** The cues of at most the first 5,000 characters of a text; none in languages without a list. */
export function toneCues(text: string, language: string): ToneCues {
  if (language !== 'en') return none;
  const plain = text
    .slice(0, 5000)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\\u2019|’/g, "'");
  return {
    complaints: Math.min(plain.match(complaint)?.length ?? 0, mostCounted),
    addressed: /^\s*["“]?@/.test(plain) ? 1 : 0,
  };
}

/** Scores for negative, neutral and positive, moved by what speaks to a company. */
export function cueScores(
  [negative, neutral, positive]: readonly [number, number, number],
  { complaints: found, addressed }: ToneCues,
  steps: CueSteps,
): readonly [number, number, number] {
  return [negative + found * steps.complaint + addressed * steps.addressed, neutral, positive];
}
