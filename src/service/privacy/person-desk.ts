import type {
  AnswerAnswer,
  AnswerRequest,
  EraseAnswer,
  EraseRequest,
  ExportRequest,
  ForgetAnswer,
  ForgetRequest,
  PersonExport,
  PersonRequest,
  PersonRequests,
  UnsuppressAnswer,
  UnsuppressRequest,
} from '../../contract/privacy';
import type { Colleague } from '../../domain/identity/decision';
import { parseAddress } from '../../domain/message/address';
import type { LookupParts } from '../lookup/lookup-person';
import type { PrivacyActKind } from '../store/privacy-acts';
import type { PrivacyRequest } from '../store/privacy-requests';
import { exportPerson } from './export-person';
import { ownAccountsOf } from './own-accounts';

/** What an administrator can do for a person. Null where the address is none. Each act is noted with who did it, about a keyed hash. */
export interface PersonDesk {
  exportPerson(request: ExportRequest): Promise<PersonExport | null>;
  /** With `suppress`, the person is never looked up again. */
  erase(request: EraseRequest): Promise<EraseAnswer | null>;
  unsuppress(request: UnsuppressRequest): Promise<UnsuppressAnswer | null>;
  forget(request: ForgetRequest): Promise<ForgetAnswer>;
  /** Open ones, oldest first, or answered ones, newest first. */
  requests(answered: boolean): Promise<PersonRequests>;
  answerRequest(request: AnswerRequest): Promise<AnswerAnswer>;
}

export interface DeskParts extends Pick<LookupParts, 'store' | 'settings' | 'now'> {
  readonly by: Colleague;
}

const mostRequests = 200;

/** The desk over the store itself. */
export function personDesk(parts: DeskParts): PersonDesk {
  return {
    exportPerson: async ({ address, forPerson }) => {
      const parsed = parseAddress(address);
      if (parsed === null) return null;
      const known = await exportPerson(parsed.address, { parts, forPerson });
      await note(parts, 'export', { address: parsed.address, note: forPerson ? 'for the person' : null });
      return known;
    },
    erase: (request) => erase(parts, request),
    unsuppress: async ({ address, reason }) => {
      const parsed = parseAddress(address);
      if (parsed === null) return null;
      const wasSuppressed = await parts.store.privacy.unsuppress(parsed.address);
      if (wasSuppressed) await note(parts, 'unsuppress', { address: parsed.address, note: reason });
      return { wasSuppressed };
    },
    forget: (request) => forget(parts, request),
    requests: async (answered) => {
      const found = await parts.store.privacy.findRequests({ open: !answered, limit: mostRequests });
      return { requests: found.map((request) => toPersonRequest(request, parts.now())) };
    },
    answerRequest: async ({ id, outcome, note: words }) => {
      const address = await parts.store.privacy.answerRequest({ id, outcome, note: words, at: parts.now().toISOString() });
      if (address === null) return { answered: false };
      await note(parts, 'answer-request', { address, note: outcome });
      return { answered: true };
    },
  };
}

async function erase(parts: DeskParts, { address: text, suppress }: EraseRequest): Promise<EraseAnswer | null> {
  const parsed = parseAddress(text);
  if (parsed === null) return null;
  const { store } = parts;
  const person = await personToErase(parts, parsed.address);
  const addresses = await (suppress ? store.privacy.suppress(person) : store.privacy.erase(person));
  await note(parts, suppress ? 'suppress' : 'erase', { address: parsed.address, note: null });
  return { addresses, suppressed: suppress || (await store.privacy.isSuppressed(parsed.address)) };
}

async function personToErase({ store, settings, now }: DeskParts, address: string) {
  const { person } = await store.findByAddress(address);
  return { address, accounts: person ? ownAccountsOf(person, settings) : [], at: now().toISOString() };
}

/** One person after the other: a big clean-up holds nobody else up. */
async function forget(parts: DeskParts, { notMetSince, alsoFollowed, dryRun }: ForgetRequest): Promise<ForgetAnswer> {
  const { privacy } = parts.store;
  const { addresses, followed } = await privacy.findNotMet({ since: notMetSince, alsoFollowed });
  if (!dryRun) {
    for (const address of addresses) await privacy.erase(await personToErase(parts, address));
    await note(parts, 'forget', { address: null, note: `${addresses.length} people not met since ${notMetSince}` });
  }
  return { people: addresses.length, keptAsFollowed: followed };
}

interface Noted {
  readonly address: string | null;
  readonly note: string | null;
}

function note({ store, by, now }: DeskParts, act: PrivacyActKind, noted: Noted): Promise<void> {
  return store.privacy.recordAct({ act, by, at: now().toISOString(), ...noted });
}

const dayMs = 86_400_000;

function toPersonRequest(request: PrivacyRequest, now: Date): PersonRequest {
  const filed = new Date(request.filedAt);
  return { ...request, ageDays: Math.floor((now.getTime() - filed.getTime()) / dayMs), dueOn: monthAfter(filed) };
}

/** The same day of the next month, or its last (GDPR 12(3), by Regulation 1182/71). */
function monthAfter(day: Date): string {
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 1, Math.min(date, last))).toISOString().slice(0, 10);
}
