import type { LegalBasis } from '../../../../contract/organisation-settings';
import type { requestKinds } from '../../../../contract/privacy';

/** Every sentence of the public privacy page. `{name}` in braces is filled in. */
export interface PrivacyWords {
  /** The language in its own words. */
  readonly language: string;
  readonly title: string;
  /** `{organisation}` */
  readonly intro: string;
  /** Where the organisation has not said its name. */
  readonly thisOrganisation: string;
  readonly keptTitle: string;
  readonly kept: readonly string[];
  readonly notKept: string;
  readonly sourcesTitle: string;
  readonly sources: string;
  readonly noSources: string;
  readonly whyTitle: string;
  readonly why: string;
  /** `{basis}` */
  readonly basisIs: string;
  readonly basis: Readonly<Record<LegalBasis, string>>;
  readonly howLongTitle: string;
  /** `{days}` */
  readonly howLong: string;
  readonly whoTitle: string;
  readonly who: string;
  readonly rightsTitle: string;
  readonly rights: string;
  readonly askTitle: string;
  readonly kind: Readonly<Record<(typeof requestKinds)[number], string>>;
  readonly addressLabel: string;
  readonly addressHint: string;
  readonly send: string;
  readonly contactTitle: string;
  /** `{contact}` */
  readonly contact: string;
  readonly noContact: string;
  readonly doneTitle: string;
  /** The number follows. */
  readonly done: string;
  /** `{contact}`, `{reference}` */
  readonly prove: string;
  readonly whyProve: string;
  readonly withinMonth: string;
  readonly badAddress: string;
  readonly tooMany: string;
  readonly back: string;
}
