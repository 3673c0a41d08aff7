import { createOwnScheme } from '../../../src/pane/ui/own-scheme';
import { createFakeHost } from '../support/fake-host';

function browserWith(kept: string | null): { readonly localStorage: Storage } {
  localStorage.clear();
  if (kept !== null) localStorage.setItem('acquaint-scheme', kept);
  return { localStorage };
}

const blocked = {
  get localStorage(): Storage {
    throw new Error('blocked');
  },
};

describe('the look of the pane', () => {
  test('is that of the last time until Outlook is ready, so that a start does not flash', () => {
    const host = createFakeHost();
    host.setScheme(null);
    const look = createOwnScheme(host, browserWith('dark'));
    expect(look.scheme()).toBe('dark');
    look.settle();
    expect(look.scheme()).toBeNull();
  });

  test('is Outlook’s, unless the user chose the other, and again once they take that back', () => {
    const host = createFakeHost();
    const look = createOwnScheme(host, browserWith(null));
    const told = jest.fn();
    look.onSchemeChanged(told);
    look.choose('dark');
    expect([look.own(), look.scheme(), host.settings.get('scheme')]).toEqual(['dark', 'dark', 'dark']);
    host.setScheme('light');
    expect(look.scheme()).toBe('dark');
    look.choose(null);
    expect([look.own(), look.scheme()]).toEqual([null, 'light']);
    expect(told).toHaveBeenCalledTimes(3);
  });

  test('is remembered for the next start', () => {
    const browser = browserWith(null);
    createOwnScheme(createFakeHost(), browser).remember('dark');
    const next = createFakeHost();
    next.setScheme(null);
    expect(createOwnScheme(next, browser).scheme()).toBe('dark');
  });

  test('is Outlook’s where storage is blocked, or holds what we never wrote', () => {
    const look = createOwnScheme(createFakeHost(), blocked);
    look.remember('dark');
    expect(look.scheme()).toBe('light');
    const host = createFakeHost();
    void host.settings.set('scheme', 'purple');
    expect(createOwnScheme(host, browserWith('plaid')).scheme()).toBe('light');
  });
});
