import type { NameAtCompany } from '../../domain/message/clue';
import { compareCompanies, companyMatchesDomain } from '../../domain/work/company';
import type { ConnectorIo } from '../connector';
import { askOrFail, readJson, type Reading } from '../shared/answer';
import { parseWebLink } from '../shared/profile-link';
import { toAddress } from '../shared/text-fields';
import { roleGroups, unitPage, type RoleGroups, type Unit } from './schema';

const registry = 'https://data.brreg.no/enhetsregisteret/api/enheter';
/** So many units of one domain are a group of companies; more are, say, the housing societies of one manager. */
const mostOfOneDomain = 3;
const longestName = 180;

/**
 * The units that registered the domain of the address as their own, likeliest first, at most three. The register compares a web site letter
 * by letter, so both usual forms are asked for; if neither is known, the name in the signature is. A unit that has nothing but the name is not taken.
 */
export async function findUnits({ domain, company }: NameAtCompany, io: ConnectorIo): Promise<Reading<readonly Unit[]>> {
  const sites = [domain, `www.${domain}`];
  const answers = await Promise.all(sites.map((hjemmeside) => search({ hjemmeside }, io)));
  const bySite = ofDomain(answers, domain);
  if (bySite.length > 0) return { kind: 'read', value: choose(bySite, { domain, company }) };
  const failure = answers.find((answer) => answer.kind !== 'read');
  if (failure) return failure;
  if (company === null) return { kind: 'read', value: [] };
  const byName = await search({ navn: company.slice(0, longestName) }, io);
  return byName.kind === 'read' ? { kind: 'read', value: choose(ofDomain([byName], domain), { domain, company }) } : byName;
}

/** All roles at a unit; null if the register has none or the unit was removed. */
export async function askRoles({ organisasjonsnummer }: Unit, { http, now }: ConnectorIo): Promise<Reading<RoleGroups | null>> {
  const answer = await http.get(`${registry}/${organisasjonsnummer}/roller`, { headers: { accept: 'application/json' } });
  return answer.status === 404 || answer.status === 410 ? { kind: 'read', value: null } : readJson(answer, roleGroups, now);
}

/** One of several questions: that it had no answer must not hide what another one finds. */
async function search(query: Readonly<Record<string, string>>, { http, now }: ConnectorIo): Promise<Reading<readonly Unit[]>> {
  return askOrFail(async () => {
    const url = `${registry}?${new URLSearchParams({ ...query, size: '20' })}`;
    const reading = readJson(await http.get(url, { headers: { accept: 'application/json' } }), unitPage, now);
    return reading.kind === 'read' ? { kind: 'read', value: reading.value._embedded.enheter } : reading;
  });
}

function ofDomain(answers: readonly Reading<readonly Unit[]>[], domain: string): readonly Unit[] {
  const units = answers.flatMap((answer) => (answer.kind === 'read' ? answer.value : []));
  const isOwn = ({ hjemmeside, epostadresse }: Unit) =>
    isSiteOf(hjemmeside, domain) || toAddress(epostadresse)?.split('@')[1] === domain;
  const fitting = units.filter((unit) => unit.slettedato === null && isOwn(unit));
  return [...new Map(fitting.map((unit) => [unit.organisasjonsnummer, unit])).values()];
}

/** The site as a whole, at most in one language: a page on somebody else's site (`facebook.com/us`) ties nobody to that domain. */
function isSiteOf(site: string | null, domain: string): boolean {
  const link = site === null ? null : parseWebLink(site);
  if (link === null) return false;
  const { hostname, pathname } = new URL(link);
  return hostname.replace(/^www\./, '') === domain && /^\/(?:[a-z]{2}\/?)?$/i.test(pathname);
}

/** Those that bear the company's name before the others of its group; of very many on one domain only those. */
function choose(units: readonly Unit[], { domain, company }: Pick<NameAtCompany, 'domain' | 'company'>): readonly Unit[] {
  const isNamed = ({ navn }: Unit) =>
    (company !== null && compareCompanies(navn, company) === 'same') || companyMatchesDomain(navn, domain);
  const named = units.filter(isNamed).sort(largestFirst);
  const others = units.filter((unit) => !isNamed(unit)).sort(largestFirst);
  return (units.length > mostOfOneDomain ? named : [...named, ...others]).slice(0, mostOfOneDomain);
}

function largestFirst(a: Unit, b: Unit): number {
  return (b.antallAnsatte ?? 0) - (a.antallAnsatte ?? 0) || a.organisasjonsnummer.localeCompare(b.organisasjonsnummer);
}
