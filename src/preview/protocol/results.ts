import type { WireRecord } from './wire-values';

/** Error codes that Office.js turns into names and words. */
export const errorCode = {
  attachmentTooLarge: 9000,
  attachmentUnknown: 9003,
  tokenDenied: 9018,
  notificationKeyUsed: 9023,
  notificationNotFound: 9024,
  tooManyNotifications: 9025,
  itemChanged: 9030,
  notSupported: 5000,
  dialogDomain: 12004,
  dialogAlreadyOpen: 12007,
} as const;

/** The answer to an Outlook call (`ExecuteMethod`) that worked. */
export function outlookSuccess(data?: unknown): WireRecord {
  return { wasSuccessful: true, error: false, errorCode: 0, ...(data === undefined ? {} : { data }) };
}

/** The answer to an Outlook call that failed; Office.js adds name and words. */
export function outlookFailure(code: number): WireRecord {
  return { wasSuccessful: false, error: true, errorCode: code };
}

/** The answer to a common Office call (`executeMethod`) that worked. */
export function officeSuccess(fields: WireRecord): WireRecord {
  return { Error: 0, Version: 1, ...fields };
}

/** The answer to a common Office call that failed. */
export function officeFailure(code: number): WireRecord {
  return { Error: code, Version: 1 };
}
