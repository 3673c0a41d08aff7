import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DecisionChoice } from '../../../src/contract/decision';
import type { DeclineReason } from '../../../src/contract/lookup';
import type { Card } from '../../../src/domain/card';
import type { Progress, Saying, ShownDecision, ShownPerson } from '../../../src/pane/features/card/lookup-state';
import type { TrustFinding } from '../../../src/domain/message/trust-finding';
import { DecidingProvider } from '../../../src/pane/features/decisions/deciding';
import { ActingProvider, type Acting } from '../../../src/pane/features/needs-you/acting';
import { PersonCard } from '../../../src/pane/features/card/person-card';
import {
  accountWith,
  candidatesCard,
  cardWith,
  changeWith,
  evidenceWith,
  fullCard,
  mentionWith,
  networkWith,
  postWith,
} from '../../support/cards';
import { faultsOf } from '../support/axe';
import { createFakeHost, participantWith } from '../support/fake-host';
import { WithWords } from '../support/words';

const anna = participantWith('anna.berzina@baltwave.example', { name: 'Anna Bērziņa' });
const done: Progress = { kind: 'done' };

const acting: Acting = {
  host: createFakeHost(),
  fetchFrom: () => Promise.resolve({ ok: true } as Response),
  again: () => undefined,
};

interface Shown {
  readonly container: HTMLElement;
  readonly again: (readonly string[])[];
  readonly decided: (readonly [string, string])[];
}

interface About {
  readonly decision?: ShownDecision | null;
  readonly trust?: readonly TrustFinding[];
}

function show(card: Card | null, progress: Progress = done, person = anna, { decision = null, trust = [] }: About = {}): Shown {
  const again: (readonly string[])[] = [];
  const decided: (readonly [string, string])[] = [];
  const shown: ShownPerson = {
    binding: { messageId: 'A', address: person.address, lookup: 'one' },
    person,
    card,
    progress,
    decision,
    trust,
  };
  const { container } = render(
    <WithWords>
      <FluentProvider theme={webLightTheme}>
        <main>
          <ActingProvider value={acting}>
            <DecidingProvider value={(saying) => decided.push([subjectOf(saying), saying.choice])}>
              <PersonCard shown={shown} onAgain={(networks) => again.push(networks)} />
            </DecidingProvider>
          </ActingProvider>
        </main>
      </FluentProvider>
    </WithWords>,
  );
  return { container, again, decided };
}

function subjectOf(saying: Saying): string {
  if ('account' in saying) return saying.account.handle;
  if ('accounts' in saying) return saying.accounts.map(({ handle }) => handle).join(' ');
  return 'link' in saying ? saying.link : saying.other;
}

const section = (name: string) => screen.getByRole('region', { name });
const textOf = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ');

describe('while looking up', () => {
  test('shows name and address at once and keeps a place for the rest', () => {
    const { container } = show(null, { kind: 'asking' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Anna Bērziņa');
    expect(screen.getByText('anna.berzina@baltwave.example')).toBeVisible();
    expect(container.querySelectorAll('.skeleton').length).toBeGreaterThan(4);
  });

  test('says nothing of being unsure before anyone could know', () => {
    show(cardWith({ networks: [networkWith('github', { outcome: 'asking', askedAt: null })] }), { kind: 'asking' });
    expect(screen.queryByText(/surely/)).toBeNull();
    expect(screen.queryByText('Title not known')).toBeNull();
    expect(screen.getByText('Asking 1 network…')).toBeInTheDocument();
  });

  test('draws what is known already', () => {
    show(fullCard(), { kind: 'asking' });
    expect(section('Accounts')).toBeInTheDocument();
  });
});

describe('a known person', () => {
  test('stands with position, its source and date, address and how sure it is', () => {
    show(fullCard());
    const header = screen.getByRole('banner');
    expect(textOf(header)).toContain('Head of Procurement · Baltwave');
    expect(textOf(header)).toContain('since Oct 2026 · Gravatar, 20 Oct');
    expect(textOf(header)).toContain('✓ Proven — address and 2 linked accounts');
  });

  test('needs the reader first: the job change with both positions, dates and who saw it', async () => {
    show(fullCard());
    const needs = section('Needs you');
    expect(textOf(needs)).toContain('Moved to Baltwave as Head of Procurement');
    expect(textOf(needs)).toContain('from Procurement Manager, Northwind · seen between 3 Oct and 17 Oct');
    await userEvent.click(within(needs).getByRole('button', { name: 'Seen in: mail signature, Gravatar' }));
    await within(needs).findByText('First word of this person’s work: 2 Mar. Nothing is known from before.');
    expect(textOf(needs)).toContain('Procurement Manager, NorthwindGravatar · 2 Mar to 3 Oct');
    expect(textOf(needs)).toContain('Head of Procurement, BaltwaveGravatar · 17 Oct to 20 Oct · Rīga');
  });

  test('never claims a more precise date than the source gave', () => {
    show(
      cardWith({
        jobChanges: [changeWith({ kind: 'left', to: null, date: { kind: 'stated', since: '2026-09', source: 'gravatar' } })],
      }),
    );
    expect(textOf(section('Needs you'))).toContain(
      'May have left Northwind, was Procurement Manager (2 sources)since Sep 2026 (Gravatar)',
    );
  });

  test('shows an unanswered complaint with tone in words, the words marked, and the way to answer', () => {
    show(fullCard());
    const needs = section('Needs you');
    expect(textOf(needs)).toContain('▼ Negative');
    expect(within(needs).getByText('contoso', { selector: 'mark' })).toBeInTheDocument();
    expect(textOf(needs)).toContain('Nobody seems to have answered yet · 14 reposts');
    const answer = within(needs).getByRole('link', { name: 'Answer on Bluesky, 20 Oct 2026, 07:30' });
    expect(answer).toHaveAttribute('href', 'https://bsky.app/profile/anna.baltwave.example/post/1');
    expect(answer).toHaveAttribute('rel', 'noopener noreferrer');
    expect(answer).toHaveAttribute('target', '_blank');
  });

  test('tells the other mentions apart, and says when a tone is not sure', () => {
    show(fullCard());
    const mentions = section('What they say about us');
    expect(textOf(mentions)).toContain('▲ Positive');
    expect(textOf(mentions)).toContain('? Tone not sure');
    expect(textOf(mentions)).not.toContain('Third week');
  });

  test('says where only a word list judged a tone, and where a colleague did', () => {
    const post = postWith('Новый Contoso отличный');
    show(
      cardWith({
        mentions: [
          mentionWith(post, { tone: { label: 'positive', confidence: 0.7, by: 'words' } }),
          mentionWith({ ...post, id: '2' }, { tone: { label: 'negative', confidence: 1, by: 'people' } }),
          mentionWith({ ...post, id: '3' }, { tone: { label: 'unsure', confidence: 0.4, by: 'words' } }),
        ],
      }),
    );
    const mentions = textOf(section('What they say about us'));
    expect(mentions).toContain('▲ Positive (by word list)');
    expect(mentions).toContain('▼ Negative corrected by a colleague');
    expect(mentions).not.toContain('not sure (');
  });

  test('opens the evidence of an account in place, each piece with source and date', async () => {
    show(fullCard());
    const accounts = section('Accounts');
    const button = within(accounts).getByRole('button', { name: 'proven: evidence for anna.baltwave.example' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(textOf(accounts)).toContain('verified link to bsky.appGravatar · 18 Oct');
    expect(textOf(accounts)).toContain('bluesky.example ↗ · checked 20 Oct');
  });

  test('folds further candidates away below the accounts', async () => {
    show(fullCard());
    expect(screen.queryByText('A. Bērziņa')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '2 more could be the same person' }));
    expect(screen.getByText('A. Bērziņa')).toBeInTheDocument();
  });

  test('shows three posts first and then the rest', async () => {
    show(fullCard());
    const lately = section('Lately');
    expect(within(lately).getAllByRole('listitem')).toHaveLength(3);
    await userEvent.click(within(lately).getByRole('button', { name: '1 more' }));
    expect(within(lately).getAllByRole('listitem')).toHaveLength(4);
  });

  test('names each link to a post or account by its host and what tells it apart', async () => {
    const { container } = show(fullCard());
    await userEvent.click(screen.getByRole('button', { name: '1 more' }));
    await userEvent.click(screen.getByRole('button', { name: '2 more could be the same person' }));
    const links = [...container.querySelectorAll<HTMLAnchorElement>('a[aria-label]')];
    const names = links.map((link) => link.getAttribute('aria-label'));
    expect(names).toContain('bsky.app, 18 Oct 2026, 09:00');
    expect(names).toContain('github.example, aberzina');
    expect(new Set(names).size).toBe(names.length);
    for (const link of links) expect(link.getAttribute('aria-label')).toContain(textOf(link).replace(/\s*↗$/, ''));
  });

  test('says how old it is and that it is sample data', () => {
    show(fullCard());
    expect(textOf(screen.getByRole('contentinfo'))).toMatch(/As of \d\d:\d\d Sample data|As of \d\d:\d\dSample data/);
  });
});

describe('several possible people', () => {
  test('are offered side by side, with why, and none is drawn as the sender', () => {
    const person = participantWith('jonas.kazlauskas-vandersteen@example-logistics.example', { name: 'Jonas Kazlauskas' });
    show(candidatesCard(), done, person);
    const offered = within(section('Is one of these the sender?')).getAllByRole('listitem');
    expect(offered.map(textOf)).toEqual([
      expect.stringContaining('same name and place, Vilnius'),
      expect.stringContaining('same name only'),
    ]);
    expect(screen.queryByRole('region', { name: 'Accounts' })).toBeNull();
    expect(textOf(screen.getByRole('banner'))).toContain('No account is surely this person’s');
    expect(textOf(screen.getByRole('banner'))).toContain('Title not known');
  });
});

describe('saying whose an account is', () => {
  const other = accountWith('github', 'annab2', {
    verdict: 'rejected',
    evidence: [evidenceWith('decided-other', { source: 'message', detail: 'Robin Vale' })],
  });
  const said = (status: ShownDecision['status'], choice: DecisionChoice = 'other') =>
    show(cardWith(), done, anna, { decision: { saying: { account: other.account, choice }, status } });

  test('takes one click at a candidate', async () => {
    const { decided } = show(candidatesCard(), done, participantWith('jonas.kazlauskas-vandersteen@example-logistics.example'));
    await userEvent.click(screen.getByRole('button', { name: 'Same person: jonask.bsky.social' }));
    await userEvent.click(screen.getByRole('button', { name: 'Someone else: jkazlauskas' }));
    expect(decided).toEqual([
      ['jonask.bsky.social', 'same'],
      ['jkazlauskas', 'other'],
    ]);
  });

  test('takes two clicks at an account, beside its evidence', async () => {
    const { decided } = show(fullCard());
    expect(screen.queryByRole('button', { name: /^Someone else/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'proven: evidence for anna.baltwave.example' }));
    await userEvent.click(screen.getByRole('button', { name: 'Someone else: anna.baltwave.example' }));
    expect(decided).toEqual([['anna.baltwave.example', 'other']]);
  });

  test('is noted, with the way back', async () => {
    const { decided } = said('kept');
    expect(textOf(await screen.findByRole('status'))).toContain(
      'annab2 on Github is set aside, for everyone in your organisation.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(decided).toEqual([['annab2', 'undecided']]);
  });

  test('says so when it could not be kept, and tries the same again', async () => {
    const { decided } = said('failed', 'same');
    expect(textOf(await screen.findByRole('status'))).toContain('could not be kept');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(decided).toEqual([['annab2', 'same']]);
  });

  test('offers nothing to press while it is being kept, or once it was taken back', async () => {
    said('saving');
    said('kept', 'undecided');
    expect(await screen.findAllByRole('status')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /Undo|Try again/ })).toBeNull();
  });

  test('adds an account by a link, if it is a whole one', async () => {
    const { decided } = show(cardWith());
    await userEvent.click(await screen.findByRole('button', { name: 'Add a profile link' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Address of the profile page' }), 'linkedin.com/in/anna');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Paste the whole address; it begins with https://')).toBeInTheDocument();
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.type(screen.getByRole('textbox'), 'https://www.linkedin.com/in/anna{Enter}');
    expect(decided).toEqual([['https://www.linkedin.com/in/anna', 'linked']]);
  });

  test('keeps what was set aside in reach, even if nobody is left', async () => {
    const { decided } = show(cardWith({ setAside: [other] }));
    expect(screen.getByText('No public profile is tied to this address')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: '1 account was said to be someone else’s' }));
    expect(textOf(screen.getByRole('listitem'))).toContain('Robin Vale said it is someone else · 18 Oct');
    await userEvent.click(screen.getByRole('button', { name: 'Take back: annab2' }));
    expect(decided).toEqual([['annab2', 'undecided']]);
  });
});

describe('nobody found', () => {
  test('says which networks were asked and lets ask again', async () => {
    const { again } = show(cardWith());
    expect(screen.getByText('No public profile is tied to this address')).toBeInTheDocument();
    expect(screen.getByText(/^Asked at .*: Gravatar, Github, Bluesky\.$/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(again).toEqual([['gravatar', 'github', 'bluesky']]);
  });

  test('does not claim that nobody exists when a network failed', () => {
    show(cardWith({ networks: [networkWith('gravatar'), networkWith('github', { outcome: 'unreachable' })] }));
    expect(screen.getByText('No public profile was found so far')).toBeInTheDocument();
  });
});

describe('networks that failed', () => {
  const card = cardWith({
    sureness: 'likely',
    accounts: [accountWith('github', 'annab', { verdict: 'likely', evidence: [evidenceWith('same-name-and-company')] })],
    networks: [
      networkWith('bluesky', { outcome: 'unreachable', staleSince: '2026-09-02T12:00:00Z' }),
      networkWith('gravatar', { outcome: 'refused', retryAt: '2026-10-20T11:42:00Z' }),
      networkWith('mastodon', { outcome: 'unreadable' }),
      networkWith('github', { outcome: 'found' }),
    ],
  });

  test('are each named with what happened, since when their facts are old, and a retry of their own', async () => {
    const { again } = show(card);
    const foot = screen.getByRole('contentinfo');
    expect(textOf(foot)).toContain('Bluesky did not answer · facts old since 2 Sep · Retry');
    expect(textOf(foot)).toContain('Mastodon answered in a way that can’t be read');
    expect(textOf(foot)).not.toContain('Github');
    await userEvent.click(within(foot).getByRole('button', { name: 'Retry: Bluesky' }));
    expect(again).toEqual([['bluesky']]);
  });

  test('offer no retry before the time that the network gave', () => {
    show(card);
    expect(screen.queryByRole('button', { name: 'Retry: Gravatar' })).toBeNull();
    expect(screen.getByText(/Gravatar refused to answer · possible again from/)).toBeInTheDocument();
  });

  test('leave old facts standing when all are away', () => {
    show(
      cardWith({ ...fullCard(), asOf: '2026-09-03T12:00:00Z', networks: [networkWith('github', { outcome: 'unreachable' })] }),
    );
    expect(section('Accounts')).toBeInTheDocument();
    expect(screen.getByText('As of 3 Sep')).toBeInTheDocument();
  });
});

describe('not looked up', () => {
  const reasons: readonly (readonly [Exclude<DeclineReason, 'on-click'>, string | null, string])[] = [
    ['colleague', 'contoso.example', 'contoso.example is your own organisation'],
    ['excluded-domain', 'bank.example', 'Addresses at bank.example are not looked up'],
    ['asked-not-to', null, 'This person asked not to be looked up'],
    ['not-a-person', null, 'No single person is behind this address'],
    ['not-an-address', null, 'This address can’t be looked up'],
  ];

  test.each(reasons)('%s is given as the reason, and there is nothing to press', async (reason, domain, words) => {
    show(null, { kind: 'declined', reason, domain });
    await screen.findByRole('heading', { level: 2 });
    expect(textOf(screen.getByRole('main'))).toContain(words);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Sources']);
  });
});

describe('not looked up before a press', () => {
  test.each([
    [false, 'You chose to look people up only when you ask.'],
    [true, 'Your organisation wants people to be looked up only when somebody asks.'],
  ])('says who decided that (the organisation: %s), and looks up on a press', async (isRule, words) => {
    const { again } = show(null, { kind: 'held', isRule });
    expect(await screen.findByText(words)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Look up' }));
    expect(again).toEqual([[]]);
  });
});

describe('too many look-ups', () => {
  afterEach(() => jest.useRealTimers());

  /** Lets seconds pass one by one: each is drawn before the next begins. */
  async function pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) await act(async () => jest.advanceTimersByTimeAsync(1000));
  }

  test.each([
    ['3', 3],
    ['0.2', 1],
    ['tomorrow', 60],
    [null, 60],
  ])('are told with the seconds left after Retry-After %s, and it goes on by itself, once', async (after, seconds) => {
    jest.useFakeTimers({ advanceTimers: true });
    const { again } = show(null, { kind: 'paused', after });
    await screen.findByText('Too many people were looked up in a short time');
    expect(screen.getByText(/It goes on by itself in \d+ seconds?\. There is nothing to do\./)).toBeInTheDocument();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Sources']);
    await pass(seconds - 1);
    expect(again).toEqual([]);
    await pass(1);
    expect(again).toEqual([[]]);
    await pass(5);
    expect(again).toEqual([[]]);
  });

  test('leave what is known on show', async () => {
    show(fullCard(), { kind: 'paused', after: '3' });
    expect(await screen.findByText('Too many people were looked up in a short time')).toBeInTheDocument();
    expect(section('Accounts')).toBeInTheDocument();
  });
});

describe('before the administrator is done', () => {
  test.each([
    ['it@contoso.example', 'Your administrator has to finish the setup. Ask it@contoso.example.'],
    [null, 'Your administrator has to finish the setup first.'],
  ])('says whom to ask (%s), and there is nothing to press', async (contact, words) => {
    show(null, { kind: 'not-set-up', contact });
    await screen.findByRole('heading', { level: 2 });
    expect(textOf(screen.getByRole('main'))).toContain('Acquaint is not set up yet');
    expect(textOf(screen.getByRole('main'))).toContain(words);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Sources']);
  });
});

describe('a failure of the service', () => {
  test.each([
    ['unreachable', 'The Acquaint service can’t be reached'],
    ['refused', 'The Acquaint service refused the question'],
    ['broken', 'The answer stopped halfway'],
    ['failed', 'The Acquaint service could not finish'],
    ['mixed-up', 'The answer was about somebody else'],
  ] as const)('%s is said in words, with a retry', async (failure, words) => {
    const { again } = show(null, { kind: 'failed', failure });
    expect(screen.getByText(words)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(again).toEqual([[]]);
  });

  test('leaves what came before it, and says so', () => {
    show(fullCard(), { kind: 'failed', failure: 'broken' });
    expect(section('Accounts')).toBeInTheDocument();
    expect(screen.getByText(/The answer stopped before its end/)).toBeInTheDocument();
  });
});

describe('an address that imitates another', () => {
  test('is warned of above all else, in its plain form', () => {
    const address = 'anna.berzina@xn--bltwave-e7a.example';
    const card = cardWith({ address, lookAlike: { domain: 'xn--bltwave-e7a.example', imitates: 'baltwave.example' } });
    show(card, done, participantWith(address));
    expect(textOf(screen.getByRole('main'))).toMatch(
      /^⚠ This address imitates baltwave\.example \(it is xn--bltwave-e7a\.example\)/,
    );
    expect(textOf(screen.getByRole('banner'))).toContain('Sender not proven');
    expect(screen.getByText('Nothing about this sender is shown here')).toBeInTheDocument();
    expect(screen.queryByText(/No public profile/)).toBeNull();
  });
});

describe('what the headers say of the sender', () => {
  const from = anna.address;
  const failed: TrustFinding = { kind: 'authentication-failed', from, other: null, imitates: null };

  test.each<[TrustFinding, RegExp]>([
    [failed, /^⚠ The message says it is from baltwave\.example, but it failed your mail server’s checks\./],
    [
      { kind: 'reply-imitates', from, other: 'anna@xn--bltwave-e7a.example', imitates: 'baltwave.example' },
      /^⚠ Answers go to anna@xn--bltwave-e7a\.example, which imitates baltwave\.example\./,
    ],
    [
      { kind: 'sender-imitates', from, other: 'anna@ba1twave.example', imitates: 'baltwave.example' },
      /^⚠ It was sent by anna@ba1twave\.example, which imitates baltwave\.example\./,
    ],
  ])('a warning hides all that is known: %j', async (finding, words) => {
    show(fullCard(), done, anna, { trust: [finding] });
    const main = screen.getByRole('main');
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(textOf(main)).toMatch(words);
    expect(textOf(screen.getByRole('banner'))).toContain('Sender not proven');
    expect(screen.queryByRole('region')).toBeNull();
    expect(main.querySelector('img')).toBeNull();
    expect(textOf(main)).not.toMatch(/Proven|Head of|Add a profile link/);
    expect(screen.getByText('Nothing about this sender is shown here')).toBeInTheDocument();
  });

  test.each<[TrustFinding, string]>([
    [{ kind: 'unconfirmed', from, other: null, imitates: null }, 'could not confirm that this is from baltwave.example'],
    [
      { kind: 'reply-elsewhere', from, other: 'anna@xn--e1afmkfd.example', imitates: null },
      'Answers go to anna@xn--e1afmkfd.example, not to anna.berzina@baltwave.example.',
    ],
    [
      { kind: 'on-behalf', from, other: 'desk@agency.example', imitates: null },
      'Sent by desk@agency.example for anna.berzina@baltwave.example.',
    ],
  ])('a quiet finding is one line beside the whole card: %j', (finding, words) => {
    show(fullCard(), done, anna, { trust: [finding] });
    expect(textOf(screen.getByRole('main'))).toContain(words);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(section('Accounts')).toBeInTheDocument();
    expect(textOf(screen.getByRole('banner'))).toContain('Proven');
  });

  test('a warning stands while the card is still to come, and where nobody is looked up', () => {
    show(null, { kind: 'asking' }, anna, { trust: [failed] });
    expect(screen.getByText('Nothing about this sender is shown here')).toBeInTheDocument();
    expect(document.querySelector('.skeleton')).toBeNull();
  });

  test('axe finds nothing under a warning', async () => {
    expect(await faultsOf(show(fullCard(), done, anna, { trust: [failed] }).container)).toEqual([]);
  });
});

describe('hostile content', () => {
  const markup = '<img src=x onerror=alert(1)><script>x</script>';

  test('stays text wherever it stands', () => {
    const account = accountWith('github', markup, {
      evidence: [evidenceWith('link-both-ways', { detail: markup })],
      name: markup,
      bio: markup,
    });
    const card = cardWith({
      sureness: 'proven',
      accounts: [account],
      position: { title: markup, company: markup, since: null, source: 'github', seenOn: '2026-10-01' },
      mentions: [mentionWith(postWith(`Contoso ${markup}`), { brand: markup })],
      posts: [postWith(markup)],
      jobChanges: [changeWith({ to: { title: markup, company: markup } })],
    });
    const { container } = show(card, done, participantWith('a@example.org', { name: markup }));
    expect(container.querySelector('img, script')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(markup);
  });

  test.each(['javascript:alert(1)', 'http://example.org/', 'data:text/html,x', 'https://bsky.app@evil.example/', 'nonsense'])(
    'makes no link of %s',
    (url) => {
      const account = accountWith('github', 'annab');
      show(
        cardWith({
          sureness: 'proven',
          accounts: [{ ...account, account: { ...account.account, url } }],
          posts: [postWith('Hello', { url })],
          mentions: [mentionWith(postWith('Contoso', { url }), { seemsUnanswered: true })],
        }),
      );
      expect(screen.queryAllByRole('link')).toEqual([]);
    },
  );

  test('cuts a name of ten thousand characters', () => {
    show(cardWith(), done, participantWith('a@example.org', { name: 'Ā'.repeat(10_000) }));
    expect(screen.getByRole('heading', { level: 1 }).textContent.length).toBeLessThan(400);
  });

  test('is kept from turning the direction of its neighbours', () => {
    const { container } = show(fullCard(), done, participantWith('a@example.org', { name: '\u202egnp.exe' }));
    expect(screen.getByRole('heading', { level: 1 }).querySelector('bdi')).toHaveTextContent('\u202egnp.exe');
    expect(container.querySelectorAll('bdi').length).toBeGreaterThan(10);
  });
});

describe('accessibility', () => {
  test.each<[string, Card | null, Progress]>([
    ['looking up', null, { kind: 'asking' }],
    ['found', fullCard(), done],
    ['several possible', candidatesCard(), done],
    ['nobody', cardWith(), done],
    ['declined', null, { kind: 'declined', reason: 'colleague', domain: 'contoso.example' }],
    ['unreachable', null, { kind: 'failed', failure: 'unreachable' }],
    ['look-alike', cardWith({ lookAlike: { domain: 'xn--bltwave-e7a.example', imitates: 'baltwave.example' } }), done],
  ])('axe finds nothing in the state: %s', async (_state, card, progress) => {
    expect(await faultsOf(show(card, progress).container)).toEqual([]);
  });

  test('axe finds nothing when everything is opened', async () => {
    const { container } = show(fullCard());
    for (const button of screen.getAllByRole('button', { expanded: false })) await userEvent.click(button);
    expect(await screen.findByText(/The message itself never leaves this pane/)).toBeInTheDocument();
    expect(await faultsOf(container)).toEqual([]);
  });
});
