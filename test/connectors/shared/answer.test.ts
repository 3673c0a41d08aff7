import { z } from 'zod';
import { HttpError } from '../../../src/connectors/connector';
import { askOrFail, readJson, refusalOf } from '../../../src/connectors/shared/answer';
import type { RecordedAnswer } from '../../support/recorded-http';
import { toHttpAnswer } from '../../support/recorded-http';
import { now } from '../describe-connector';

const answer = (recorded: RecordedAnswer) => toHttpAnswer(recorded, 'https://api.example.com/x');
const read = (recorded: RecordedAnswer) => readJson(answer(recorded), z.object({ id: z.number() }), now);

describe('reading JSON', () => {
  test('gives what the schema names', () => {
    expect(read({ body: { id: 1, more: 2 } })).toEqual({ kind: 'read', value: { id: 1 } });
    expect(read({ body: '\uFEFF{"id":1}' })).toEqual({ kind: 'read', value: { id: 1 } });
  });

  test.each([
    ['an empty body', '', 'empty body'],
    ['white space', ' \n', 'empty body'],
    ['HTML', '<!doctype html>', 'not JSON'],
    ['half an answer', '{"id":', 'not JSON'],
    ['null', 'null', 'unexpected shape'],
    ['another shape', '[]', 'unexpected shape'],
  ])('finds %s unreadable', (_what, body, detail) => {
    expect(read({ body })).toEqual({ kind: 'unreadable', detail });
  });

  test('does not read the body of a refusal', () => {
    expect(read({ status: 401, body: { id: 1 } })).toMatchObject({ kind: 'refused' });
  });

  test('never repeats the body in its detail: it may hold personal data', () => {
    expect(JSON.stringify(read({ body: '{"email":"ann@example.com"}' }))).not.toContain('ann');
  });
});

describe('a status', () => {
  test.each([
    [200, {}, null],
    [204, {}, null],
    [301, {}, { kind: 'unreadable', detail: 'status 301' }],
    [400, {}, { kind: 'unreadable', detail: 'status 400' }],
    [404, {}, { kind: 'unreadable', detail: 'status 404' }],
    [408, {}, { kind: 'unreachable', detail: 'status 408', retryAt: null }],
    [401, { 'retry-after': '5' }, { kind: 'refused', reason: 'key', retryAt: null }],
    [403, {}, { kind: 'refused', reason: 'forbidden', retryAt: null }],
    [403, { 'x-ratelimit-remaining': '12' }, { kind: 'refused', reason: 'forbidden', retryAt: null }],
    [403, { 'ratelimit-remaining': '0' }, { kind: 'refused', reason: 'quota', retryAt: null }],
    [403, { 'retry-after': '60' }, { kind: 'refused', reason: 'quota', retryAt: '2026-11-21T09:01:00.000Z' }],
    [451, {}, { kind: 'refused', reason: 'forbidden', retryAt: null }],
    [429, {}, { kind: 'refused', reason: 'quota', retryAt: null }],
    [503, { 'retry-after': '60' }, { kind: 'unreachable', detail: 'status 503', retryAt: '2026-11-21T09:01:00.000Z' }],
  ])('of %i with %j is the refusal %j', (status, headers, refusal) => {
    expect(refusalOf(answer({ status, headers }), now)).toEqual(refusal);
  });
});

describe('a request without an answer', () => {
  const at = '2026-11-21T09:01:00.000Z';
  test.each([
    ['timeout', { kind: 'unreachable', detail: 'timeout', retryAt: at }],
    ['network', { kind: 'unreachable', detail: 'network', retryAt: at }],
    ['blocked-address', { kind: 'unreachable', detail: 'blocked-address', retryAt: at }],
    ['circuit-open', { kind: 'unreachable', detail: 'circuit-open', retryAt: at }],
    ['aborted', { kind: 'unreachable', detail: 'aborted', retryAt: at }],
    ['too-many', { kind: 'refused', reason: 'quota', retryAt: at }],
    ['too-large', { kind: 'unreadable', detail: 'answer too large' }],
  ] as const)('because of %s becomes a finding', async (reason, finding) => {
    expect(await askOrFail(() => Promise.reject(new HttpError(reason, at)))).toEqual(finding);
  });

  test('because of a bug stays an error', async () => {
    await expect(askOrFail(() => Promise.reject(new RangeError('bug')))).rejects.toThrow(RangeError);
  });
});
