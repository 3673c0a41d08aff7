/**
 * Why somebody could not be signed in. `consent`: nobody agreed yet that this organisation uses us. `not-assigned`: this user was not given the
 * application. `policy`: a rule of the organisation (conditional access, a second factor). `application`, `organisation`, `address`: the client id,
 * tenant id or redirect address are not those of the registration. `account`: an account of somewhere else. `not-accepted`: signed in, but the
 * service does not take the token.
 */
export const refusalReasons = [
  'consent',
  'not-assigned',
  'policy',
  'application',
  'organisation',
  'address',
  'account',
  'blocked-window',
  'cancelled',
  'offline',
  'storage',
  'not-accepted',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Refusal {
  readonly reason: RefusalReason;
  /** What an administrator looks up, such as AADSTS65001; null if there is none. */
  readonly code: string | null;
  /** Under this the attempt stands in the sign-in log of the organisation; null if unknown. */
  readonly correlationId: string | null;
}

/** A refusal that was read before: in another window, for example. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** Numbers of Microsoft's sign-in (AADSTS…), as its error reference describes them. */
const reasonsByNumber: Readonly<Record<string, RefusalReason>> = {
  ...ofAll('consent', ['65001', '65004', '90094', '900941', '65005', '90093', '90095']),
  ...ofAll('not-assigned', ['50105']),
  ...ofAll('policy', ['50005', '50072', '50074', '50076', '50079', '50097', '50129', '50131', '50132', '50133', '50158']),
  ...ofAll('policy', [
    '53000',
    '53001',
    '53002',
    '53003',
    '53004',
    '53009',
    '53010',
    '53011',
    '530031',
    '530032',
    '530034',
    '530035',
  ]),
  ...ofAll('application', ['700016', '70001', '500011', '650052', '650053', '650056', '650057', '700011', '7000112', '7000218']),
  ...ofAll('organisation', ['90002', '900021', '900023', '90019']),
  ...ofAll('address', ['50011', '500112', '500113', '500117', '9002325', '9002326', '9002327']),
  ...ofAll('account', ['50020', '50034', '90072', '50194', '16000', '50177', '500213', '70044']),
};

/** Codes of the library itself. */
const reasonsByCode: Readonly<Record<string, RefusalReason>> = {
  ...ofAll('blocked-window', ['popup_window_error', 'empty_window_error', 'block_nested_popups', 'dialog_blocked']),
  ...ofAll('cancelled', ['user_canceled', 'user_cancelled', 'access_denied', 'dialog_closed']),
  ...ofAll('offline', ['no_network_connectivity', 'network_error', 'post_request_failed', 'get_request_failed']),
  ...ofAll('offline', ['endpoints_resolution_error', 'openid_config_error', 'code_not_loaded']),
  ...ofAll('storage', [
    'no_token_request_cache_error',
    'state_not_found',
    'state_mismatch',
    'cache_quota_exceeded',
    'storage_not_supported',
  ]),
  ...ofAll('storage', [
    'crypto_nonexistent',
    'request_cannot_be_made',
    'unable_to_parse_token_request_cache_error',
    'interaction_in_progress',
  ]),
  ...ofAll('account', ['wrong_account']),
};

/** With these a click can help: the sign-in page asks whatever it has to ask. */
const wantsClick = [
  ...['interaction_required', 'login_required', 'consent_required', 'no_account_error', 'no_account_found', 'no_tokens_found'],
  ...['refresh_token_expired', 'bad_token', 'ui_not_allowed', 'interrupted_user', 'timed_out', 'monitor_window_timeout'],
  ...['iframe_closed_prematurely', 'native_account_unavailable', 'silent_sso_error', 'token_refresh_required'],
];

/** With these it can not, also where the sign-in asks for one. */
const hopeless: readonly RefusalReason[] = ['not-assigned', 'application', 'organisation', 'address'];

/** Why the library failed, in our words. */
export function readRefusal(error: unknown): Refusal {
  if (error instanceof RefusedError) return error.refusal;
  const { code, text, correlationId } = read(error);
  const number = /AADSTS(\d{4,9})/.exec(text)?.[1] ?? null;
  const reason = (number === null ? null : reasonsByNumber[number]) ?? reasonOfText(text) ?? reasonsByCode[code] ?? 'other';
  return { reason, code: number === null ? nameOf(code) : `AADSTS${number}`, correlationId };
}

/** Whether a silent attempt failed only because somebody has to be asked. */
export function isClickAnAnswer(error: unknown): boolean {
  const { name, code } = read(error);
  if (hopeless.includes(readRefusal(error).reason)) return false;
  return name === 'InteractionRequiredAuthError' || wantsClick.includes(code);
}

/** Outlook's own words where it passes no number on. */
function reasonOfText(text: string): RefusalReason | null {
  return /origin is not valid/i.test(text) ? 'address' : null;
}

interface ReadError {
  readonly name: string;
  readonly code: string;
  readonly text: string;
  readonly correlationId: string | null;
}

/** A private window may forbid its storage: that is an error of the browser, not of the library. */
function read(error: unknown): ReadError {
  const { name, errorCode, errorMessage, message, correlationId } = isRecord(error) ? error : {};
  const isStorage = name === 'SecurityError' || name === 'QuotaExceededError';
  const isCode = name === 'ChunkLoadError';
  return {
    name: textOf(name),
    code: isStorage ? 'storage_not_supported' : isCode ? 'code_not_loaded' : textOf(errorCode),
    text: `${textOf(errorMessage)} ${textOf(message)}`,
    correlationId: isGuid(correlationId) ? correlationId : null,
  };
}

/** Codes are words of the library; anything longer is a sentence, which may name somebody. */
function nameOf(code: string): string | null {
  return /^[\w-]{1,60}$/.test(code) ? code : null;
}

function isGuid(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 4000) : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function ofAll(reason: RefusalReason, codes: readonly string[]): Readonly<Record<string, RefusalReason>> {
  return Object.fromEntries(codes.map((code) => [code, reason]));
}
