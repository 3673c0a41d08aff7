import type { PaneRequest } from './messages';
import { actionType } from './messages';
import { recordOf } from './wire-values';

const action = {
  appContext: 'ContextActivationManager_getAppContextAsync',
  notifyHost: 'ContextActivationManager_notifyHost',
  openWindow: 'ContextActivationManager_openWindowInHost',
  initialData: 'GetInitialData',
  outlookCall: 'ExecuteMethod',
  officeCall: 'executeMethod',
} as const;

export const event = {
  itemChanged: 'olkItemSelectedChanged',
  themeChanged: 'officeThemeChanged',
  commandInvoked: 'appCommandInvoked',
  dialogMessage: 'dialogMessageReceived',
} as const;

/** What a pane tells the page about focus and keys, by number (`notifyHost`). */
export const notice = { tabExit: 13, tabExitShift: 14, escape: 15, noFocusable: 17, noFocusableShift: 18 } as const;

/** Requests to the pane (`Office_notifyAgave`). */
export const paneNotice = { focusFirst: 11, focusLast: 12 } as const;

/** Outlook's own calls (`ExecuteMethod`), by dispatch id. */
export const outlookCallNames: Readonly<Record<number, string>> = {
  2: 'getUserIdentityTokenAsync',
  3: 'loadCustomPropertiesAsync',
  4: 'customProperties.saveAsync',
  8: 'displayMessageForm',
  10: 'displayReplyForm (text)',
  11: 'displayReplyAllForm (text)',
  12: 'getCallbackTokenAsync',
  30: 'displayReplyForm',
  31: 'displayReplyAllForm',
  33: 'notificationMessages.addAsync',
  34: 'notificationMessages.getAllAsync',
  35: 'notificationMessages.replaceAsync',
  36: 'notificationMessages.removeAsync',
  37: 'body.getAsync',
  42: 'closeApp',
  43: 'displayPersonaCardAsync',
  44: 'displayNewMessageForm',
  99: 'getInitializationContextAsync',
  150: 'getAttachmentContentAsync',
  163: 'telemetry',
  168: 'getAllInternetHeadersAsync',
  178: 'displayNewMessageFormAsync',
  179: 'displayMessageFormAsync',
  181: 'displayReplyFormAsync',
  182: 'displayReplyAllFormAsync',
  183: 'displayReplyFormAsync (text)',
  184: 'displayReplyAllFormAsync (text)',
  193: 'telemetry',
  400: 'telemetry',
  401: 'telemetry',
  402: 'telemetry',
  403: 'window.open',
  404: 'roamingSettings.saveAsync',
};

export const officeCall = { commandCompleted: 94, closeContainer: 97, accessToken: 98, messageParent: 144 } as const;

/** The calls common to all Office programs (`executeMethod`), by dispatch id. */
export const officeCallNames: Readonly<Record<number, string>> = {
  94: 'event.completed',
  97: 'ui.closeContainer',
  98: 'auth.getAccessToken',
  144: 'ui.messageParent',
};

/** A request sorted by what it wants; ids and parameters are as the pane sent them and not checked further. */
export type SortedRequest =
  | { readonly kind: 'register'; readonly event: string; readonly target: unknown }
  | { readonly kind: 'unregister'; readonly event: string }
  | { readonly kind: 'app-context' }
  | { readonly kind: 'initial-data' }
  | { readonly kind: 'notice'; readonly data: unknown }
  | { readonly kind: 'open-window'; readonly data: unknown }
  | { readonly kind: 'outlook-call'; readonly id: number; readonly params: unknown }
  | { readonly kind: 'office-call'; readonly id: number; readonly params: unknown }
  | { readonly kind: 'unknown' };

/** Sorts a request by action and dispatch id. */
export function sortRequest(request: PaneRequest): SortedRequest {
  const data = recordOf(request.data);
  if (request.actionType === actionType.registerEvent)
    return { kind: 'register', event: request.actionName, target: data['targetId'] };
  if (request.actionType === actionType.unregisterEvent) return { kind: 'unregister', event: request.actionName };
  switch (request.actionName) {
    case action.appContext:
      return { kind: 'app-context' };
    case action.initialData:
      return { kind: 'initial-data' };
    case action.notifyHost:
      return { kind: 'notice', data: request.data };
    case action.openWindow:
      return { kind: 'open-window', data: request.data };
    case action.outlookCall:
      return { kind: 'outlook-call', id: dispatchId(data['MethodData']), params: data['ApiParams'] };
    case action.officeCall:
      return { kind: 'office-call', id: dispatchId(data['DdaMethod']), params: request.data };
    default:
      return { kind: 'unknown' };
  }
}

/** A short name of a request for people: `body.getAsync (37)`. */
export function describeRequest(request: PaneRequest): string {
  const sorted = sortRequest(request);
  if (sorted.kind === 'outlook-call') return named(outlookCallNames, sorted.id);
  if (sorted.kind === 'office-call') return named(officeCallNames, sorted.id);
  if (sorted.kind === 'register') return `+ ${sorted.event}`;
  if (sorted.kind === 'unregister') return `− ${sorted.event}`;
  return request.actionName.replace('ContextActivationManager_', '');
}

function named(names: Readonly<Record<number, string>>, id: number): string {
  return `${names[id] ?? '?'} (${id})`;
}

function dispatchId(method: unknown): number {
  const id = recordOf(method)['DispatchId'];
  return typeof id === 'number' ? id : -1;
}
