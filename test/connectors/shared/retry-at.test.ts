import { retryAtOf } from '../../../src/connectors/shared/retry-at';
import { now } from '../describe-connector';

const half = '2026-11-21T09:30:00.000Z';

describe('when to ask again', () => {
  test.each([
    ['nothing is stated', {}, null],
    ['seconds', { 'retry-after': '1800' }, half],
    ['a date', { 'retry-after': 'Sat, 21 Nov 2026 09:30:00 GMT' }, half],
    ['nonsense', { 'retry-after': 'soon' }, null],
    ['a past date', { 'retry-after': 'Fri, 20 Nov 2026 09:30:00 GMT' }, now.toISOString()],
    ['centuries', { 'retry-after': '999999999999999' }, '2026-11-22T09:00:00.000Z'],
    ['GitHub: Unix seconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795253400' }, half],
    ['Bluesky: Unix seconds', { 'ratelimit-remaining': '0', 'ratelimit-reset': '1795253400' }, half],
    ['Mastodon: an instant', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-11-21T09:30:00.000000Z' }, half],
    ['the IETF draft: seconds left', { 'ratelimit-remaining': '0', 'ratelimit-reset': '1800' }, half],
    ['a quota with something left', { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '1795253400' }, null],
    ['both: Retry-After wins', { 'retry-after': '1800', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, half],
  ])('is read from %s', (_what, headers, expected) => {
    expect(retryAtOf(headers, now)).toBe(expected);
  });
});
