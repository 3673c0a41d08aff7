import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AroundAnswer, PeopleSayAnswer } from '../../../src/contract/mention-answer';
import { printOfWords } from '../../../src/domain/brand/print-of-words';
import type { Card } from '../../../src/domain/card';
import type { Participant } from '../../../src/domain/message/participant';
import { PersonCard } from '../../../src/pane/features/card/person-card';
import { PeopleProvider } from '../../../src/pane/features/decisions/deciding';
import { Live } from '../../../src/pane/features/mentions/live';
import { MentionActions } from '../../../src/pane/features/mentions/mention-actions';
import { watchMark } from '../../../src/pane/features/mentions/watch-mark';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import { SigningInProvider } from '../../../src/pane/features/sign-in/signing-in';
import { AboutProvider } from '../../../src/pane/ui/network-names';
import { cardWith, evidenceWith, accountWith, mentionWith, postWith } from '../../support/cards';
import { faultsOf } from '../support/axe';
import { createFakeHost, participantWith } from '../support/fake-host';
import { signedIn } from '../support/signed-in';
import { WithWords } from '../support/words';

const person = participantWith('anna.berzina@baltwave.example', { name: 'Anna Bērziņa' });
const text = 'Third week waiting for Contoso, terrible';
const angry = mentionWith(postWith(text), { tone: { label: 'negative', confidence: 0.93, by: 'model' }, seemsUnanswered: true });
const calm = mentionWith(postWith('Contoso works'), { aspects: ['praise', 'product'] });
const known = { accounts: [accountWith('bluesky', 'anna')], sureness: 'proven' } as const;
const nothing: AroundAnswer = { company: null, colleagues: [], candidates: [], listened: [] };

interface Setup {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly people?: readonly Participant[];
}

function setup({ answers = {}, people = [] }: Setup = {}) {
  const sent: (readonly [string, unknown])[] = [];
  const state = { ok: true };
  const again: unknown[] = [];
  const fetchFrom = ((path: string, init?: RequestInit) => {
    sent.push([path, JSON.parse(String(init?.body)) as unknown]);
    return Promise.resolve({ ok: state.ok, json: () => Promise.resolve(answers[path] ?? nothing) } as Response);
  }) as typeof fetch;
  const acting = { host: createFakeHost(), fetchFrom, again: (networks: readonly string[]) => void again.push(networks) };
  const wrapped = (node: React.ReactNode) => (
    <WithWords>
      <FluentProvider theme={webLightTheme}>
        <AboutProvider value={{ version: '1', brand: 'Contoso', networks: [] } as never}>
          <ActingProvider value={acting}>
            <PeopleProvider value={people}>
              <main>{node}</main>
            </PeopleProvider>
          </ActingProvider>
        </AboutProvider>
      </FluentProvider>
    </WithWords>
  );
  const cardOf = (card: Card) => {
    const binding = { messageId: 'A', address: person.address, lookup: 'one' };
    const shown = { binding, person, card, progress: { kind: 'done' }, decision: null, trust: [] } as const;
    return <PersonCard shown={shown} onAgain={() => undefined} />;
  };
  const draw = (card: Card) => {
    const drawn = render(wrapped(cardOf(card)));
    return { ...drawn, redraw: (next: Card) => drawn.rerender(wrapped(cardOf(next))) };
  };
  const said = () => sent.filter(([path]) => path === '/api/mentions/corrections').map(([, body]) => body);
  return { sent, said, again, state, draw, wrapped };
}

/** The first one waits for its code to be loaded. */
const button = (name: RegExp | string) => screen.findByRole('button', { name }, { timeout: 15_000 });
const section = (name: string) => screen.getByRole('region', { name });
const textOf = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ');
const key = {
  network: 'bluesky',
  postId: angry.post.id,
  accountId: angry.post.accountId,
  brand: 'Contoso',
  print: printOfWords(text),
};

describe('correcting a mention', () => {
  test('sets the right tone by keyboard: which, for everybody, and the way back in its place', async () => {
    const { draw, said, again } = setup();
    const { container, redraw } = draw(cardWith({ ...known, mentions: [angry] }));
    (await button('Wrong tone: Bluesky, 2 days ago')).focus();
    await userEvent.keyboard('{Enter}');
    const choice = screen.getByRole('group', { name: 'Which tone is right?' });
    expect(
      within(choice)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['Positive', 'Neutral']);
    expect(within(choice).getByRole('button', { name: 'Positive' })).toHaveFocus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(await screen.findByText('Now neutral, for everyone in your organisation.')).toBeInTheDocument();
    expect(said()).toEqual([{ ...key, choice: 'neutral' }]);
    expect(again).toHaveLength(1);
    const corrected = mentionWith(angry.post, {
      tone: { label: 'neutral', confidence: 1, by: 'people' },
      said: [{ said: 'neutral', by: null, own: true, at: '2026-10-20T10:00:00.000Z', holds: true }],
    });
    redraw(cardWith({ ...known, mentions: [corrected] }));
    expect(textOf(section('Needs you'))).toContain('● Neutral corrected by you');
    expect(await faultsOf(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(said().at(-1)).toEqual({ ...key, choice: 'undo-tone' });
    expect(await button(/^Wrong tone/)).toBeInTheDocument();
  });

  test('keeps what is not about us in its place with the way back, though the next card has set it aside', async () => {
    const { draw, said } = setup();
    const { redraw } = draw(cardWith({ ...known, mentions: [calm, angry] }));
    await userEvent.click(await within(section('Needs you')).findByRole('button', { name: /^Not about us/ }));
    const aside = mentionWith(angry.post, {
      said: [{ said: 'not-us', by: null, own: true, at: '2026-10-20T10:00:00.000Z', holds: true }],
      seemsUnanswered: true,
    });
    redraw(cardWith({ ...known, mentions: [calm], mentionsSetAside: [aside] }));
    expect(textOf(section('Needs you'))).toContain('Set aside as not about us, for everyone in your organisation.');
    expect(screen.queryByText('1 mention was said not to be about us')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(said().map((one) => (one as { choice: string }).choice)).toEqual(['not-us', 'undo-brand']);
  });

  test('shows what others set aside, with who said so, and lets one disagree', async () => {
    const { draw, said } = setup();
    const by = { said: 'not-us', by: 'Kim Vale', own: false, at: '2026-10-19T10:00:00.000Z', holds: true } as const;
    const { container } = draw(cardWith({ ...known, mentionsSetAside: [{ ...angry, said: [by] }] }));
    await userEvent.click(await button('1 mention was said not to be about us'));
    expect(await screen.findByText(/said on 19 Oct that this is not about us/)).toHaveTextContent('Kim Vale');
    expect(await faultsOf(container)).toEqual([]);
    await userEvent.click(await button(/^It is about us/));
    expect(said()).toEqual([{ ...key, choice: 'us' }]);
  });

  test('says when it could not be kept, and tries again', async () => {
    const { draw, said, state, again } = setup();
    draw(cardWith({ ...known, mentions: [calm] }));
    state.ok = false;
    await userEvent.click(await button(/^Not about us/));
    expect(await screen.findByText('This could not be kept.')).toBeInTheDocument();
    expect(again).toEqual([]);
    state.ok = true;
    await userEvent.click(await button('Try again'));
    expect(said()).toHaveLength(2);
  });

  test.each([
    [true, 2],
    [false, 0],
  ])('is offered only to somebody who may (%s)', (mayRespond, buttons) => {
    const { wrapped } = setup();
    const signIn = { ...signedIn(() => Promise.reject(new Error('nothing is asked here'))), mayRespond: () => mayRespond };
    render(<SigningInProvider value={signIn}>{wrapped(<MentionActions mention={angry} />)}</SigningInProvider>);
    expect(screen.queryAllByRole('button')).toHaveLength(buttons);
  });

  test('tells of disagreement, and of words that changed since', () => {
    const word = { by: null, own: false, at: '2026-10-19T10:00:00.000Z' };
    const disputed = {
      ...calm,
      said: [
        { ...word, said: 'positive', holds: true },
        { ...word, said: 'negative', holds: true },
      ],
    } as const;
    const reworded = mentionWith(postWith('Contoso, edited'), { said: [{ ...word, said: 'negative', holds: false }] });
    const { draw } = setup();
    draw(cardWith({ ...known, mentions: [disputed, reworded] }));
    const words = textOf(section('What they say about us'));
    expect(words).toContain('colleagues disagree');
    expect(words).toContain('has other words since a colleague corrected it');
  });
});

describe('mentions', () => {
  test('say how sure the tone is and what they do; three that wait for an answer stand first, the others lead the list', () => {
    const { draw } = setup();
    const waiting = [1, 2, 3, 4].map((at) =>
      mentionWith(postWith(`Contoso ${at}`), { ...angry, post: postWith(`Contoso ${at}`), matches: [] }),
    );
    draw(cardWith({ ...known, mentions: [...waiting, calm] }));
    expect(textOf(section('Needs you'))).toContain('▼ Negative 93% sure');
    expect(within(section('Needs you')).queryByText('Contoso 4')).toBeNull();
    const list = textOf(section('What they say about us'));
    expect(list.indexOf('Contoso 4')).toBeLessThan(list.indexOf('praises · about the product'));
    expect(list).toContain('Contoso 4');
  });
});

describe('what is said around the person', () => {
  const around: AroundAnswer = {
    company: 'Baltwave',
    colleagues: [{ address: null, name: 'Kim Liepa', title: 'Buyer', mentions: [calm] }],
    candidates: [
      {
        handle: 'anna@toot.example',
        name: 'Anna B.',
        reason: evidenceWith('same-name'),
        mention: { ...angry, post: postWith('Contoso, maybe') },
      },
    ],
    listened: [],
  };

  test('comes after the card: colleagues by name, and what may be the person’s with the reason', async () => {
    const { draw, sent } = setup({ answers: { '/api/mentions/around': around } });
    const { container } = draw(cardWith({ ...known, mentions: [angry] }));
    expect(textOf(await screen.findByRole('region', { name: 'Others at Baltwave say' }))).toContain('Kim LiepaBuyer');
    expect(textOf(section('May be this person’s'))).toContain('Anna B. · anna@toot.example · same name only');
    expect(sent).toContainEqual(['/api/mentions/around', { address: person.address, name: 'Anna Bērziņa' }]);
    expect(await faultsOf(container)).toEqual([]);
  });

  test('tells where nothing is known who was asked, and who is listened to since when', async () => {
    const listened = [{ network: 'bluesky', since: '2026-10-01T08:00:00.000Z' }];
    const { draw } = setup({ answers: { '/api/mentions/around': { ...nothing, listened } } });
    draw(cardWith(known));
    const line = await screen.findByText(/Nothing that this person said about Contoso is known/);
    expect(line).toHaveTextContent(/Asked at .*: Gravatar, Github, Bluesky\. Listened to since 1 Oct: Bluesky\./);
  });

  test('asks about others on the message only when that is opened', async () => {
    const kim = participantWith('kim@x.example', { role: 'cc' });
    const own = participantWith('robin.vale@contoso.example', { role: 'to' });
    const people: PeopleSayAnswer = { people: [{ address: kim.address, name: null, title: null, mentions: [calm] }] };
    const { draw, sent } = setup({ answers: { '/api/mentions/people': people }, people: [person, kim, own] });
    draw(cardWith({ ...known, mentions: [angry] }));
    const opener = await button('What others on this message say');
    expect(JSON.stringify(sent)).not.toContain(kim.address);
    await userEvent.click(opener);
    expect(await screen.findByText('kim@x.example')).toBeInTheDocument();
    expect(sent.at(-1)).toEqual(['/api/mentions/people', { addresses: [kim.address] }]);
  });
});

describe('the open card', () => {
  afterEach(() => jest.useRealTimers());

  test('asks every half minute whether more is known, not while it is hidden, and at once when it is seen again', async () => {
    jest.useFakeTimers();
    const asked: number[] = [];
    const more: string[] = [];
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const ask = () => Promise.resolve(asked.push(1) > 1 ? '8' : '7');
    const stop = watchMark({ page: page as unknown as Document, mark: '7', ask, onMore: () => more.push('more') });
    await jest.advanceTimersByTimeAsync(30_000);
    expect([asked.length, more.length]).toEqual([1, 0]);
    page.visibilityState = 'hidden';
    await jest.advanceTimersByTimeAsync(120_000);
    expect(asked).toHaveLength(1);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    await jest.advanceTimersByTimeAsync(0);
    expect([asked.length, more.length]).toEqual([2, 1]);
    stop();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(asked).toHaveLength(2);
  });

  test('is drawn anew by itself, unless somebody works in the pane: then a line offers it', async () => {
    const { wrapped, again } = setup({ answers: { '/api/mentions/mark': { mark: '8' } } });
    const card = cardWith({ ...known, mark: '7', mentions: [calm] });
    const node = (shown: Card) =>
      wrapped(
        <>
          <button>somewhere</button>
          <Live card={shown} />
        </>,
      );
    const { rerender } = render(node(card));
    const look = () => act(async () => void document.dispatchEvent(new Event('visibilitychange')));
    await look();
    expect(again).toHaveLength(1);
    screen.getByRole('button', { name: 'somewhere' }).focus();
    await look();
    expect(again).toHaveLength(1);
    expect(screen.getByRole('status')).toHaveTextContent('There is something new about this person');
    expect(screen.getByRole('button', { name: 'somewhere' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(again).toHaveLength(2);
    rerender(node({ ...card, mark: '8', mentions: [angry, calm] }));
    expect(screen.getByRole('status')).toHaveTextContent('1 new mention');
  });
});
