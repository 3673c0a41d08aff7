import { errorCode, outlookFailure, outlookSuccess } from '../protocol/results';
import type { WireRecord } from '../protocol/wire-values';
import { listOf, recordOf, textOf } from '../protocol/wire-values';
import type { ComposeForm } from './compose-form';
import { newMessageForm, replyForm } from './compose-form';
import { toBase64 } from './base64';
import { textToHtml } from './html-to-text';
import type { MailboxUser } from './initial-data';
import type { MailMessage } from './message';
import type { Notification, Notifications } from './notifications';
import type { StoredValues } from './stored-values';

/** What a call of the add-in makes visible in the page. */
export type MailboxAction =
  | { readonly kind: 'compose'; readonly form: ComposeForm }
  | { readonly kind: 'open-message'; readonly itemId: string }
  | { readonly kind: 'notifications'; readonly list: readonly Notification[] }
  | { readonly kind: 'persona'; readonly address: string }
  | { readonly kind: 'open-window'; readonly url: string }
  | { readonly kind: 'close-pane' };

export interface MailboxParts {
  readonly user: MailboxUser;
  readonly values: StoredValues;
  readonly notifications: Notifications;
  /** The message that is open now: on the web a call carries no item number. */
  readonly message: () => MailMessage | null;
  readonly act: (action: MailboxAction) => void;
}

type Answerer = (parts: MailboxParts, params: unknown) => WireRecord;

const htmlCoercion = 3;
const largestAttachment = 25_000_000;

const answerers: Readonly<Record<number, Answerer>> = {
  2: denyToken,
  3: loadCustomProperties,
  4: saveCustomProperties,
  8: openMessage,
  10: (parts, params) => openReply(parts, 'reply', params),
  11: (parts, params) => openReply(parts, 'reply-all', params),
  12: denyToken,
  30: (parts, params) => openReply(parts, 'reply', params),
  31: (parts, params) => openReply(parts, 'reply-all', params),
  33: addNotification,
  34: listNotifications,
  35: replaceNotification,
  36: removeNotification,
  37: readBody,
  42: closePane,
  43: showPersona,
  44: openNewMessage,
  99: () => outlookSuccess(''),
  150: readAttachment,
  163: () => outlookSuccess(),
  168: ({ message }) => withMessage(message(), ({ headers }) => outlookSuccess(headers)),
  178: openNewMessage,
  179: openMessage,
  181: (parts, params) => openReply(parts, 'reply', params),
  182: (parts, params) => openReply(parts, 'reply-all', params),
  183: (parts, params) => openReply(parts, 'reply', params),
  184: (parts, params) => openReply(parts, 'reply-all', params),
  193: () => outlookSuccess(),
  400: () => outlookSuccess(),
  401: () => outlookSuccess(),
  402: () => outlookSuccess(),
  403: openWindow,
  404: saveRoamingSettings,
};

/** Answers one `ExecuteMethod` call; an id that this mailbox does not know is "not supported" (5000). */
export function answerOutlookCall(parts: MailboxParts, id: number, params: unknown): WireRecord {
  return answerers[id]?.(parts, params) ?? outlookFailure(errorCode.notSupported);
}

function withMessage(message: MailMessage | null, answer: (message: MailMessage) => WireRecord): WireRecord {
  return message === null ? outlookFailure(errorCode.itemChanged) : answer(message);
}

function readBody({ message }: MailboxParts, params: unknown): WireRecord {
  return withMessage(message(), ({ text, html }) =>
    outlookSuccess(recordOf(params)['coercionType'] === htmlCoercion ? (html ?? textToHtml(text)) : text),
  );
}

/** Files as base64; Outlook gives at most 25 MB. An attached mail would come as its text, but here it is a file like any other. */
function readAttachment({ message }: MailboxParts, params: unknown): WireRecord {
  return withMessage(message(), ({ attachments }) => {
    const file = attachments.find(({ id }) => id === textOf(recordOf(params)['id']));
    if (file === undefined) return outlookFailure(errorCode.attachmentUnknown);
    if (file.content.length > largestAttachment) return outlookFailure(errorCode.attachmentTooLarge);
    return outlookSuccess({ format: 'base64', content: toBase64(file.content) });
  });
}

/** Exchange's own tokens are switched off in every tenant. */
function denyToken(): WireRecord {
  return {
    ...outlookFailure(errorCode.tokenDenied),
    errorName: 'GenericTokenError',
    errorMessage: 'Exchange tokens are switched off.',
  };
}

function loadCustomProperties({ message, values }: MailboxParts): WireRecord {
  return withMessage(message(), ({ id }) => ({
    wasSuccessful: true,
    customProperties: JSON.stringify(values.customProperties(id)),
  }));
}

function saveCustomProperties({ message, values }: MailboxParts, params: unknown): WireRecord {
  return withMessage(message(), ({ id }) => {
    values.saveCustomProperties(id, recordOf(recordOf(params)['customProperties']));
    return outlookSuccess();
  });
}

function saveRoamingSettings({ values }: MailboxParts, params: unknown): WireRecord {
  values.saveRoamingSettings(recordOf(listOf(params)[0]));
  return outlookSuccess();
}

function openReply(parts: MailboxParts, kind: 'reply' | 'reply-all', params: unknown): WireRecord {
  return withMessage(parts.message(), (message) => {
    parts.act({ kind: 'compose', form: replyForm({ kind, params: recordOf(params) }, message, parts.user) });
    return outlookSuccess();
  });
}

function openNewMessage({ act }: MailboxParts, params: unknown): WireRecord {
  act({ kind: 'compose', form: newMessageForm(recordOf(params)) });
  return outlookSuccess();
}

function openMessage({ act }: MailboxParts, params: unknown): WireRecord {
  act({ kind: 'open-message', itemId: textOf(recordOf(params)['itemId']) });
  return outlookSuccess();
}

function showPersona({ act }: MailboxParts, params: unknown): WireRecord {
  act({ kind: 'persona', address: textOf(recordOf(params)['ewsIdOrEmail']) });
  return outlookSuccess();
}

function openWindow({ act }: MailboxParts, params: unknown): WireRecord {
  act({ kind: 'open-window', url: textOf(recordOf(params)['launchUrl']) });
  return outlookSuccess();
}

function closePane({ act }: MailboxParts): WireRecord {
  act({ kind: 'close-pane' });
  return outlookSuccess();
}

function addNotification(parts: MailboxParts, params: unknown): WireRecord {
  return changeNotifications(parts, (id) => parts.notifications.add(id, recordOf(params)));
}

function replaceNotification(parts: MailboxParts, params: unknown): WireRecord {
  return changeNotifications(parts, (id) => {
    parts.notifications.replace(id, recordOf(params));
    return null;
  });
}

function removeNotification(parts: MailboxParts, params: unknown): WireRecord {
  return changeNotifications(parts, (id) => parts.notifications.remove(id, textOf(recordOf(params)['key'])));
}

function changeNotifications(parts: MailboxParts, change: (messageId: string) => number | null): WireRecord {
  return withMessage(parts.message(), ({ id }) => {
    const refused = change(id);
    if (refused !== null) return outlookFailure(refused);
    parts.act({ kind: 'notifications', list: parts.notifications.list(id) });
    return outlookSuccess();
  });
}

function listNotifications({ message, notifications }: MailboxParts): WireRecord {
  return withMessage(message(), ({ id }) =>
    outlookSuccess(notifications.list(id).map(({ isPersistent, ...one }) => ({ ...one, persistent: isPersistent }))),
  );
}
