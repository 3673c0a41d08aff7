import { readCompany } from './company-name';
import { foldWords } from './titles-words';

const none =
  /^(?:(?:an? )?(?:independent|individual|freelance|freelancer|self[- ]?employe+d|unemployed|not (?:applicable|affiliated)|retired|between jobs|looking for .{0,40}|open to work|stealth|student)(?: (?:contributor|consultant|developer|user|researcher|contractor|startup|person|individual|maintainer))*|bezdarbnieks|bezdarbniece|pasnodarbinat[sa]|pensionar[se]|arbeidsledig|selvstendig(?: naeringsdrivende)?|frilans(?:er)?|pensjonist|somer|liber profesionist|pensionar|безработн(?:ыи|ая)|фриланс(?:ер)?|самозанят(?:ыи|ая)|на пенсии|нет)$/u;

/** Whether a company field says that there is no employer: "Independent", "Freelance", "pašnodarbināta", "фриланс", "n/a". */
export function isNoEmployer(company: string): boolean {
  if (readCompany(company).length === 0) return true;
  const plain = foldWords(company)
    .replace(/[()[\]"'.!@]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' || none.test(plain);
}
