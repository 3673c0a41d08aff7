/**
 * How people speak to companies. The English training set is of tweets about politics, sport and stars: it hardly knows "still on hold" or
 * "do you fly to Oslo". The phrases are our own; each found one moves the model's score by a fixed step.
 */
const number = String.raw`(?:an?|\d+|two|three|four|five|six|several)`;
const span = String.raw`(?:hours?|hrs?|hr|minutes?|mins?|days?|weeks?|months?)`;

const complaints = [
  String.raw`(?:still|been|keep|kept|just|am|i'm|was|were|after|sat|sitting|stuck|left) (?:waiting|on hold|stuck|stranded|sitting)`,
  String.raw`waiting (?:for|on|over|\d|since|more)|on hold|hung up|hang up|how long|supposed to|instead of|at least|told (?:me|us|that|to)`,
  String.raw`${number} ?\+? ?${span} (?:late|wait|delay|on|of|for|and|later|now|hold|in line)`,
  String.raw`(?:for|over|after|past|another|been) (?:the last |${number} ?)\+? ?${span}`,
  String.raw`delay(?:ed|s|ing)?|cancel+(?:ed|ing|ation|lation)|late|missed|lost|losing|stranded|stuck|stolen|damaged|broken?|broke`,
  String.raw`no (?:one|response|reply|answer|help|explanation|apology|communication|info\w*|idea|reason|record|update|notice|way to)|nobody`,
  String.raw`never (?:again|got|received|called|came|arrived|heard|had|buy|buying|using|use|ever|responded|replied|fly|flying)`,
  String.raw`not (?:working|helpful|acceptable|ok|okay|able|happy|impressed|answering|responding|cool|good|fair|even|what|one)`,
  String.raw`(?:does|do|did|is|are|was|were|has|have|could|would)n'?t (?:work|load|let|help|respond|reply|answer|get|open|even|have|care|accept|allow|tell|give|hono[u]?r|going|working|been|find|book|log|access|reach|seem|arrive)`,
  String.raw`can'?t (?:get|even|log|access|reach|find|book|believe|check|use|pay|change|connect|do)|unable|refus(?:e|ed|es|ing)`,
  String.raw`won'?t (?:let|load|help|work|give|be|refund|even|open|connect|answer)|ignor(?:e|ed|es|ing)`,
  String.raw`refund|charg(?:ed|ing) (?:me|us|twice|for|my)|over-?charged|rip-?off|scam|expensive|waste of|wasted|compensat\w*`,
  String.raw`useless|incompeten\w*|unacceptable|unprofessional|unreliable|rude(?:st)?|ridiculous|joke|pathetic|fail(?:s|ed|ing|ures?)?|slow(?:est)?`,
  String.raw`worst|worse|terrible|horribl[ey]|awful|disappoint\w*|frustrat\w*|annoy\w*|nightmare|mess|disaster|poor(?:ly)?|bad|suck\w*|crap\w*|hate`,
  String.raw`lied|lies|lying|liar|error|glitch\w*|crash\w*|down (?:again|for)|outage|complain\w*|complaint|apolog\w*|unhappy|dissatisfied|shame`,
  String.raw`fix (?:it|this|your)|get it together|step (?:it )?up|do better|fed up|sick of|tired of|ruin(?:ed|ing)?|forced|switching to`,
  String.raw`what'?s the point|what (?:a|the) (?:hell|heck|joke|mess|waste|fuck)|wtf|how (?:is (?:it|this|that)|can you|do you expect|hard|about you)`,
  String.raw`why (?:is|are|do|does|did|would|can'?t|won'?t|don'?t|isn'?t|aren'?t|the|am|was|not|have|has)|so much for|way to|nothing but`,
  String.raw`you (?:guys )?(?:suck|need to|should|lost|are the worst|cancel\w*|left|can'?t|don'?t|won'?t)|lost (?:a|another) customer`,
  String.raw`customer (?:no |dis)service|last time|\d+(?:st|nd|rd|th) time|third time|second time|again and again|yet again|sorry excuse`,
];

const questions = [
  String.raw`do you (?:have|offer|know|guys|accept|allow|still|plan|sell|ship|fly|think)|does (?:your|the|this|it|anyone)|may i`,
  String.raw`can (?:i|we|you|u|someone|anyone)|could (?:i|we|you|someone)|is (?:there|it possible|this|the|your)|are (?:there|you|we|your)`,
  String.raw`will (?:you|there|i|the|we|it)|would (?:you|it be|i)|what(?:'s| is| are| time| day| does| do)|when (?:is|are|will|do|does|can)`,
  String.raw`where (?:is|are|can|do)|which|who (?:do|can|should|is)|how (?:do|does|can|much|many|to|early|far|about)`,
  String.raw`any (?:chance|news|update|plans|idea|way)|looking (?:for|to|forward)|wondering|question|interested|let me know|i'?d like`,
  String.raw`please (?:dm|follow|send|help|advise|let|check|tell|confirm)|pls|plz|dm(?:ed|'d)?`,
  String.raw`need to (?:know|change|book|speak|find)|trying to (?:find|figure|book)`,
];

const mockeries = [
  String.raw`thanks for (?:nothing|the (?:delay|wait|lack|terrible|awful|horrible)|not|ruin\w*|making me|losing|leaving|cancel\w*)`,
  String.raw`way to (?:go|ruin|treat)|so much for|just (?:great|lovely|perfect|wonderful)|would be (?:nice|great|helpful)`,
  String.raw`if you (?:could|would|guys)|another (?:delay|great)`,
];

const patternOf = (phrases: readonly string[], more = '') => new RegExp(String.raw`\b(?:${phrases.join('|')})\b${more}`, 'giu');
const patterns = {
  complaint: patternOf(complaints, String.raw`|\?{2,}|\?!|!\?|\b(?:again|really|seriously)\?`),
  question: patternOf(questions, String.raw`|\?`),
  mockery: patternOf(mockeries),
};

const complaintStep = 0.6;
const questionStep = 0.6;
const mockeryStep = 1;
/** A post that starts with an account's name speaks to somebody; whoever speaks to a company in public mostly wants something mended. */
const addressedStep = 0.5;

/** What is added to the scores for negative, neutral and positive, in the model's unit; nothing in languages without a list. */
export function toneCues(text: string, language: string): readonly [number, number, number] {
  if (language !== 'en') return [0, 0, 0];
  const plain = text
    .slice(0, 5000)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/’/g, "'");
  const [complaint, question, mockery] = [patterns.complaint, patterns.question, patterns.mockery].map(
    (pattern) => plain.match(pattern)?.length ?? 0,
  );
  const complaining = Math.min(complaint ?? 0, 3) * complaintStep;
  const mocking = Math.min(mockery ?? 0, 2) * mockeryStep;
  const addressed = /^\s*["“]?@/.test(plain) ? addressedStep : 0;
  const asking = complaining === 0 && (question ?? 0) > 0 ? questionStep : 0;
  return [complaining + mocking + addressed, asking, mocking > 0 ? -mockeryStep : 0];
}
