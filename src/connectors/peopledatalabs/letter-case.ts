const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Small words inside a person's name. */
const particles = words("af al av bin da de del den der di dos du ibn la ten ter van von zu zum zur 't");
/** Small words inside the name of a company or place. */
const joiners = words('a and as at by da de del der di du e et for i im in la of og on or the to und van von y');
/** What is said letter by letter, or is always written so. */
const abbreviations = words(`
  ai api b2b b2c ceo cfo cio ciso cmo coo cpo cro cso cto dach emea erp eu evp gtm hr ibm ict it kpi m&a nato nhs pmo pr qa r&d sap sdr seo svp uae ui uk usa ux vp
  asa ag llc llp nv plc sa sia srl
`);
/** Without a vowel, yet words. */
const shortened = words('mr mrs ms dr st jr sr ltd pvt pty mgr');
const unspeakable = /^[bcdfghjklmnpqrstvwxz&]{2,5}$/;
const mixed: Readonly<Record<string, string>> = { gmbh: 'GmbH', saas: 'SaaS', iot: 'IoT' };

/** `ann o'neil-mcdonald van der berg` as people write it: `Ann O'Neil-McDonald van der Berg`. What has a capital already is left alone. */
export function nameCase(name: string): string {
  return byWord(name, (word, { isFirst, isLast }) => {
    if (particles.has(word) && !isFirst && !isLast) return word;
    return /^(?:ii|iii|iv)$/.test(word) ? word.toUpperCase() : word.replace(/\p{L}[\p{L}\p{M}]*/gu, namePart);
  });
}

/** A company or place: each word with a capital but the joining ones; abbreviations, and what nobody could speak, in capitals. */
export function properCase(text: string): string {
  return byWord(text, (word, { isFirst }) =>
    joiners.has(word) && !isFirst ? word : eachPart(word, (part) => inCapitals(part) ?? capital(part)),
  );
}

/** A job title: a capital in front, and abbreviations: `Vice president, HR`. */
export function titleCase(text: string): string {
  return byWord(text, (word, { isFirst }) =>
    eachPart(word, (part, at) => (abbreviations.has(part) && inCapitals(part)) || (isFirst && at === 0 ? capital(part) : part)),
  );
}

interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function byWord(text: string, change: (word: string, place: Place) => string): string {
  if (text !== text.toLowerCase()) return text;
  const all = text.split(' ');
  return all.map((word, at) => change(word, { isFirst: at === 0, isLast: at === all.length - 1 })).join(' ');
}

/** The parts that hyphens, apostrophes and dots make; a genitive s stays with its word. */
function eachPart(word: string, change: (part: string, at: number) => string): string {
  return word.replace(/(?<!['’](?=s(?!\p{L})))[\p{L}\p{M}\p{N}&]+/gu, change);
}

function namePart(part: string): string {
  const mc = /^mc(\p{L}{3,})$/u.exec(part);
  return mc ? `Mc${capital(mc[1] ?? '')}` : capital(part);
}

function inCapitals(part: string): string | null {
  const isSpelt = abbreviations.has(part) || (unspeakable.test(part) && !shortened.has(part));
  return mixed[part] ?? (isSpelt ? part.toUpperCase() : null);
}

function capital(part: string): string {
  const [first = ''] = part;
  return first.toUpperCase() + part.slice(first.length);
}
