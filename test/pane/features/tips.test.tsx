import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { About } from '../../../src/contract/about';
import type { PlaceTip, PlaceTips, TippedPlace } from '../../../src/contract/place-tips';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import { NewsView } from '../../../src/pane/features/news/news-view';
import { AboutProvider } from '../../../src/pane/ui/network-names';
import { languages } from '../../../src/web/language';
import { faultsOf } from '../support/axe';
import { createFakeHost } from '../support/fake-host';
import { WithWords, wordsOf } from '../support/words';

const tip = (id: string, change: Partial<PlaceTip> = {}): PlaceTip => ({
  ...{ id, text: `Words of ${id}`, writtenAt: '2026-10-19T08:00:00.000Z' },
  tone: { label: 'negative', confidence: 0.9, by: 'model' },
  ...change,
});
const place = (name: string, change: Partial<TippedPlace> = {}): TippedPlace => ({
  ...{ name, url: `https://foursquare.com/v/${name}`, outcome: 'told', retryAt: null, tips: [] },
  ...change,
});
const source = { name: 'Foursquare', homepage: 'https://foursquare.com' };
const about = (placeTips: boolean): About => ({
  ...{ version: '1', brand: null, signIn: { kind: 'none' }, start: 'automatic', networks: [] },
  placeTips,
});

interface Draw {
  /** One answer for each time that it is asked for; null fails. */
  readonly answers?: readonly (PlaceTips | null)[];
  readonly isOn?: boolean;
  readonly language?: (typeof languages)[number];
}

async function draw({ answers = [], isOn = true, language = 'en' }: Draw) {
  const left = [...answers];
  const asked: string[] = [];
  const fetchFrom = ((path: string) => {
    asked.push(path);
    const answer = path === '/api/places/tips' ? left.shift() : { items: [], next: null };
    return Promise.resolve({ ok: Boolean(answer), json: () => Promise.resolve(answer) } as Response);
  }) as typeof fetch;
  const acting = { host: createFakeHost(), fetchFrom, again: () => undefined };
  const drawn = await act(async () => {
    const page = render(
      <WithWords spoken={wordsOf(language)}>
        <AboutProvider value={about(isOn)}>
          <ActingProvider value={acting}>
            <NewsView onClose={() => undefined} />
          </ActingProvider>
        </AboutProvider>
      </WithWords>,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    return page;
  });
  return { ...drawn, timesAsked: () => asked.filter((path) => path === '/api/places/tips').length };
}

const opener = () => screen.findByRole('button', { name: 'Tips about our places' });
const region = (name: string) => screen.findByRole('region', { name });

describe('tips about our places', () => {
  test('are not there where they are off', async () => {
    const { timesAsked } = await draw({ isOn: false });
    await screen.findByText('Nothing is new');
    expect(screen.queryByRole('button', { name: 'Tips about our places' })).toBeNull();
    expect(timesAsked()).toBe(0);
  });

  test('are asked for only once somebody opens them, and told with tone, age and where they stand', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e';
    const answer = {
      source,
      places: [place('Café', { tips: [tip('one', { text: hostile }), tip('two', { writtenAt: null })] })],
    };
    const { container, timesAsked } = await draw({ answers: [answer] });
    await opener();
    expect(timesAsked()).toBe(0);
    await userEvent.click(await opener());
    const [first, second] = within(await region('Café')).getAllByRole('listitem');
    expect(first).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(first).toHaveTextContent(/Negative.*ago|Negative.*2026/);
    expect(second).toHaveTextContent('no date');
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('link', { name: 'Read at Foursquare' })).toHaveAttribute('href', 'https://foursquare.com/v/Café');
    expect(container).toHaveTextContent('Asked at Foursquare just now; nothing of it is kept.');
    expect(screen.getByRole('link', { name: 'Foursquare' })).toHaveAttribute('href', 'https://foursquare.com');
    expect(timesAsked()).toBe(1);
    expect(await faultsOf(container)).toEqual([]);
  });

  test('are gone when they are closed, and asked for anew when they are opened again', async () => {
    const answer = { source, places: [place('Café', { tips: [tip('one')] })] };
    const { container, timesAsked } = await draw({ answers: [answer, answer] });
    await userEvent.click(await opener());
    await region('Café');
    await userEvent.click(await opener());
    expect(container).not.toHaveTextContent('Words of one');
    await userEvent.click(await opener());
    await region('Café');
    expect(timesAsked()).toBe(2);
  });

  test.each([
    ['told', 'Nobody has written a tip here.'],
    ['no-such-place', 'Foursquare knows no such place. Tell your administrator.'],
    ['key-refused', 'Foursquare did not accept your organisation’s key. Tell your administrator.'],
    ['forbidden', 'credit is used up'],
    ['too-many', 'Foursquare refused to answer'],
    ['unreadable', 'Foursquare answered in a way that can’t be read'],
    ['unreachable', 'Foursquare did not answer'],
  ] as const)('that are missing (%s) are told in words: %s', async (outcome, words) => {
    await draw({ answers: [{ source, places: [place('Café', { outcome })] }] });
    await userEvent.click(await opener());
    expect(await region('Café')).toHaveTextContent(words);
    const passing = ['too-many', 'unreadable', 'unreachable'].includes(outcome);
    expect(screen.queryAllByRole('button', { name: 'Retry: Café' })).toHaveLength(passing ? 1 : 0);
  });

  test('can be asked for again where that may help, and say from when where it is known', async () => {
    const waiting = place('Shop', { outcome: 'too-many', retryAt: '2099-01-01T08:00:00.000Z' });
    const failed = { source, places: [place('Café', { outcome: 'unreachable' }), waiting] };
    await draw({ answers: [failed, { source, places: [place('Café', { tips: [tip('one')] })] }] });
    await userEvent.click(await opener());
    expect(await region('Shop')).toHaveTextContent(/possible again from/);
    await userEvent.click(screen.getByRole('button', { name: 'Retry: Café' }));
    expect(await region('Café')).toHaveTextContent('Words of one');
  });

  test('say when the service did not answer, and try again', async () => {
    await draw({ answers: [null, { source, places: [place('Café')] }] });
    await userEvent.click(await opener());
    expect(await screen.findByText('The tips could not be had')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await region('Café');
  });

  test.each(languages.filter((language) => language !== 'en'))('are told in %s', async (language) => {
    const { container } = await draw({ language, answers: [{ source, places: [place('Café', { tips: [tip('one')] })] }] });
    const button = [...container.querySelectorAll('button')].at(-1);
    if (button) await userEvent.click(button);
    await region('Café');
    expect(container).not.toHaveTextContent(/Tips about|Read at|Asked at|Negative$/);
    expect(container).toHaveTextContent('Foursquare');
  });
});
