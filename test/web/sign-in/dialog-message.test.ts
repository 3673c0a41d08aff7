import { dialogAddress, readDialogMessage } from '../../../src/web/sign-in/dialog-message';

const ask = 'ask-1';
const text = (message: object) => JSON.stringify({ ask, ...message });
const token = { text: 'aa.bb.cc', expiresAt: 12 };

describe('what a sign-in window reports', () => {
  test('is a token, or why there is none', () => {
    expect(readDialogMessage(text({ kind: 'token', token }), ask)).toEqual({ ask, kind: 'token', token });
    const refusal = { reason: 'consent', code: 'AADSTS65001', correlationId: null };
    expect(readDialogMessage(text({ kind: 'refused', refusal }), ask)).toEqual({ ask, kind: 'refused', refusal });
  });

  test.each([
    ['another question’s answer', text({ kind: 'token', token, ask: 'ask-2' })],
    ['no JSON', 'token=aa.bb.cc'],
    ['no message', 'null'],
    ['something that is no token', text({ kind: 'token', token: { ...token, text: 'aa bb' } })],
    ['a token without an end', text({ kind: 'token', token: { text: 'aa.bb.cc' } })],
    ['no token at all', text({ kind: 'token' })],
    ['another kind', text({ kind: 'close' })],
  ])('does not count if it is %s', (_what, message) => {
    expect(readDialogMessage(message, ask)).toBeNull();
  });

  test('brings no words of its own: a reason that we do not know is `other`, a code is one word', () => {
    const refusal = { reason: 'because', code: '<img src=x>', correlationId: 7 };
    expect(readDialogMessage(text({ kind: 'refused', refusal }), ask)).toEqual({
      ask,
      kind: 'refused',
      refusal: { reason: 'other', code: null, correlationId: null },
    });
  });

  test('is asked for on our own host', () => {
    expect(dialogAddress('https://acquaint.example', { ask, hint: 'a+b@c.example', language: 'lv-LV' })).toBe(
      'https://acquaint.example/sign-in/?ask=ask-1&language=lv-LV&hint=a%2Bb%40c.example',
    );
    expect(dialogAddress('https://acquaint.example', { ask, hint: null, language: 'lv' })).not.toContain('hint');
  });
});
