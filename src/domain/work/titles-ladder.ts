/** Words that people part or join as they like. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bdev[ -]?ops\b/g, 'devops'],
  [/\bdevrel\b/g, 'developer'],
  [/\bfront[ -]?end\b/g, 'frontend'],
  [/\bback[ -]?end\b/g, 'backend'],
  [/\bfull[ -]?stack\b/g, 'fullstack'],
  [/\bco[ -]?founder\b/g, 'cofounder'],
];

/** Phrases that one word stands for, each folded. Ours, from common usage. */
const expansions: readonly (readonly [RegExp, string])[] = [
  [/\bvice[ -]?president\b|\bviceprezident\p{L}*|\bvice[ -]?presedinte\b|вице-президент/gu, 'vp'],
  [/\bsvp\b/g, 'senior vp'],
  [/\bevp\b/g, 'executive vp'],
  [/\bavp\b/g, 'assistant vp'],
  [
    /\bchief executive(?: officer)?\b|\bgeneral director\b|\bmanaging director\b|\bdaglig leder\b|\badministrerende direktor\b|\bdirector general\b|генеральныи директор|\bgeneraldirektor\p{L}*|\bvaditajdirektor\p{L}*|\bm\.?d\.?\b/gu,
    'ceo',
  ],
  [
    /\bchief technical officer\b|технически\p{L}* директор|\btehniskais direktors\b|\bteknisk direktor\b|\bdirector tehnic\b/gu,
    'cto',
  ],
  [
    /\bchief financial officer\b|финансовыи директор|\bfinansu direktor\p{L}*|\bfinansdirektor\b|\bokonomidirektor\b|\bdirector financiar\b/gu,
    'cfo',
  ],
  [/\bchief operat(?:ing|ions) officer\b/g, 'coo'],
  [/\bchief marketing officer\b/g, 'cmo'],
  [/\bchief information officer\b/g, 'cio'],
  [/\bchief product officer\b/g, 'cpo'],
  [/\bchief information security officer\b/g, 'ciso'],
  [/\bvaldes priekssedetaj\p{L}*|\bstyreleder\b|председател\p{L}* правления|\bchair(?:man|woman|person)\b/gu, 'chair'],
  [
    /\bvaldes locek\p{L}*|\bstyremedlem\b|член\p{L}* правления|\bmember of the board\b|\bmembru al consiliului\b/gu,
    'board member',
  ],
  [/\bquality assurance\b/g, 'qa'],
  [/\bsite reliability engineer\b/g, 'sre'],
  [/\bhuman resources\b/g, 'hr'],
  [/\bresearch and development\b|\br ?& ?d\b/g, 'rd'],
  [/\buser experience\b/g, 'ux'],
  [/\buser interface\b/g, 'ui'],
  [/\bmember of technical staff\b|\bmts\b/g, 'technicalstaffmember'],
  [/\bswe\b/g, 'software engineer'],
  [/\bmachine learning\b/g, 'ml'],
  [/\bartificial intelligence\b/g, 'ai'],
];

/** One word for another: abbreviations, and the commonest words of titles in Latvian, Norwegian, Romanian and Russian (as stems). */
const words: Readonly<Record<string, string>> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  eng: 'engineer',
  engr: 'engineer',
  mgr: 'manager',
  mngr: 'manager',
  dir: 'director',
  dev: 'developer',
  ld: 'lead',
  leader: 'lead',
  teamlead: 'team lead',
  techlead: 'tech lead',
  admin: 'administrator',
  asst: 'assistant',
  assoc: 'associate',
  exec: 'executive',
  prof: 'professor',
  princ: 'principal',
  consult: 'consultant',
  arch: 'architect',
  comms: 'communication',
  spec: 'specialist',
  mktg: 'marketing',
  ops: 'operations',
  operation: 'operations',
  sys: 'system',
  systems: 'system',
  tech: 'technical',
  technology: 'technical',
  coordinator: 'coordinator',
  'co-ordinator': 'coordinator',
  programmer: 'developer',
  acct: 'account',
  accounts: 'account',
  services: 'service',
  solutions: 'solution',
  relations: 'relation',
  communications: 'communication',
  partnerships: 'partnership',
  products: 'product',
  projects: 'project',
  pres: 'president',
  adviser: 'advisor',
};

const foreign: readonly (readonly [RegExp, string])[] = [
  [/^vecak(?:ais|a|o)$|^старш|^seniors?$/u, 'senior'],
  [/^jaunak(?:ais|a)$|^младш/u, 'junior'],
  [/^vados(?:ais|a)$|^ведущ|^glavn|^galven|^главн/u, 'lead'],
  [/^direktor|^directoar|^director$|^директор/u, 'director'],
  [/^(?:leder|leiar|sjef|vaditaj\p{L}*|руководител\p{L}*|начальник|sef|sefa|responsabil\p{L}*|заведующ\p{L}*)$/u, 'head'],
  [/^(?:menedzer|менеджер)/u, 'manager'],
  [/^(?:inzenier|ingenior|inginer|инженер)/u, 'engineer'],
  [/^(?:izstradataj|programmetaj|utvikler|utviklar|dezvoltator|programator|разработчик|программист)/u, 'developer'],
  [/^(?:konsult|консультант|radgiver|radgjevar|consilier)/u, 'consultant'],
  [/^(?:specialist|spesialist|специалист)/u, 'specialist'],
  [/^(?:analitik|analytiker|analist|аналитик)/u, 'analyst'],
  [/^(?:arhitekt|arkitekt|arhitect|архитектор)/u, 'architect'],
  [/^(?:dizainer|дизаинер)/u, 'designer'],
  [/^(?:projekt|prosjekt|proiect|проект)/u, 'project'],
  [/^(?:pardosan|salg|vanzar|продаж)/u, 'sales'],
  [/^(?:marketing|marked|mark?etin|маркетинг)/u, 'marketing'],
  [/^(?:produkt|продукт)/u, 'product'],
  [/^(?:programmatur|programvare|программн)/u, 'software'],
  [/^(?:dibinataj|grunder|grunnlegger|fondator|основател)/u, 'founder'],
  [/^(?:lidzdibinataj|medgrunder|cofondator|сооснователь)/u, 'cofounder'],
  [/^(?:ipasniek|eier|proprietar|владелец)/u, 'owner'],
  [/^(?:gramatved|regnskapsforer|contabil|бухгалтер)/u, 'accountant'],
  [/^(?:jurist|юрист)/u, 'lawyer'],
  [/^(?:asistent|assistent|ассистент)/u, 'assistant'],
];

const stopwords = new Set(
  'of the and for in at to a an with on by og for i av un par si de la al a и по в на & day night'.split(' '),
);

/** The words a title is compared by: folded, written out, in one language where the table knows it, without little words. */
export function titleWords(folded: string): readonly string[] {
  const joined = replaceAll(folded, spellings).replace(/[\p{L}-]+\.?/gu, (word) => words[word.replace(/\.$/, '')] ?? word);
  return replaceAll(joined, expansions)
    .split(/[^\p{L}\p{N}+#]+/u)
    .flatMap((word) => toEnglish(word.replace(/^-+|-+$/g, '')).split(' '))
    .filter((word) => word !== '' && !stopwords.has(word));
}

function replaceAll(text: string, table: readonly (readonly [RegExp, string])[]): string {
  return table.reduce((written, [pattern, word]) => written.replace(pattern, word), text);
}

function toEnglish(word: string): string {
  const known = words[word];
  if (known !== undefined) return known;
  const compound = /^(?:avdelings|prosjekt|salgs|markeds|produkt|team|utviklings|fag)(leder|sjef)$/u.exec(word);
  if (compound) return `${toEnglish(word.slice(0, -(compound[1]?.length ?? 0)).replace(/s$/, ''))} head`;
  return foreign.find(([pattern]) => pattern.test(word))?.[1] ?? word;
}

/** Rungs of the ladder; what is not on it is an ordinary rung of its own track. */
const rungs: Readonly<Record<string, number>> = {
  intern: 0,
  trainee: 0,
  apprentice: 0,
  student: 0,
  undergrad: 0,
  junior: 1,
  assistant: 1,
  associate: 1.5,
  mid: 2,
  senior: 3,
  lead: 4,
  staff: 4,
  chief: 8,
  principal: 5,
  distinguished: 6,
  fellow: 6,
  manager: 4.5,
  head: 5.5,
  director: 6,
  vp: 7,
  president: 8,
  ceo: 9,
  cto: 8,
  cfo: 8,
  coo: 8,
  cmo: 8,
  cio: 8,
  cpo: 8,
  ciso: 8,
  chair: 9,
  partner: 7,
};

/** Words that only say how senior somebody is, not what they do. */
export const levelWords: ReadonlySet<string> = new Set([
  'intern',
  'trainee',
  'junior',
  'assistant',
  'associate',
  'mid',
  'senior',
  'lead',
  'staff',
  'principal',
  'distinguished',
  'deputy',
  'acting',
  'interim',
  'executive',
  'chief',
  'vice',
  'general',
  'head',
  'director',
  'manager',
  'group',
  'global',
  'regional',
  'vp',
  'ii',
  'iii',
  'iv',
  'i',
  '1',
  '2',
  '3',
]);

const lessening = new Set(['junior', 'assistant', 'associate', 'deputy', 'vice', 'acting', 'interim']);

/** How high a title stands, as a number that is only compared; 2 where no word of it says so. "Senior Manager" stands above "Manager", an assistant below. */
export function rungOf(words: readonly string[]): number {
  const found = words.flatMap((word) => rungs[word] ?? []);
  if (found.length === 0) return 2;
  const highest = Math.max(...found);
  const beside = words.some((word) => lessening.has(word)) ? -0.5 : 0.1 * (found.reduce((sum, rung) => sum + rung, 0) - highest);
  return highest < 2 ? highest : highest + beside;
}
