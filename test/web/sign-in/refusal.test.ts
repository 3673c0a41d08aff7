import { AuthError, BrowserAuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { isClickAnAnswer, readRefusal } from '../../../src/web/sign-in/refusal';

const id = '8863d6e8-a539-43e3-84b6-ca1bf64943f3';
const server = (text: string, code = 'invalid_request') => new ServerError(code, id, text);

describe('a refusal', () => {
  test.each([
    ['AADSTS65001: The user or administrator has not consented to use the application', 'consent', 'AADSTS65001'],
    ['AADSTS90094: The grant requires administrator permission.', 'consent', 'AADSTS90094'],
    ['AADSTS50105: Your administrator has configured the application to block users', 'not-assigned', 'AADSTS50105'],
    ['AADSTS50076: Due to a configuration change made by your administrator, you must use MFA', 'policy', 'AADSTS50076'],
    ['AADSTS53003: Access has been blocked by Conditional Access policies.', 'policy', 'AADSTS53003'],
    ['AADSTS700016: Application with identifier was not found in the directory', 'application', 'AADSTS700016'],
    ['AADSTS500011: The resource principal named api://x was not found', 'application', 'AADSTS500011'],
    ['AADSTS90002: Tenant not found.', 'organisation', 'AADSTS90002'],
    ['AADSTS500113: No reply address is registered for the application.', 'address', 'AADSTS500113'],
    ['AADSTS50011: The redirect URI does not match', 'address', 'AADSTS50011'],
    [
      'AADSTS9002326: Cross-origin token redemption is permitted only for the Single-Page Application',
      'address',
      'AADSTS9002326',
    ],
    ['AADSTS50020: User account from identity provider does not exist in tenant', 'account', 'AADSTS50020'],
    ['AADSTS1234567: Something new', 'other', 'AADSTS1234567'],
    ['origin is not valid', 'address', 'invalid_request'],
  ])('%s', (text, reason, code) => {
    expect(readRefusal(server(text))).toEqual({ reason, code, correlationId: id });
  });

  test.each([
    [new BrowserAuthError('popup_window_error', id), 'blocked-window'],
    [new BrowserAuthError('user_cancelled', id), 'cancelled'],
    [new ClientAuthError('user_canceled', id), 'cancelled'],
    [new ServerError('access_denied', id, 'the user pressed Cancel'), 'cancelled'],
    [new BrowserAuthError('no_network_connectivity', id), 'offline'],
    [new ClientAuthError('network_error', id), 'offline'],
    [new ClientAuthError('endpoints_resolution_error', id), 'offline'],
    [new BrowserAuthError('no_token_request_cache_error', id), 'storage'],
    [new ClientAuthError('state_mismatch', id), 'storage'],
    [new AuthError('something_else', id), 'other'],
  ])('is known by the library’s code: %s', (error, reason) => {
    expect(readRefusal(error)).toEqual({ reason, code: error.errorCode, correlationId: id });
  });

  test('of a browser that forbids its storage is told as that, and a file that could not be fetched as no connection', () => {
    expect(readRefusal(new DOMException('denied', 'SecurityError')).reason).toBe('storage');
    expect(readRefusal(Object.assign(new Error('chunk 7 failed'), { name: 'ChunkLoadError' })).reason).toBe('offline');
  });

  test('hands on nothing but codes: a text may name somebody', () => {
    expect(readRefusal(new AuthError('robin@contoso.example said no', 'not-a-guid'))).toEqual({
      reason: 'other',
      code: null,
      correlationId: null,
    });
    expect(readRefusal(undefined)).toEqual({ reason: 'other', code: null, correlationId: null });
    expect(readRefusal('robin@contoso.example')).toEqual({ reason: 'other', code: null, correlationId: null });
  });
});

describe('a click', () => {
  test.each([
    new InteractionRequiredAuthError('login_required', id),
    new InteractionRequiredAuthError('interaction_required', id, 'AADSTS65001: no consent'),
    new InteractionRequiredAuthError('interaction_required', id, 'AADSTS50076: second factor'),
    new BrowserAuthError('timed_out', id),
    new ClientAuthError('no_account_found', id),
  ])('helps where somebody must be asked: %s', (error) => {
    expect(isClickAnAnswer(error)).toBe(true);
  });

  test.each([
    new InteractionRequiredAuthError('interaction_required', id, 'AADSTS50105: not assigned'),
    server('AADSTS700016: no such application'),
    new BrowserAuthError('no_network_connectivity', id),
    new Error('a bug'),
  ])('helps nobody else: %s', (error) => {
    expect(isClickAnAnswer(error)).toBe(false);
  });
});
