import type { WireRecord } from '../protocol/wire-values';
import type { HostSettings } from './host-settings';
import { permissionNumbers } from './host-settings';
import type { MailAttachment, MailMessage, MailPerson } from './message';

export interface MailboxUser {
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
}

export interface ShownState {
  readonly user: MailboxUser;
  readonly addinId: string;
  readonly settings: HostSettings;
  readonly message: MailMessage | null;
}

const itemType = { message: 1, meetingRequest: 3, none: 6 } as const;
const recipientType = { user: 2, external: 3 } as const;

/** The whole answer to `GetInitialData` and the payload of ItemChanged: the user's data, then the open message's. */
export function initialData(state: ShownState): WireRecord {
  const { message, settings } = state;
  if (message === null) return { ...hostData(state), itemType: itemType.none };
  const type = { itemType: message.isMeetingRequest ? itemType.meetingRequest : itemType.message };
  // Office.js keeps properties readable at every level, so what a restricted add-in may not see is left out here.
  if (settings.permission === 'restricted') return { ...hostData(state), ...type };
  return { ...hostData(state), ...type, ...itemData(message, state.user) };
}

function hostData({ user, addinId, settings }: ShownState): WireRecord {
  return {
    hostVersion: '20260101.01',
    owaView: 'ThreeColumns',
    permissionLevel: permissionNumbers[settings.permission],
    userDisplayName: user.name,
    userEmailAddress: user.address,
    userTimeZone: user.timeZone,
    userProfileType: 'enterprise',
    ewsUrl: `${window.location.origin}/EWS/Exchange.asmx`,
    restUrl: `${window.location.origin}/api`,
    extensionId: addinId,
    isRestIdSupported: false,
    openWindowOpen: false,
  };
}

function itemData(message: MailMessage, user: MailboxUser): WireRecord {
  return {
    itemClass: message.isMeetingRequest ? 'IPM.Schedule.Meeting.Request' : 'IPM.Note',
    id: message.id,
    conversationId: message.conversationId,
    internetMessageId: message.internetMessageId ?? '',
    subject: message.subject,
    normalizedSubject: message.normalizedSubject,
    dateTimeCreated: message.sentAt ?? message.openedAt,
    dateTimeModified: message.openedAt,
    ...(message.sentAt === null ? {} : { dateTimeSent: message.sentAt }),
    ...(message.from === null ? {} : { from: writer(message.from) }),
    ...(message.sender === null ? {} : { sender: writer(message.sender) }),
    to: message.to.map((person) => recipient(person, user)),
    cc: message.cc.map((person) => recipient(person, user)),
    bcc: [],
    attachments: message.attachments.map(attachment),
    isRead: true,
    isFromSharedFolder: false,
    entities: {},
    filteredEntities: {},
    regExMatches: {},
    seriesId: null,
    recurrence: null,
  };
}

/** Outlook leaves the recipient type out of From and Sender. */
function writer({ name, address }: MailPerson): WireRecord {
  return { name: name === '' ? address : name, address };
}

function recipient(person: MailPerson, user: MailboxUser): WireRecord {
  const isColleague = domainOf(person.address) === domainOf(user.address);
  return { ...writer(person), recipientType: isColleague ? recipientType.user : recipientType.external };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function attachment({ id, name, contentType, size, isInline }: MailAttachment): WireRecord {
  return { id, name, contentType, size, isInline, attachmentType: 0 };
}
