import type { DecisionRequest } from '../../../src/contract/decision';
import type { Decide } from '../../../src/pane/api/decision-client';
import { setImmediate as realImmediate } from 'node:timers';
import { TextDecoder } from 'node:util';
import { plainToLines } from '../../../src/pane/host/body-lines';
import { createPaneSession, type PaneSession } from '../../../src/pane/features/card/pane-session';
import { isOnClick, setOnClick } from '../../../src/pane/features/settings/look-up-choice';
import { cardWith, fullCard } from '../../support/cards';
import { createFakeHost, messageFrom, participantWith, type FakeHost } from '../support/fake-host';
import { createFakeLookUp, type FakeCall } from '../support/fake-look-up';

// What every browser has and jsdom lacks.
Object.assign(globalThis, { TextDecoder });

const anna = 'anna.berzina@baltwave.example';
const jonas = 'jonas@example.org';
const signature = [
  { text: 'Hello,', links: [] },
  { text: '', links: [] },
  { text: 'Best regards,', links: [] },
  { text: 'Anna Berzina', links: [] },
  { text: 'Head of Procurement', links: [] },
  { text: 'Baltwave SIA', links: [] },
  { text: 'https://www.baltwave.example', links: ['https://www.baltwave.example'] },
];

interface Setup {
  readonly host: FakeHost;
  readonly session: PaneSession;
  readonly calls: readonly FakeCall[];
  readonly decisions: readonly Decision[];
}

interface Decision {
  readonly request: DecisionRequest;
  readonly answer: (isKept: boolean) => void;
}

function start(reading = messageFrom(anna), kept: Readonly<Record<string, string>> = {}): Setup {
  const host = createFakeHost(reading);
  for (const [name, value] of Object.entries(kept)) void host.settings.set(name, value);
  const { lookUp, calls } = createFakeLookUp();
  let ids = 0;
  const decisions: Decision[] = [];
  const decide: Decide = (request) => new Promise((resolve) => decisions.push({ request, answer: resolve }));
  const session = createPaneSession({
    host,
    lookUp,
    decide,
    newId: () => `lookup-${(ids += 1)}`,
    now: () => Date.now(),
    isOnClick: () => isOnClick(host.settings),
  });
  session.start();
  host.started('ready');
  return { host, session, calls, decisions };
}

function callAt(calls: readonly FakeCall[], at: number): FakeCall {
  const call = calls.at(at);
  if (!call) throw new Error(`there is no call ${at}`);
  return call;
}

const shownOf = (session: PaneSession) => session.state().shown;
const addressesOf = (calls: readonly FakeCall[]) => calls.map(({ request }) => request.address);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the start', () => {
  test('says that it is starting until Outlook answers', () => {
    const host = createFakeHost(messageFrom(anna));
    const session = createPaneSession({
      host,
      lookUp: createFakeLookUp().lookUp,
      decide: () => Promise.resolve(true),
      newId: () => 'x',
      now: () => 0,
      isOnClick: () => false,
    });
    session.start();
    expect(session.state().phase).toBe('starting');
    host.started('silent');
    expect(session.state().phase).toBe('silent');
    host.started('ready');
    expect(session.state().phase).toBe('message');
  });

  test('looks the writer up at once, before anything of the body is read', async () => {
    const { calls } = start();
    await jest.advanceTimersByTimeAsync(0);
    expect(calls).toHaveLength(1);
    expect(callAt(calls, 0).request).toEqual({
      lookup: 'lookup-1',
      address: anna,
      name: 'anna.berzina',
      title: null,
      company: null,
      links: [],
      departure: null,
      messageSentAt: '2026-10-20T10:00:00.000Z',
      again: [],
    });
  });

  test('tells its listeners and returns the same state until something changes', () => {
    const { host, session } = start();
    const before = session.state();
    let told = 0;
    const stop = session.subscribe(() => (told += 1));
    expect(session.state()).toBe(before);
    host.show({ kind: 'none' });
    expect(told).toBeGreaterThan(0);
    stop();
    const toldBefore = told;
    host.show(messageFrom(jonas));
    expect(told).toBe(toldBefore);
  });
});

describe('what is open', () => {
  test.each(['none', 'unsupported'] as const)('keeps nobody when there is %s', async (kind) => {
    const { host, session, calls } = start();
    await jest.advanceTimersByTimeAsync(0);
    host.show({ kind });
    expect(session.state()).toMatchObject({ phase: kind, shown: null, people: [] });
    expect(callAt(calls, 0).signal.aborted).toBe(true);
  });

  test('shows nobody instead of a recipient when the sender has no usable address', () => {
    const participants = [participantWith(jonas, { role: 'to' })];
    const { session, calls } = start(messageFrom(anna, { participants }));
    expect(session.state()).toMatchObject({ phase: 'message', shown: null });
    expect(session.state().people.map(({ address }) => address)).toEqual([jonas]);
    expect(calls).toHaveLength(0);
  });

  test('shows whom the user wrote to in a message of their own', () => {
    const participants = [participantWith('robin.vale@contoso.example'), participantWith(jonas, { role: 'to' })];
    const { session } = start(messageFrom('robin.vale@contoso.example', { participants }));
    expect(shownOf(session)?.person.address).toBe(jonas);
  });
});

describe('switching', () => {
  test('never paints the late answer of the message before', async () => {
    const { host, session, calls } = start();
    await jest.advanceTimersByTimeAsync(0);
    host.show(messageFrom(jonas));
    await jest.advanceTimersByTimeAsync(0);
    const [slow, fast] = [callAt(calls, 0), callAt(calls, 1)];
    fast.card(cardWith({ address: jonas }));
    slow.card(cardWith({ address: anna }));
    slow.end();
    expect(slow.signal.aborted).toBe(true);
    expect(shownOf(session)?.card?.address).toBe(jonas);
    expect(shownOf(session)?.progress.kind).toBe('asking');
  });

  test('asks about the first two and the last of 30 quick switches', async () => {
    const { host, session, calls } = start();
    await jest.advanceTimersByTimeAsync(1000);
    for (let at = 1; at <= 30; at += 1) {
      host.show(messageFrom(`p${at}@example.org`));
      await jest.advanceTimersByTimeAsync(333);
      expect(shownOf(session)?.person.address).toBe(`p${at}@example.org`);
    }
    await jest.advanceTimersByTimeAsync(1000);
    expect(addressesOf(calls.slice(1))).toEqual(['p1@example.org', 'p2@example.org', 'p30@example.org']);
  });

  test('keeps somebody who is passed by as waiting', async () => {
    const { host, session } = start();
    for (let at = 1; at <= 5; at += 1) host.show(messageFrom(`p${at}@example.org`));
    expect(shownOf(session)?.progress.kind).toBe('waiting');
    await jest.advanceTimersByTimeAsync(500);
    expect(shownOf(session)?.progress.kind).toBe('asking');
  });

  test('changes to another person of the same message', async () => {
    const { session, calls } = start();
    await jest.advanceTimersByTimeAsync(0);
    session.choose('robin.vale@contoso.example');
    await jest.advanceTimersByTimeAsync(0);
    expect(addressesOf(calls)).toEqual([anna, 'robin.vale@contoso.example']);
    expect(callAt(calls, 1).request.messageSentAt).toBeNull();
  });

  test('does nothing for somebody who is not on the message', async () => {
    const { session, calls } = start();
    session.choose('stranger@example.org');
    await jest.advanceTimersByTimeAsync(1000);
    expect(addressesOf(calls)).toEqual([anna]);
  });
});

describe('a change that Outlook does not tell of', () => {
  test('is noticed when the binding is checked', async () => {
    const { host, session, calls } = start();
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    host.showSilently(messageFrom(jonas));
    expect(session.checkBinding()).toBe(false);
    expect(shownOf(session)).toMatchObject({ card: null, person: { address: jonas } });
    expect(session.checkBinding()).toBe(true);
  });

  test('keeps an answer that arrives after it from being painted', async () => {
    const { host, session, calls } = start();
    await jest.advanceTimersByTimeAsync(0);
    host.showSilently({ kind: 'none' });
    callAt(calls, 0).card(fullCard());
    expect(session.state()).toMatchObject({ phase: 'none', shown: null });
  });

  test('stops an action that was meant for the person before', async () => {
    const { host, session, calls } = start();
    await jest.advanceTimersByTimeAsync(0);
    host.showSilently(messageFrom(jonas));
    session.again(['github']);
    await jest.advanceTimersByTimeAsync(0);
    expect(calls.every(({ request }) => request.again.length === 0)).toBe(true);
    expect(shownOf(session)?.person.address).toBe(jonas);
  });
});

describe('asking again', () => {
  test('names the networks, keeps the card and ends the look-up before', async () => {
    const { session, calls } = start();
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    session.again(['github']);
    expect(callAt(calls, -1).request.again).toEqual(['github']);
    expect(callAt(calls, 0).signal.aborted).toBe(true);
    expect(shownOf(session)).toMatchObject({ card: fullCard(), progress: { kind: 'asking' } });
  });
});

async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    await jest.advanceTimersByTimeAsync(50);
    // Modules are fetched outside the faked time.
    await new Promise((resolve) => realImmediate(resolve));
  }
}

describe('the earlier messages that are quoted', () => {
  const line = (text: string) => ({ text, links: [] });
  const replied = [
    line('Thank you, that suits us.'),
    line('On Mon, 2 Nov 2026 at 10:15, Liga Ozola <liga.ozola@baltwave.example> wrote:'),
    line('> Would Tuesday do?'),
    line('> On Fri, 30 Oct 2026 at 09:00, Robin Vale <robin.vale@contoso.example> wrote:'),
    line('>> When can we meet?'),
  ];

  test('bring their writers, behind those who are on the message, without the user again', async () => {
    const { host, session, calls } = start();
    host.body = () => Promise.resolve(replied);
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(cardWith({ address: anna }));
    callAt(calls, 0).end();
    await settle();
    expect(session.state().people.map(({ address, role }) => [address, role])).toEqual([
      [anna, 'from'],
      ['robin.vale@contoso.example', 'to'],
      ['liga.ozola@baltwave.example', 'quoted'],
    ]);
    session.choose('liga.ozola@baltwave.example');
    expect(shownOf(session)?.person).toMatchObject({ name: 'Liga Ozola', role: 'quoted' });
  });

  test('are forgotten with the message', async () => {
    const { host, session, calls } = start();
    host.body = () => Promise.resolve(replied);
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(cardWith({ address: anna }));
    host.show(messageFrom(jonas));
    await settle();
    host.body = () => Promise.resolve(null);
    host.show(messageFrom(anna));
    expect(session.state().people.map(({ address }) => address)).toEqual([anna, 'robin.vale@contoso.example']);
  });
});

describe('the signature', () => {
  test('is read after the first card and goes out as clues, without the body', async () => {
    const { host, calls } = start();
    host.body = () => Promise.resolve(signature);
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    expect(calls).toHaveLength(2);
    const { request } = callAt(calls, 1);
    expect(request).toMatchObject({ address: anna, title: 'Head of Procurement', links: ['https://www.baltwave.example'] });
    expect(JSON.stringify(request)).not.toContain('Best regards');
  });

  test('goes out with the first question from the second message on', async () => {
    const { host, calls } = start();
    host.body = () => Promise.resolve(signature);
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    host.show(messageFrom('anna@baltwave.example'));
    await settle();
    expect(calls).toHaveLength(3);
    expect(callAt(calls, 2).request.title).toBe('Head of Procurement');
  });

  test('does not hold up the question when the body is slow, and follows later', async () => {
    const { host, calls } = start();
    host.body = () => Promise.resolve(signature);
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    host.body = () => new Promise((resolve) => setTimeout(() => resolve(signature), 700));
    host.show(messageFrom('anna@baltwave.example'));
    await jest.advanceTimersByTimeAsync(160);
    expect(callAt(calls, 2).request).toMatchObject({ address: 'anna@baltwave.example', title: null });
    callAt(calls, 2).card(cardWith({ address: 'anna@baltwave.example' }));
    await settle();
    expect(callAt(calls, 3).request.title).toBe('Head of Procurement');
  });

  test.each([
    ['was refused without a sign-in', { kind: 'failed', failure: 'signed-out' }],
    ['came too often', { kind: 'too-many', after: '30' }],
    ['did not reach the service', { kind: 'failed', failure: 'unreachable' }],
  ] as const)(
    'waits for the user where the first question %s, and takes the words of a notice away from nobody',
    async (_, end) => {
      const { host, session, calls } = start();
      host.body = () => Promise.resolve(signature);
      await jest.advanceTimersByTimeAsync(0);
      callAt(calls, 0).end(end);
      await settle();
      expect(calls).toHaveLength(1);
      session.again([]);
      expect(callAt(calls, 1).request.title).toBe('Head of Procurement');
    },
  );

  test('and an automatic answer that its writer has left goes out as a company and a day, without a word of it', async () => {
    const { host, calls } = start();
    host.subjectLine = 'Automatic reply: Offer';
    host.body = () => Promise.resolve(plainToLines('I no longer work at Baltwave. Please write to office@baltwave.example.'));
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    const { request } = callAt(calls, 1);
    expect(request.departure).toEqual({ company: 'Baltwave', until: null });
    expect(JSON.stringify(request)).not.toMatch(/Automatic|office/);
  });

  test('is not asked for twice when the body may not be read', async () => {
    const { calls } = start();
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    expect(calls).toHaveLength(1);
  });

  test('is never taken from a message that was opened meanwhile', async () => {
    const { host, calls } = start();
    host.body = () => Promise.resolve(signature);
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    host.showSilently(messageFrom(jonas));
    await settle();
    expect(calls.filter(({ request }) => request.title !== null && request.address === anna)).toEqual([]);
  });
});

describe('an attached vCard', () => {
  const card = (...lines: readonly string[]) => Uint8Array.from(Buffer.from(['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n')));

  test('of the writer goes out as clues, and one of somebody else does not', async () => {
    const { host, calls } = start();
    host.vcards = [
      card('FN:Somebody Else', 'EMAIL:else@example.org', 'TITLE:Director'),
      card('FN:Anna Berzina', `EMAIL:${anna.toUpperCase()}`, 'TITLE:Buyer', 'TEL:+371 20000123', 'URL:https://baltwave.example'),
    ];
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    expect(callAt(calls, 1).request).toMatchObject({ title: 'Buyer', links: ['https://baltwave.example'] });
    expect(JSON.stringify(calls.map(({ request }) => request))).not.toMatch(/Director|20000123/);
  });
});

describe('somebody who wants to be asked first', () => {
  test('has nobody looked up before they say so, and sees what the message itself tells', async () => {
    const { host, session, calls } = start(messageFrom(anna), { 'look-up': 'on-click' });
    host.body = () => Promise.resolve(signature);
    host.headers = () => Promise.resolve(null);
    await settle();
    expect([calls.length, shownOf(session)?.progress.kind]).toEqual([0, 'held']);
    session.again([]);
    await settle();
    expect(calls.map(({ request }) => [request.address, request.title])).toEqual([[anna, 'Head of Procurement']]);
    callAt(calls, 0).card(fullCard());
    expect(shownOf(session)?.card?.address).toBe(anna);
  });

  test('is asked anew at the next message, as long as they want that', async () => {
    const { host, session, calls } = start(messageFrom(anna), { 'look-up': 'on-click' });
    session.again([]);
    await settle();
    host.show(messageFrom(jonas));
    await settle();
    expect([calls.length, shownOf(session)?.progress.kind]).toEqual([1, 'held']);
    setOnClick(host.settings, false);
    host.show(messageFrom(anna));
    await settle();
    expect(calls).toHaveLength(2);
  });
});

describe('an organisation that wants a press first', () => {
  const onClick = { type: 'declined', reason: 'on-click', domain: null } as const;

  test('has the service hold everybody back until the user presses, and is asked no second time by itself', async () => {
    const { host, session, calls } = start(messageFrom(anna));
    host.body = () => Promise.resolve(signature);
    host.headers = () => Promise.resolve(null);
    await settle();
    const first = callAt(calls, 0);
    first.event({ ...onClick, lookup: first.request.lookup });
    first.end();
    await settle();
    expect([calls.length, shownOf(session)?.progress]).toEqual([1, { kind: 'held', isRule: true }]);
    session.again([]);
    await settle();
    expect(calls.map(({ isAsked, request }) => [isAsked, request.title])).toEqual([
      [false, first.request.title],
      [true, 'Head of Procurement'],
    ]);
    callAt(calls, 1).card(fullCard());
    expect(shownOf(session)?.card?.address).toBe(anna);
  });

  test('is told that somebody pressed who wants to be asked first anyway, so that one press is enough', async () => {
    const { session, calls } = start(messageFrom(anna), { 'look-up': 'on-click' });
    await settle();
    session.again([]);
    await settle();
    expect(calls.map(({ isAsked }) => isAsked)).toEqual([true]);
  });

  test('is not told so of the next person', async () => {
    const { host, session, calls } = start(messageFrom(anna), { 'look-up': 'on-click' });
    await settle();
    session.again([]);
    await settle();
    setOnClick(host.settings, false);
    host.show(messageFrom(jonas));
    await settle();
    expect(calls.at(-1)?.isAsked).toBe(false);
  });
});

describe('too many look-ups', () => {
  test('pause the person on show, and the next question goes on as if nothing had been', async () => {
    const { session, calls } = start(messageFrom(anna));
    await settle();
    callAt(calls, 0).end({ kind: 'too-many', after: '3' });
    await settle();
    expect(shownOf(session)?.progress).toEqual({ kind: 'paused', after: '3' });
    session.again([]);
    await settle();
    callAt(calls, -1).card(fullCard());
    expect(shownOf(session)?.card?.address).toBe(anna);
  });
});

describe('the headers', () => {
  const forged = 'Authentication-Results: mx.contoso.example; dmarc=fail (p=reject) header.from=baltwave.example\r\n';

  test('that say the sender is forged reach the card, and the forged signature reaches nobody', async () => {
    const { host, session, calls } = start();
    host.body = () => Promise.resolve(signature);
    host.headers = () => Promise.resolve(forged);
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    expect(shownOf(session)?.trust.map(({ kind }) => kind)).toEqual(['authentication-failed']);
    expect(calls.map(({ request }) => request.title)).toEqual([null]);
    expect(JSON.stringify(calls.map(({ request }) => request))).not.toContain('dmarc');
  });

  test('are judged again for each message, and for its writer only', async () => {
    const { host, session, calls } = start();
    host.headers = () => Promise.resolve(forged);
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    expect(shownOf(session)?.trust).toHaveLength(1);
    session.choose('robin.vale@contoso.example');
    await settle();
    expect(shownOf(session)?.trust).toEqual([]);
    host.headers = () => Promise.resolve('Subject: Hello\r\n');
    host.show(messageFrom(jonas));
    await settle();
    expect(shownOf(session)?.trust).toEqual([]);
  });

  test('that come after another message was opened are nobody’s', async () => {
    const { host, session, calls } = start();
    let asked = 0;
    host.headers = () => {
      asked += 1;
      host.showSilently(messageFrom(jonas));
      return Promise.resolve(forged);
    };
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    expect(asked).toBe(1);
    expect(shownOf(session)?.trust ?? []).toEqual([]);
  });

  test('that can’t be read change nothing', async () => {
    const { host, session, calls } = start();
    host.body = () => Promise.resolve(signature);
    host.headers = () => Promise.reject(new Error('no'));
    await jest.advanceTimersByTimeAsync(0);
    callAt(calls, 0).card(fullCard());
    await settle();
    expect(shownOf(session)?.trust).toEqual([]);
    expect(callAt(calls, 1).request.title).toBe('Head of Procurement');
  });
});

describe('saying whose an account is', () => {
  const account = { network: 'github', id: '42', handle: 'annab', url: 'https://github.com/annab' };
  const shownAndAnswered = async () => {
    const setup = start();
    await jest.advanceTimersByTimeAsync(0);
    callAt(setup.calls, 0).card(cardWith({ address: anna }));
    callAt(setup.calls, 0).end();
    await jest.advanceTimersByTimeAsync(1_000);
    return setup;
  };

  test('is kept for the address, and the person is looked up again once it is', async () => {
    const { session, calls, decisions } = await shownAndAnswered();
    const before = calls.length;
    session.decide({ account, choice: 'same' });
    expect(shownOf(session)?.decision).toEqual({ saying: { account, choice: 'same' }, status: 'saving' });
    expect(decisions.map(({ request }) => request)).toEqual([
      { address: anna, network: 'github', accountId: '42', choice: 'same' },
    ]);
    expect(calls).toHaveLength(before);
    decisions[0]?.answer(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(shownOf(session)?.decision?.status).toBe('kept');
    expect(calls).toHaveLength(before + 1);
  });

  test('leaves the card as it was when it could not be kept', async () => {
    const { session, calls, decisions } = await shownAndAnswered();
    const before = calls.length;
    session.decide({ account, choice: 'other' });
    decisions[0]?.answer(false);
    await jest.advanceTimersByTimeAsync(0);
    expect(shownOf(session)?.decision?.status).toBe('failed');
    expect(calls).toHaveLength(before);
  });

  test('is not noted on another person’s card when the answer comes late', async () => {
    const { host, session, decisions } = await shownAndAnswered();
    session.decide({ account, choice: 'other' });
    host.show(messageFrom(jonas));
    decisions[0]?.answer(true);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(shownOf(session)).toMatchObject({ decision: null, person: { address: jonas } });
  });
});
