import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { connectors } from '../../../src/connectors/registry';
import type { LookupRequest } from '../../../src/contract/lookup';
import { readConfig } from '../../../src/service/config';
import { lookupPerson, type LookupParts, type World } from '../../../src/service/lookup/lookup-person';
import type { Store } from '../../../src/service/store/store';
import { lookupParts } from '../../support/app';

export const root = path.resolve(__dirname, '../../..');
export const peopleFolder = path.join(root, 'assets/samples/people');

/** The settings that hold in the preview. */
const sampleSettings = readConfig({
  env: { ACQUAINT_CONFIG: path.join(root, 'assets/samples/acquaint.config.json') },
  folder: root,
}).settings;

/** What the pane sends for a message: the sender, and what the signature states. */
export type Sender = Pick<LookupRequest, 'address' | 'name'> & Partial<LookupRequest>;

/** The senders of the sample mailbox, with what their signatures state. */
export const senders = {
  anna: {
    address: 'anna.berzina@baltwave.example',
    name: 'Anna Bērziņa',
    title: 'Head of Procurement',
    company: 'Baltwave',
    links: ['https://baltwave.example', 'https://bsky.app/profile/anna.baltwave.example'],
  },
  marit: {
    address: 'marit@odegard.example',
    name: 'Marit Ødegård',
    title: 'Head of Supply Chain',
    company: 'Fjordline Logistics',
  },
  stefan: {
    address: 'stefan.ionescu@carpati-retail.example',
    name: 'Ștefan Ionescu',
    title: 'Accounts Payable Lead',
    company: 'Carpați Retail SRL',
  },
  jonas: { address: 'jonas.kazlauskas@vilnius-logistics.example', name: 'Jonas Kazlauskas' },
  ingrid: { address: 'ingrid.solheim@fjellvik.example', name: 'Ingrid Solheim' },
  mark: { address: 'mark.reed@contoso.example', name: 'Mark Reed' },
  elena: { address: 'elena.popa@dunarea.example', name: 'Elena Popa' },
  imitator: { address: 'anna.berzina@xn--baltwav-ehg.example', name: 'Anna Bērziņa' },
  liam: {
    address: 'liam.novak@harbor-tools.example',
    name: 'Liam Novak',
    title: 'Operations Director',
    company: 'Harbor Tools',
  },
  irina: {
    address: 'irina.shcherbakova@volna.example',
    name: 'Ирина Щербакова',
    title: 'Коммерческий директор',
    company: 'ООО «Волна»',
  },
  janis: {
    address: 'janis.kalnins@kurzeme-port.example',
    name: 'Jānis Kalniņš',
    title: 'iepirkumu vadītājs',
    company: 'SIA "Kurzemes osta"',
  },
  sofia: { address: 'sofia.marin@delta-consult.example', name: 'Sofia Marin', title: 'Partner', company: 'Delta Consult' },
  elin: { address: 'elin.solberg@fjellro.example', name: 'Elin Solberg', company: 'Fjellro Institutt' },
  newsletter: { address: 'newsletter@harbor-tools.example', name: 'Harbor Tools News' },
} satisfies Record<string, Sender>;

/** Real connectors and a real store, with the sample networks as the only outside world. */
export function sampleParts(store: Store, samples: World): LookupParts {
  return lookupParts({ store, connectors, settings: sampleSettings, samples });
}

/** Looks a sender up as the pane does, and returns the last event that says something of them. */
export async function lookUp(sender: Sender, parts: LookupParts) {
  const nothing = { title: null, company: null, links: [], departure: null, again: [] };
  const request = { lookup: randomUUID(), messageSentAt: new Date().toISOString(), ...nothing, ...sender };
  const events = [];
  for await (const event of lookupPerson(request, parts, new AbortController().signal)) events.push(event);
  const told = events.findLast(({ type }) => type !== 'done');
  if (told?.type !== 'card' && told?.type !== 'declined') throw new Error('the look-up said nothing');
  return told;
}
