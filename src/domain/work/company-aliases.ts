import { readCompany, type CompanyName } from './company-name';

/** Names that belong together, one list for each company or group. */
export type CompanyAliases = readonly (readonly string[])[];

/**
 * Companies whose change of name, or place in a group, is public and widely known: `names (what happened, when)`. Only large companies that
 * people in many countries work for, as their own announcements and encyclopedias tell it; an organisation adds what it needs itself.
 */
const known = `
  Facebook, Meta, Meta Platforms, Instagram, WhatsApp (renamed 2021; bought 2012, 2014)
  Google, Alphabet, YouTube, DeepMind, Waymo (holding since 2015)
  Twitter, X Corp (renamed 2023)
  Microsoft, LinkedIn, GitHub, Skype, Nuance (bought 2016, 2018, 2011, 2022)
  Amazon, Amazon Web Services, AWS, Twitch, Whole Foods (division; bought 2014, 2017)
  IBM, Red Hat, HashiCorp (bought 2019, 2025)
  IBM, Kyndryl (split off 2021)
  Broadcom, VMware, CA Technologies, Symantec, Carbon Black, Pivotal (bought 2023, 2018, 2019; by VMware 2019)
  Dell, EMC, Dell Technologies, Dell EMC (merged 2016)
  Hewlett-Packard, HP, HP Inc, HPE, Hewlett Packard Enterprise (split 2015)
  Oracle, Sun Microsystems, NetSuite, Cerner (bought 2010, 2016, 2022)
  Cisco, Splunk, AppDynamics, Webex (bought 2024, 2017, 2007)
  Salesforce, Slack, Tableau, MuleSoft, Heroku (bought 2021, 2019, 2018, 2010)
  SAP, Qualtrics, Concur, SuccessFactors (bought 2018, 2014, 2012)
  Adobe, Magento, Marketo (bought 2018)
  Nokia, Alcatel-Lucent, Alcatel, Lucent (bought 2016)
  Intel, Altera, Mobileye (bought 2015, 2017)
  AMD, Xilinx (bought 2022)
  Nvidia, Mellanox (bought 2020)
  Ericsson, Vonage (bought 2022)
  Square, Block Inc, Afterpay (renamed 2021; bought 2022)
  ByteDance, TikTok (one group)
  Booking.com, Booking Holdings, Priceline, Agoda, Kayak (renamed 2018)
  Expedia, Vrbo, HomeAway (bought 2015)
  PayPal, Braintree, Venmo (bought 2013)
  Twilio, SendGrid, Segment (bought 2019, 2020)
  Okta, Auth0 (bought 2021)
  Atlassian, Trello, Loom (bought 2017, 2023)
  UBS, Credit Suisse (bought 2023)
  JPMorgan, JPMorgan Chase, Chase (merged 2000)
  Thomson Reuters, Refinitiv, LSEG, London Stock Exchange Group (split off 2018; bought 2021)
  Andersen Consulting, Accenture (renamed 2001)
  Philip Morris, Altria (renamed 2003)
  GlaxoSmithKline, GSK (renamed 2022)
  Novartis, Sandoz (split off 2023)
  AstraZeneca, Astra (merged 1999)
  Daimler, Mercedes-Benz Group, Mercedes-Benz (renamed 2022)
  Fiat Chrysler, FCA, PSA, Groupe PSA, Stellantis (merged 2021)
  Siemens, Siemens Energy, Siemens Healthineers (split off 2020, 2018)
  Total, TotalEnergies (renamed 2021)
  GDF Suez, Engie (renamed 2015)
  DONG Energy, Orsted, Ørsted (renamed 2017)
  Statoil, StatoilHydro, Equinor (renamed 2018)
  DNB, Sbanken, Skandiabanken (renamed 2017; bought 2022)
  Tieto, Evry, TietoEVRY, EDB (merged 2019)
  NetCom, Telia Norge (renamed 2016)
  Schibsted, Adevinta (split off 2019)
  Lindorff, Intrum (merged 2017)
  Lattelecom, Lattelekom, Tet (renamed 2006, 2019)
  Latvijas Mobilais Telefons, LMT (own short name)
  Hansabanka, Hansabank, Swedbank (renamed 2009)
  Parex banka, Parex, Citadele (split off 2010)
  Luminor, Nordea (Baltic banks merged 2017)
  Luminor, DNB (Baltic banks merged 2017)
  Latvijas Gāze, Conexus, Conexus Baltic Grid, Gaso (split off 2017)
  airBaltic, Air Baltic Corporation (own short name)
  Banca Comercială Română, BCR, Erste (bought 2006)
  BRD, BRD Groupe Société Générale, Société Générale (bought 1999)
  Petrom, OMV Petrom, OMV (bought 2004)
  Romtelecom, Telekom Romania (renamed 2014)
  Connex, Vodafone Romania (renamed 2006)
  Cosmote, Telekom Romania Mobile (renamed 2014)
  Bancpost, Banca Transilvania (bought 2018)
  Яндекс, Yandex, Nebius (split 2024)
  Mail.ru Group, VK, ВКонтакте, Одноклассники (renamed 2021)
  Сбербанк, Сбер, Sber, Sberbank (renamed 2020)
  Тинькофф, Тинькофф Банк, Т-Банк, Tinkoff, Tinkoff Bank, T-Bank (renamed 2024)
  Вымпелком, Билайн, Veon, Vimpelcom, Beeline (one group)
  Ростелеком, Rostelecom, Tele2 Россия, Т2 (bought 2020)
  Мобильные ТелеСистемы, МТС, MTS (own short name)
`;

const knownGroups = indexOf(
  known
    .trim()
    .split('\n')
    .map((line) => line.replace(/\([^()]*\)\s*$/, '').split(',')),
);

/** Whether two companies are publicly known to belong together, or to have done: renamed, bought, merged, split off. */
export function areKnownTogether(a: readonly CompanyName[], b: readonly CompanyName[]): boolean {
  return shareGroup(knownGroups, a, b);
}

/** Whether one of the lists holds a name of each of the two companies. */
export function areAliases(aliases: CompanyAliases, a: readonly CompanyName[], b: readonly CompanyName[]): boolean {
  return aliases.length > 0 && shareGroup(keptIndexOf(aliases), a, b);
}

/** The name given, then the other names that the lists declare to be that company's. */
export function namesOf(company: string, aliases: CompanyAliases): readonly string[] {
  if (aliases.length === 0) return [company];
  const index = keptIndexOf(aliases);
  const numbers = new Set(readCompany(company).flatMap(({ joined }) => [...(index.get(joined) ?? [])]));
  return [company, ...[...numbers].flatMap((number) => aliases[number] ?? [])];
}

/** The administrator's lists are the same object from start to stop, and reading thousands of names for every comparison takes too long. */
const indexes = new WeakMap<CompanyAliases, Index>();

function keptIndexOf(aliases: CompanyAliases): Index {
  const kept = indexes.get(aliases) ?? indexOf(aliases);
  indexes.set(aliases, kept);
  return kept;
}

type Index = ReadonlyMap<string, ReadonlySet<number>>;

/** The numbers of the lists in which a name stands, by the name as `readCompany` folds it. */
function indexOf(groups: CompanyAliases): Index {
  const index = new Map<string, Set<number>>();
  groups.forEach((names, number) => {
    for (const { joined } of names.flatMap((name) => readCompany(name))) {
      const numbers = index.get(joined) ?? new Set();
      index.set(joined, numbers.add(number));
    }
  });
  return index;
}

function shareGroup(index: Index, a: readonly CompanyName[], b: readonly CompanyName[]): boolean {
  const numbersOf = (readings: readonly CompanyName[]) => readings.flatMap(({ joined }) => [...(index.get(joined) ?? [])]);
  const numbers = new Set(numbersOf(a));
  return numbersOf(b).some((number) => numbers.has(number));
}
