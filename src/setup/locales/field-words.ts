import type { WordKey, Words } from './words';

/** What the fields of the settings are called on the page, by their names in the file. */
const labels = {
  organisation: 'section.organisation',
  contact: 'field.contact',
  ownDomains: 'field.ownDomains',
  excludedDomains: 'field.excludedDomains',
  excludedGroups: 'field.excludedGroups',
  addresses: 'field.addresses',
  domains: 'field.domains',
  brand: 'field.brand',
  competitors: 'field.competitors',
  ownPlaces: 'field.ownPlaces',
  foursquareId: 'field.foursquareId',
  name: 'field.name',
  names: 'field.names',
  products: 'field.products',
  handles: 'field.handles',
  hashtags: 'field.hashtags',
  sites: 'field.sites',
  people: 'field.people',
  topics: 'field.topics',
  languages: 'field.languages',
  near: 'field.near',
  notNear: 'field.notNear',
  networks: 'section.networks',
  networkCaps: 'field.callsAMonth',
  listening: 'section.listening',
  places: 'field.places',
  legal: 'section.legal',
  basis: 'field.basis',
  note: 'field.note',
  notice: 'field.notice',
  url: 'field.noticeUrl',
  text: 'field.noticeText',
  noticeSince: 'field.noticeSince',
  privacyText: 'field.privacyText',
  lookup: 'section.looking-up',
  start: 'field.start',
  watch: 'field.watch',
  intervalDays: 'field.intervalDays',
  metWithinDays: 'field.metWithinDays',
  answerTimes: 'section.answer-times',
  urgent: 'severity.urgent',
  high: 'severity.high',
  normal: 'severity.normal',
  low: 'severity.low',
  retention: 'section.retention',
  sightingsDays: 'field.sightingsDays',
  unopenedPeopleDays: 'field.unopenedPeopleDays',
  mentionsDays: 'field.mentionsDays',
  lookupAuditDays: 'field.lookupAuditDays',
  companyAliases: 'section.aliases',
  rights: 'section.rights',
  lookUp: 'field.lookUp',
  decide: 'field.decide',
  keys: 'field.keys',
} as const satisfies Readonly<Record<string, WordKey>>;

/** Names of no meaning to people beside what stands around them. */
const silent = ['streams', 'callsAMonth', 'kind'];

/**
 * A place of the settings as people know it: "Competitors › Fabrikam › Accounts". Takes `competitors.Fabrikam.handles`, or the parts of a path; what is no
 * field of ours, such as a name, stays as it is.
 */
export function placeWords({ t }: Words, place: string | readonly (string | number)[]): string {
  const parts = typeof place === 'string' ? place.split('.') : place;
  const said = parts.filter((part) => !silent.includes(String(part)));
  return said.map((part) => (isField(part) ? t(labels[part]) : typeof part === 'number' ? String(part + 1) : part)).join(' › ');
}

function isField(part: string | number): part is keyof typeof labels {
  return typeof part === 'string' && Object.hasOwn(labels, part);
}
