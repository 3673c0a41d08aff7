import { checklistItems, type Checklist, type ChecklistItem } from '../../contract/setup';
import { missingSetup, requiredSetup } from './required-setup';
import type { SetupParts } from './setup-parts';

const toDo: Readonly<Record<ChecklistItem, string>> = {
  'sign-in':
    'Register the application in Entra, then set ACQUAINT_TENANT_ID and ACQUAINT_CLIENT_ID: until then only this machine reaches the service, and whoever sits at it may do everything.',
  organisation: 'Give the name of the organisation and whom to ask: colleagues and people who ask see it.',
  'own-domains': 'List the mail domains of the organisation: without them colleagues are looked up like strangers.',
  'legal-basis': 'Choose on which legal basis people are looked up.',
  notice: 'Choose how people are told: a page of yours, or words under your mails.',
  networks: 'Choose which networks may be asked; each says what it is sent.',
  brand: 'Say what your brand is called: without it nothing counts as speaking about you.',
  'keys-secret': 'Set ACQUAINT_KEYS_SECRET or ACQUAINT_KEYS_SECRET_FILE, so that keys of networks can be saved here.',
  manifest: 'Download the manifest, and give it to your organisation in the Microsoft 365 admin centre.',
};

/** What has to be done before the first look-up, and what is wise besides. */
export async function firstRunChecklist({ live, config, parts }: SetupParts): Promise<Checklist> {
  const { settings } = live.current();
  const { manifestTakenAt } = await parts.store.settings.read();
  const missing: readonly string[] = missingSetup(settings);
  const done: Readonly<Record<ChecklistItem, boolean>> = {
    'sign-in': config.signIn.kind === 'tenant',
    organisation: settings.organisation.name !== null && settings.organisation.contact !== null,
    'own-domains': settings.ownDomains.length > 0,
    'legal-basis': !missing.includes('legal-basis'),
    notice: !missing.includes('notice'),
    networks: !missing.includes('networks'),
    brand: settings.brand !== null,
    'keys-secret': live.ring.keyId !== null,
    manifest: manifestTakenAt !== null,
  };
  const required: readonly string[] = requiredSetup;
  const items = checklistItems.map((item) => ({
    ...{ item, done: done[item], required: required.includes(item) },
    toDo: done[item] ? null : toDo[item],
  }));
  return { isOpen: missing.length === 0, items };
}
