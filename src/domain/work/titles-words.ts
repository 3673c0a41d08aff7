/**
 * Words that make a line a title, folded (no marks, lower case): whole words in English, stems where a language inflects.
 * English, Latvian, Norwegian, Romanian and Russian, chosen by us; among the stems an ending in `$` means the whole word.
 */
const englishRoles = [
  'engineer developer architect manager director head lead leader chief officer ceo cto cfo coo cmo cio ciso cpo cro cdo',
  'president vice-president vp svp evp avp founder co-founder cofounder owner partner consultant designer analyst advocate',
  'evangelist specialist scientist researcher research-fellow professor lecturer postdoc student undergrad undergraduate',
  'administrator admin sre devops devrel coordinator assistant associate representative executive strategist advisor adviser',
  'attorney lawyer counsel solicitor paralegal accountant auditor controller bookkeeper treasurer editor writer journalist',
  'reporter producer copywriter teacher trainer instructor coach tutor nurse doctor physician surgeon therapist psychologist',
  'pharmacist programmer coder technician technologist supervisor superintendent secretary chairman chairwoman chairperson chair',
  'fellow intern trainee apprentice recruiter buyer planner trader broker agent salesman salesperson seller marketer investor',
  'entrepreneur freelancer operator principal librarian curator economist statistician mathematician biologist chemist physicist',
  'geologist photographer artist musician electrician mechanic tester expert supporter member-of-technical-staff board-member',
  'scrum-master product-owner dba pm gm md practitioner steward dispatcher underwriter actuary estimator inspector negotiator',
  'translator interpreter',
]
  .join(' ')
  .split(' ');

const roleStems = {
  lv: [
    'vaditaj direktor priekssedetaj specialist inzenier menedzer izstradataj programmetaj konsultant gramatved jurist$ juriste$ asistent',
    'sekretar parstav valdes-locek prezident dibinataj ipasniek pasniedzej docent$ profesor lektor petniek petniec zinatnisk arhitekt dizainer',
    'redaktor zurnalist analitik administrator koordinator ekspert pardeve arst$ arste$ advokat notar$ notare$ skolotaj tehnik$ meistar',
    'padomniek referent logist$ makslinie tulkotaj testetaj partneris projektetaj buvinzenier valsts-sekretar ierednis',
    'kvalitates-vad agents$ agente$ uznemej brokeris maklers',
  ].join(' '),
  no: [
    'leder$ sjef direktor radgiver konsulent utvikler ingenior arkitekt ansvarlig medarbeider koordinator selger advokat styremedlem grunder',
    'grunnlegger forsker stipendiat laerer$ lege$ spesialist redaktor journalist regnskapsforer revisor okonom sekretaer forvalter analytiker eier$',
    'elektriker tekniker forstekonsulent seniorradgiver avdelingsleder prosjektleder salgssjef fagsjef partner foredragsholder forelesar',
    'amanuensis lektor fullmektig mekler megler tillitsvalgt innkjoper kundebehandler saksbehandler leiar radgjevar utviklar',
  ].join(' '),
  ro: [
    'inginer programator dezvoltator consilier sef$ sefa$ responsabil coordonator presedint vicepresedint fondator cofondator asociat$ asociata$',
    'avocat notar contabil economist profesor asistent medic$ jurnalist proiectant analist reprezentant cercetator proprietar antreprenor',
    'lector conferentiar doctorand expert-contabil tehnician operator administratoare director manager specialist consultant',
  ].join(' '),
  ru: [
    'директор менеджер руководител начальник инженер разработчик программист специалист консультант аналитик архитектор дизаинер бухгалтер',
    'юрист адвокат ассистент секретар президент основател сооснователь владелец партнер лид$ тимлид тим-лид техлид администратор редактор',
    'журналист профессор доцент преподавател научныи-сотрудник сотрудник$ сотрудница эксперт координатор представител заместител глава$',
    'маркетолог тестировщик врач предпринимател управляющ заведующ председател советник помощник учредител продюсер писател переводчик',
    'рекрутер девелопер девопс data-scientist учител тренер стажер студент аспирант логист экономист технолог оператор продавец евангелист',
  ].join(' '),
  /** As bios in our region quote it. */
  fr: ['developpeu ingenieur responsable$ directeur directrice formateur chef-de consultante'].join(' '),
} as const;

const folding: Record<string, string> = { ø: 'o', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', þ: 'th', ð: 'd', ı: 'i' };

/** Lower case without marks: what titles, words and lists are compared in. Not for showing. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øæßłđþðı]/g, (letter) => folding[letter] ?? letter)
    .replace(/[’ʼ`´]/g, "'");
}

type TitleLanguage = 'en' | keyof typeof roleStems;

const stemsOf = (words: string) => words.split(' ').map(foldWords);
const stems = [...new Set(Object.values(roleStems).flatMap(stemsOf))];
const wholes = [...new Set(englishRoles)];
const rolePattern = patternOf(wholes, stems);
const patternByLanguage: readonly (readonly [TitleLanguage, RegExp])[] = [
  ['en', patternOf(wholes, [])],
  ...Object.entries(roleStems).map(
    ([language, words]) => [language as keyof typeof roleStems, patternOf([], stemsOf(words))] as const,
  ),
];

/** A class of all letters is large, and reading a pattern takes as long as it is: each stands in it once, not once a word. */
function patternOf(nouns: readonly string[], inflected: readonly string[]): RegExp {
  const isWhole = (stem: string) => stem.endsWith('$');
  const [whole, open] = [inflected.filter(isWhole), inflected.filter((stem) => !isWhole(stem))];
  const ended = [...nouns.flatMap((noun) => [noun, `${noun}s`]), ...whole.map((stem) => stem.slice(0, -1))];
  const kinds = [...(ended.length === 0 ? [] : [`(?:${ended.join('|')})(?![\\p{L}\\p{N}])`]), ...open];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${kinds.join('|').replace(/(?<=\p{L})-(?=\p{L})/gu, '[ -]?')})`, 'u');
}

const compoundEnd =
  /(?:sjef|leder|leiar|konsulent|radgiver|direktor|ingenior|utvikler|ansvarlig|arkitekt|medarbeider|koordinator|selger|forer|produkteier|analytiker|megler|redaktor|forvalter|okonom|spesialist|designer|tester|programmerer|amanuensis|laerer|sykepleier|advokat|forsker|inzenieris|direktors)(?![\p{L}])/u;

/** Whether a text holds a word that says what somebody does: "engineer", "vadītājs", "avdelingsleder", "разработчик". */
export function hasRoleWord(text: string): boolean {
  const folded = foldWords(text.slice(0, 300));
  return rolePattern.test(folded) || compoundEnd.test(folded);
}

/** The languages that know a title's words as words of titles, English first; some words are of several. */
export function languagesOfTitle(title: string): readonly TitleLanguage[] {
  const folded = foldWords(title.slice(0, 300));
  return patternByLanguage.filter(([, pattern]) => pattern.test(folded)).map(([language]) => language);
}
