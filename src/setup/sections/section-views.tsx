import type { ComponentType } from 'react';
import { AliasesSection } from './aliases';
import { AnswerTimesSection } from './answer-times';
import { BrandsSection } from './brands';
import { ChangesSection } from './changes';
import { ChecklistSection } from './checklist';
import { ExcludedSection } from './excluded';
import { FilesSection } from './files';
import { LegalSection } from './legal';
import { ListeningSection } from './listening';
import { LookingUpSection } from './looking-up';
import { LookupsSection } from './lookups';
import { NetworksSection } from './networks';
import { ManifestSection } from './manifest';
import { OrganisationSection } from './organisation';
import { PeopleSection } from './people/people';
import { RetentionSection } from './retention';
import { RightsSection } from './rights';
import type { SectionId } from './section-list';

/** What each section draws. */
export const sectionViews: Readonly<Record<SectionId, ComponentType>> = {
  checklist: ChecklistSection,
  organisation: OrganisationSection,
  legal: LegalSection,
  networks: NetworksSection,
  brands: BrandsSection,
  listening: ListeningSection,
  excluded: ExcludedSection,
  'looking-up': LookingUpSection,
  'answer-times': AnswerTimesSection,
  retention: RetentionSection,
  aliases: AliasesSection,
  rights: RightsSection,
  people: PeopleSection,
  lookups: LookupsSection,
  changes: ChangesSection,
  files: FilesSection,
  manifest: ManifestSection,
};
