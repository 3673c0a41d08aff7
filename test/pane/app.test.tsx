import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { About } from '../../src/contract/about';
import { App } from '../../src/pane/app';
import { createPaneSession } from '../../src/pane/features/card/pane-session';
import { isOnClick } from '../../src/pane/features/settings/look-up-choice';
import type { Reading } from '../../src/pane/host/mail-host';
import { createOwnScheme } from '../../src/pane/ui/own-scheme';
import { cardNow, cardWith, fullCard } from '../support/cards';
import { faultsOf } from './support/axe';
import { createFakeHost, messageFrom, participantWith, type FakeHost } from './support/fake-host';
import { createFakeLookUp, type FakeCall } from './support/fake-look-up';
import { signedIn } from './support/signed-in';
import { speechOf } from './support/words';

const english = speechOf('en');
const anna = 'anna.berzina@baltwave.example';
const jonas = 'jonas@example.org';
const about: About = {
  version: '0.1.0',
  brand: 'Contoso',
  signIn: { kind: 'none' },
  start: 'automatic',
  placeTips: false,
  networks: [{ id: 'github', name: 'GitHub', homepage: 'https://github.com', sends: 'The address.', on: true }],
};

interface Pane {
  readonly host: FakeHost;
  readonly calls: readonly FakeCall[];
  readonly container: HTMLElement;
}

async function open(reading: Reading): Promise<Pane> {
  const host = createFakeHost(reading);
  const { lookUp, calls } = createFakeLookUp();
  let ids = 0;
  let time = 0;
  const session = createPaneSession({
    host,
    lookUp,
    decide: () => Promise.resolve(true),
    newId: () => `lookup-${(ids += 1)}`,
    now: () => (time += 1000),
    isOnClick: () => isOnClick(host.settings),
  });
  const fetchFrom = () => Promise.resolve({ ok: true, json: () => Promise.resolve(about) } as Response);
  const look = createOwnScheme(host, window);
  session.start();
  const { container } = render(
    <App session={session} host={host} look={look} signIn={signedIn(fetchFrom)} speech={english} now={() => cardNow} />,
  );
  await act(async () => {
    look.settle();
    host.started('ready');
  });
  return { host, calls, container };
}

async function answer(call: FakeCall | undefined, card = fullCard()): Promise<void> {
  await act(async () => call?.card(card));
}

const heading = () => screen.getByRole('heading', { level: 1 });

describe('before there is a person', () => {
  test.each([
    ['silent', 'Outlook has not answered yet'],
    ['outside', 'Open Acquaint in Outlook'],
    ['missing', 'Office.js could not be loaded'],
  ] as const)('says in words that the start is %s', async (start, words) => {
    const { host } = await open({ kind: 'none' });
    act(() => host.started(start));
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  test.each([
    [{ kind: 'none' } as const, 'Select a message'],
    [{ kind: 'unsupported' } as const, 'Nothing to show here'],
    [messageFrom(anna, { participants: [] }), 'This message has no usable sender'],
    [messageFrom(anna, { participants: [], writerName: 'System' }), 'System has no address that can be looked up'],
  ])('says why nobody is shown (%#)', async (reading, words) => {
    const { container } = await open(reading);
    expect(screen.getByRole('main')).toHaveTextContent(words);
    expect(await faultsOf(container)).toEqual([]);
  });
});

describe('the open message', () => {
  test('is shown with its person, and the service is asked for the names of the networks', async () => {
    const { calls } = await open(messageFrom(anna));
    await answer(calls[0], cardWith());
    expect(heading()).toHaveTextContent('anna.berzina');
    await act(async () => calls[0]?.event({ lookup: 'lookup-1', type: 'done' }));
    expect(screen.getByText(/Asked at .*: Gravatar, GitHub, Bluesky/)).toBeInTheDocument();
  });

  test('takes the old card away as soon as another is chosen', async () => {
    const { host, calls } = await open(messageFrom(anna));
    await answer(calls[0]);
    await act(async () => host.show(messageFrom(jonas)));
    expect(heading()).toHaveTextContent('jonas');
    expect(screen.queryByText(/Head of Procurement/)).toBeNull();
    await answer(calls[0]);
    expect(screen.queryByText(/Head of Procurement/)).toBeNull();
  });

  test('leaves nothing of a person when no message is chosen', async () => {
    const { host, calls } = await open(messageFrom(anna));
    await answer(calls[0]);
    await act(async () => host.show({ kind: 'none' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Select a message');
  });

  test.each<[string, () => void]>([
    ['the pane gets the focus', () => fireEvent.focus(window)],
    ['the pane becomes visible', () => fireEvent(document, new Event('visibilitychange'))],
  ])('is checked when %s, as Outlook does not tell of every change', async (_when, happen) => {
    const { host, calls } = await open(messageFrom(anna));
    await answer(calls[0]);
    host.showSilently(messageFrom(jonas));
    await act(async () => happen());
    expect(heading()).toHaveTextContent('jonas');
  });

  test('is checked before every action', async () => {
    const { host, calls } = await open(messageFrom(anna));
    await answer(calls[0]);
    const answerLink = screen.getByRole('link', { name: /Answer on/ });
    host.showSilently(messageFrom(jonas));
    await userEvent.click(answerLink);
    expect(host.opened).toEqual([]);
    expect(heading()).toHaveTextContent('jonas');
  });

  test('lets its links go the way of the mail program', async () => {
    const { host, calls } = await open(messageFrom(anna));
    await answer(calls[0]);
    await userEvent.click(screen.getByRole('link', { name: /Answer on/ }));
    expect(host.opened).toEqual(['https://bsky.app/profile/anna.baltwave.example/post/1']);
  });
});

describe('focus and announcements', () => {
  test('a new message moves the focus nowhere', async () => {
    const { host, calls } = await open(messageFrom(anna));
    await answer(calls[0]);
    const before = document.activeElement;
    await act(async () => host.show(messageFrom(jonas)));
    await answer(calls[1], cardWith({ address: jonas }));
    expect(document.activeElement).toBe(before);
  });

  test('names the new person once, and not again for each thing that is found', async () => {
    const { calls } = await open(messageFrom(anna));
    const status = screen.getByRole('status');
    expect(status).toHaveTextContent(`anna.berzina, ${anna}`);
    const told = status.firstChild;
    await answer(calls[0]);
    expect(status.firstChild).toBe(told);
    expect(status).toHaveAttribute('aria-live', 'polite');
  });
});

describe('the people of the message', () => {
  const people = [
    participantWith(anna),
    ...Array.from({ length: 8 }, (_one, at) =>
      participantWith(`p${at}@example.org`, { role: 'to' as const, name: `Person ${at}` }),
    ),
  ];

  test('are one group; arrows choose the next and Tab finds only the chosen', async () => {
    await open(messageFrom(anna, { participants: people.slice(0, 3) }));
    const group = screen.getByRole('radiogroup', { name: 'People in this thread' });
    const choices = within(group).getAllByRole('radio');
    expect(choices.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    choices[0]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(heading()).toHaveTextContent('Person 0');
    expect(choices[1]).toHaveFocus();
    expect(choices[1]).toBeChecked();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(heading()).toHaveTextContent('Person 1');
    await userEvent.keyboard('{Home}');
    expect(heading()).toHaveTextContent('anna.berzina');
  });

  test('are chosen with the mouse, and named with their part in the message', async () => {
    await open(messageFrom(anna, { participants: people.slice(0, 3) }));
    await userEvent.click(screen.getByRole('radio', { name: 'Person 1, recipient' }));
    expect(heading()).toHaveTextContent('Person 1');
  });

  test('beyond the first row are shown on demand', async () => {
    const { container } = await open(messageFrom(anna, { participants: people }));
    expect(screen.getAllByRole('radio')).toHaveLength(6);
    expect(await faultsOf(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show 3 more people' }));
    expect(screen.getAllByRole('radio')).toHaveLength(9);
  });

  test('are not shown when there is only the one', async () => {
    await open(messageFrom(anna, { participants: people.slice(0, 1) }));
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });
});

describe('the look', () => {
  test('follows the mail program', async () => {
    const { host } = await open({ kind: 'none' });
    expect(document.documentElement).toHaveAttribute('data-scheme', 'light');
    act(() => host.setScheme('dark'));
    expect(document.documentElement).toHaveAttribute('data-scheme', 'dark');
  });
});

describe('a service that could not be reached', () => {
  const failed = { kind: 'failed', failure: 'unreachable' } as const;

  test('is asked again by itself when the connection is back, and once only', async () => {
    const { calls } = await open(messageFrom(anna));
    await act(async () => calls[0]?.end(failed));
    expect(screen.getByText('The Acquaint service can’t be reached')).toBeInTheDocument();
    await act(async () => void fireEvent(window, new Event('online')));
    await act(async () => void fireEvent(window, new Event('online')));
    expect(calls).toHaveLength(2);
    await answer(calls[1]);
    expect(screen.getByRole('main')).toHaveTextContent('Head of Procurement');
  });

  test('is asked again when the machine has woken', async () => {
    const { calls } = await open(messageFrom(anna));
    await act(async () => calls[0]?.end({ kind: 'failed', failure: 'broken' }));
    await act(async () => void fireEvent(document, new Event('visibilitychange')));
    expect(calls).toHaveLength(2);
  });

  test('is not asked again for a refusal, which would only come again', async () => {
    const { calls } = await open(messageFrom(anna));
    await act(async () => calls[0]?.end({ kind: 'failed', failure: 'refused' }));
    await act(async () => void fireEvent(window, new Event('online')));
    expect(calls).toHaveLength(1);
  });
});

describe('a card that breaks', () => {
  test('says so in words and leaves the other messages working', async () => {
    const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { host, calls } = await open(messageFrom(anna));
    await answer(calls[0], { ...fullCard(), accounts: [null] } as unknown as ReturnType<typeof fullCard>);
    expect(screen.getByRole('alert')).toHaveTextContent('This could not be shown');
    expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument();
    await act(async () => host.show(messageFrom(jonas)));
    expect(heading()).toHaveTextContent('jonas');
    complain.mockRestore();
  });
});
