/** Legal forms as Norwegian companies write them, behind the name. In front of it `AS` is Latvian or Estonian. */
const legalForm = /\S\s+(?:AS|ASA|ANS|DA|ENK|NUF|IKS|Aksjeselskap|Allmennaksjeselskap)\.?$/;
/** Domains of countries that write some of these forms as well, or none of them. */
const countryDomain = /\.[a-z]{2}$/;
const worldwide = /\.(?:ai|app|cc|co|eu|io|me|tv)$/;

/**
 * Whether a company is Norwegian as far as the message shows: a domain under `.no`, or a Norwegian legal form in the signature beside a domain
 * of no other country. Nobody else is asked about.
 */
export function isNorwegian(domain: string, company: string | null): boolean {
  if (domain.endsWith('.no')) return true;
  if (company === null || !legalForm.test(company.trim())) return false;
  return !countryDomain.test(domain) || worldwide.test(domain);
}
