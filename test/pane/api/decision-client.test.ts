import { createDecide } from '../../../src/pane/api/decision-client';

const decision = { address: 'anna@baltwave.example', network: 'github', accountId: '42', choice: 'same' } as const;

describe('having a decision kept', () => {
  test('posts it as JSON, and is true once the service has it', async () => {
    const asked: { readonly url: string; readonly body: unknown }[] = [];
    const decide = createDecide((url, init) => {
      asked.push({ url: String(url), body: JSON.parse(String(init?.body)) });
      return Promise.resolve({ ok: true } as Response);
    });
    expect(await decide(decision)).toBe(true);
    expect(asked).toEqual([{ url: '/api/decisions', body: decision }]);
  });

  test.each([
    ['refuses', () => Promise.resolve({ ok: false } as Response)],
    ['can’t be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('is false when the service %s', async (_what, fetchFrom) => {
    expect(await createDecide(fetchFrom)(decision)).toBe(false);
  });
});
