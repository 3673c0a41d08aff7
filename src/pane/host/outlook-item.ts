import { parseAddress } from '../../domain/message/address';
import type { Participant, ParticipantRole } from '../../domain/message/participant';
import type { Reading } from './mail-host';

/** As much of a long recipient list as a person would look at; a mail to a thousand must not slow the pane. */
const mostParticipants = 60;

/**
 * Reads Outlook's item, trusting nothing of its shape: it may be null or undefined, `from` may be missing, and while a message is
 * being written the same names are objects with methods.
 */
export function readItem(item: unknown): Reading {
  if (!isRecord(item)) return { kind: 'none' };
  if (item['itemType'] !== 'message' || isRecord(item['subject'])) return { kind: 'unsupported' };
  const from = readPerson(item['from'], 'from');
  const sentAt = readInstant(item['dateTimeCreated']);
  return {
    kind: 'message',
    message: {
      id: readText(item['itemId']) ?? readText(item['internetMessageId']) ?? `${from?.address}|${sentAt}`,
      conversationId: readText(item['conversationId']),
      participants: readParticipants(item),
      writerName: from?.name ?? null,
      sentAt,
    },
  };
}

/** The subject of a received message; null where there is none to read. */
export function readSubject(item: unknown): string | null {
  return isRecord(item) ? readText(item['subject']) : null;
}

interface NamedAddress {
  readonly role: ParticipantRole;
  readonly name: string | null;
  readonly address: string | null;
}

function readParticipants(item: Readonly<Record<string, unknown>>): readonly Participant[] {
  const people = [
    readPerson(item['from'], 'from'),
    readPerson(item['sender'], 'sender'),
    ...readList(item['to'], 'to'),
    ...readList(item['cc'], 'cc'),
  ];
  return people.flatMap((one) => (one?.address ? [{ role: one.role, name: one.name, address: one.address }] : []));
}

function readList(value: unknown, role: ParticipantRole): readonly (NamedAddress | null)[] {
  return Array.isArray(value) ? value.slice(0, mostParticipants).map((one: unknown) => readPerson(one, role)) : [];
}

function readPerson(value: unknown, role: ParticipantRole): NamedAddress | null {
  if (!isRecord(value)) return null;
  const address = parseAddress(readText(value['emailAddress']) ?? '')?.address ?? null;
  const name = readText(value['displayName'])?.trim() || null;
  // Outlook puts the address where there is no name.
  return { role, address, name: name?.toLowerCase() === address ? null : name };
}

function readInstant(value: unknown): string | null {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null;
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
