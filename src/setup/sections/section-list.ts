import type { Path } from '../draft/paths';

/**
 * Every section of the page in its order, with the fields of the settings that are written there. One list: the navigation, the place of a problem and
 * what is unsaved where are read from it.
 */
export const sections = [
  { id: 'checklist', fields: [] },
  { id: 'organisation', fields: ['organisation', 'ownDomains'] },
  { id: 'legal', fields: ['legal'] },
  { id: 'networks', fields: ['networks', 'networkCaps', 'ownPlaces'] },
  { id: 'brands', fields: ['brand', 'competitors'] },
  { id: 'listening', fields: ['listening'] },
  { id: 'excluded', fields: ['excludedDomains', 'excludedGroups'] },
  { id: 'looking-up', fields: ['lookup', 'watch'] },
  { id: 'answer-times', fields: ['answerTimes'] },
  { id: 'retention', fields: ['retention'] },
  { id: 'aliases', fields: ['companyAliases'] },
  { id: 'rights', fields: ['rights'] },
  { id: 'people', fields: [] },
  { id: 'lookups', fields: [] },
  { id: 'changes', fields: [] },
  { id: 'files', fields: [] },
  { id: 'manifest', fields: [] },
] as const satisfies readonly { readonly id: string; readonly fields: readonly string[] }[];

export type SectionId = (typeof sections)[number]['id'];

/** The section in which a place of the settings is written; null for a place that none shows. */
export function sectionOf(path: Path): SectionId | null {
  const [field] = path;
  return sections.find(({ fields }: { readonly fields: readonly string[] }) => fields.includes(String(field)))?.id ?? null;
}

/** The section that a part of the address names (`#networks`); the first one for any other. */
export function sectionNamed(hash: string): SectionId {
  const [name] = hash.replace(/^#/, '').split('/');
  return sections.find(({ id }) => id === name)?.id ?? 'checklist';
}
