import { renderHook } from '@testing-library/react';
import { createOwnScheme } from '../../../src/pane/ui/own-scheme';
import { useScheme } from '../../../src/web/use-scheme';
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
    look.settle();
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

  test('is listened for in Outlook once, however often the pane is drawn, and no longer told to whoever left', () => {
    const host = createFakeHost();
    const listening = jest.spyOn(host, 'onSchemeChanged');
    const look = createOwnScheme(host, browserWith(null));
    look.settle();
    const told = jest.fn();
    for (let drawn = 0; drawn < 3; drawn += 1) renderHook(() => useScheme(look)).unmount();
    look.onSchemeChanged(told)();
    host.setScheme('dark');
    expect([listening.mock.calls.length, told.mock.calls.length, look.scheme()]).toEqual([1, 0, 'dark']);
  });

  test('has one listener for one pane that is drawn again and again', () => {
    const look = createOwnScheme(createFakeHost(), browserWith(null));
    const subscribed = jest.spyOn(look, 'onSchemeChanged');
    const { rerender } = renderHook(() => useScheme(look));
    for (let drawn = 0; drawn < 5; drawn += 1) rerender();
    expect(subscribed).toHaveBeenCalledTimes(1);
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
