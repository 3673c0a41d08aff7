import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { textToLines } from '../../../src/domain/message/mail-lines';
import { readVcards } from '../../../src/domain/message/vcard';
import type { Card } from '../../../src/domain/card';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import { tellOfChange } from '../../../src/pane/features/needs-you/change-alert';
import { LeftNotice } from '../../../src/pane/features/card/person-notices';
import { NeedsYou } from '../../../src/pane/features/needs-you/needs-you';
import { Aside } from '../../../src/pane/features/aside/aside';
import type { Draft } from '../../../src/pane/host/mail-host';
import { createOwnScheme } from '../../../src/pane/ui/own-scheme';
import { cardWith, changeWith } from '../../support/cards';
import { faultsOf } from '../support/axe';
import { keepDownloads } from '../../support/downloads';
import { createFakeHost, messageFrom } from '../support/fake-host';
import { words, WithWords } from '../support/words';

afterEach(() => jest.restoreAllMocks());

const anna = 'anna.berzina@baltwave.example';
const card = cardWith({ jobChanges: [changeWith()] });

function setup(writer = anna, answers: Readonly<Record<string, unknown>> = {}) {
  const sent: (readonly [string, unknown])[] = [];
  const opened: (string | Draft)[] = [];
  const told: string[] = [];
  const kept = new Map<string, string>();
  const host = {
    ...createFakeHost(messageFrom(writer)),
    openReply: (text: string) => (opened.push(text), Promise.resolve('done' as const)),
    openNewMessage: (draft: Draft) => (opened.push(draft), Promise.resolve('done' as const)),
    notify: (_key: string, text: string) => (told.push(text), Promise.resolve('done' as const)),
    settings: {
      get: (name: string) => kept.get(name) ?? null,
      set: (name: string, value: string) => (kept.set(name, value), Promise.resolve('done' as const)),
    },
  };
  const again: unknown[] = [];
  const state = { ok: true };
  const fetchFrom = ((path: string, init?: RequestInit) => {
    if (init?.method === 'POST') sent.push([path, JSON.parse(String(init.body)) as unknown]);
    return Promise.resolve({ ok: state.ok, json: () => Promise.resolve(answers[path]) } as Response);
  }) as typeof fetch;
  const acting = { host, fetchFrom, again: (networks: readonly string[]) => again.push(networks) };
  const wrapped = (node: React.ReactNode) => (
    <WithWords>
      <FluentProvider theme={webLightTheme}>
        <ActingProvider value={acting}>
          <main>{node}</main>
        </ActingProvider>
      </FluentProvider>
    </WithWords>
  );
  const draw = (node: React.ReactNode) => {
    const drawn = render(wrapped(node));
    return { ...drawn, redraw: (next: React.ReactNode) => drawn.rerender(wrapped(next)) };
  };
  return { host, sent, opened, told, kept, again, state, draw };
}

const needs = (shown: Card = card) => <NeedsYou card={shown} unanswered={[]} />;
const confirm = () => screen.findByRole('button', { name: 'Confirm: Moved to Baltwave as Head of Procurement' });

describe('answering a job change', () => {
  test('takes one press, says so in place, and is undone by the next', async () => {
    const { draw, sent, again } = setup();
    draw(needs());
    (await confirm()).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Confirmed, for everyone in your organisation.')).toBeInTheDocument();
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(await confirm()).toHaveFocus();
    expect(sent).toEqual([
      ['/api/job-changes', { address: anna, change: 'change-1', answer: 'confirm' }],
      ['/api/job-changes', { address: anna, change: 'change-1', answer: 'undo' }],
    ]);
    expect(again).toHaveLength(2);
  });

  test('stays in its place when the next card has set it aside', async () => {
    const { draw } = setup();
    const { redraw } = draw(needs());
    await userEvent.click(await screen.findByRole('button', { name: /^Wrong: / }));
    await screen.findByText('Set aside as wrong, for everyone in your organisation.');
    redraw(needs(cardWith({ changesSetAside: [changeWith({ standing: 'wrong' })] })));
    expect(screen.getByText('Set aside as wrong, for everyone in your organisation.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
    expect(screen.queryByText('1 job change is set aside')).toBeNull();
  });

  test('says when it could not be kept, and tries again', async () => {
    const { draw, state, sent } = setup();
    state.ok = false;
    draw(needs());
    await userEvent.click(await screen.findByRole('button', { name: /^Later: / }));
    expect(await screen.findByText('This could not be kept.')).toBeInTheDocument();
    state.ok = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Put off for a week.')).toBeInTheDocument();
    expect(sent).toHaveLength(2);
  });

  test('is not asked of what somebody confirmed, who may be contradicted', async () => {
    const answers = [{ answer: 'confirmed', by: 'Kim Lund', own: false, at: '2026-10-19T10:00:00Z' }] as const;
    setup().draw(needs(cardWith({ jobChanges: [changeWith({ standing: 'confirmed', answers })] })));
    expect(await screen.findByText(/confirmed this on 19 Oct/)).toHaveTextContent('Kim Lund confirmed this on 19 Oct');
    expect(screen.getAllByRole('button', { name: /^(Confirm|Wrong|Later): / })).toHaveLength(1);
  });

  test('can be found again where it was set aside', async () => {
    const answers = [{ answer: 'wrong', by: null, own: true, at: '2026-10-19T10:00:00Z' }] as const;
    const { draw, sent } = setup();
    const { container } = draw(needs(cardWith({ changesSetAside: [changeWith({ standing: 'wrong', answers })] })));
    await userEvent.click(screen.getByRole('button', { name: '1 job change is set aside' }));
    expect(await screen.findByText('You said on 19 Oct that this is wrong')).toBeInTheDocument();
    expect(await faultsOf(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
    expect(sent).toEqual([['/api/job-changes', { address: anna, change: 'change-1', answer: 'undo' }]]);
  });
});

describe('congratulating and following', () => {
  const congratulate = async () => userEvent.click(await screen.findByRole('button', { name: 'Congratulate' }));

  test('replies to the writer in the language of the message’s own words', async () => {
    const { host, draw, opened } = setup();
    host.readBody = () =>
      Promise.resolve(textToLines('Labdien! Paldies par atbildi, lūdzu atsūtiet līgumu.\n\n> Hello and thanks for the offer'));
    draw(needs());
    await congratulate();
    expect(opened).toEqual(['Labdien!\n\nSirsnīgi apsveicu ar jauno darbu! Lai veicas un izdodas viss iecerētais!\n']);
  });

  test('writes a new message to who did not write the open one', async () => {
    const { draw, opened } = setup('jonas@example.org');
    draw(needs());
    await congratulate();
    expect(opened).toEqual([
      {
        to: [anna],
        subject: 'Congratulations',
        text: 'Hello Anna,\n\nCongratulations on your new position at Baltwave! I wish you every success.\n',
      },
    ]);
  });

  test.each(['left', 'company-changed', 'retitled'] as const)('is not offered for %s', async (kind) => {
    setup().draw(needs(cardWith({ jobChanges: [changeWith({ kind })] })));
    await screen.findByRole('button', { name: 'Follow' });
    expect(screen.queryByRole('button', { name: 'Congratulate' })).toBeNull();
  });

  test('follows, and ends it', async () => {
    const { draw, sent } = setup();
    draw(needs());
    await userEvent.click(await screen.findByRole('button', { name: 'Follow' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Following' }));
    expect(await screen.findByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'false');
    expect(sent.map(([, body]) => body)).toEqual([
      { address: anna, follow: true },
      { address: anna, follow: false },
    ]);
  });
});

describe('taking the new position over', () => {
  const opened = async () => userEvent.click(await screen.findByRole('button', { name: 'Update contact' }));
  const lines = [
    'Anna Bērziņa',
    'Title: Head of Procurement',
    'Company: Baltwave',
    'seen between 3 Oct and 17 Oct',
    'Seen in: mail signature, Gravatar',
  ].join('\n');

  test('copies lines that say where they are from, and changes nothing by itself', async () => {
    const { draw, sent } = setup();
    const user = userEvent.setup();
    const { container } = draw(needs());
    await opened();
    expect(await faultsOf(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(lines);
    expect(sent).toEqual([]);
  });

  test('marks the lines where Outlook forbids to copy', async () => {
    setup().draw(needs());
    await opened();
    const spy = jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Marked: copy it with the keyboard.')).toBeInTheDocument();
    expect(document.getSelection()?.toString()).toBe(lines);
    spy.mockRestore();
  });

  test('offers a file that address books read, a hostile name in it or not', async () => {
    const name = 'Anna\r\nTEL:+371 20000000; Bērziņa';
    setup().draw(needs(cardWith({ name, jobChanges: [changeWith()] })));
    await opened();
    const saved = keepDownloads();
    await userEvent.click(screen.getByRole('button', { name: 'Contact file (.vcf)' }));
    const [file = ''] = await saved.texts();
    expect(readVcards(file)).toMatchObject([{ title: 'Head of Procurement', company: 'Baltwave', phones: [] }]);
    expect(file).toContain('\r\nNOTE:seen between 3 Oct and 17 Oct\\; Seen in: mail signature\\, Gravatar\r\n');
    expect(saved.names).toEqual(['Anna TEL371 20000000 Bērziņa.vcf']);
  });

  test('is offered also of a name with half a character in it', async () => {
    setup().draw(needs(cardWith({ name: 'Anna \ud83d Bērziņa', jobChanges: [changeWith()] })));
    await opened();
    const saved = keepDownloads();
    await userEvent.click(screen.getByRole('button', { name: 'Contact file (.vcf)' }));
    expect(await saved.texts()).toEqual([expect.stringContaining('Bērziņa')]);
  });

  test('is not offered of who left', async () => {
    setup().draw(needs(cardWith({ jobChanges: [changeWith({ kind: 'left', to: null })] })));
    await screen.findByRole('button', { name: 'Follow' });
    expect(screen.queryByRole('button', { name: 'Update contact' })).toBeNull();
  });
});

describe('telling of a change above the message', () => {
  test('happens once for each change and user', async () => {
    const { host, told } = setup();
    await tellOfChange(host, card, words);
    await tellOfChange(host, card, words);
    expect(told).toEqual(['Anna Bērziņa: Moved to Baltwave as Head of Procurement']);
  });

  test.each([
    ['it is switched off', card, anna, 'off'],
    ['somebody else wrote the message', card, 'jonas@example.org', 'on'],
    ['it is long ago', cardWith({ jobChanges: [changeWith({ date: { kind: 'by', day: '2026-03-01' } })] }), anna, 'on'],
    ['only the company changed', cardWith({ jobChanges: [changeWith({ kind: 'company-changed' })] }), anna, 'on'],
  ])('does not happen if %s', async (_why, shown, writer, switched) => {
    const { host, told, kept } = setup(writer);
    kept.set('change-alerts', switched);
    await tellOfChange(host, shown, words);
    expect(told).toEqual([]);
  });

  test('stays within its part of the settings, whatever stood there', async () => {
    const { host, kept } = setup();
    kept.set('changes-told', JSON.stringify(Array.from({ length: 900 }, (_, at) => String(at).padStart(16, '0'))));
    await tellOfChange(host, card, words);
    expect(kept.get('changes-told')?.length).toBeLessThan(8_000);
    kept.set('changes-told', '{broken');
    await tellOfChange(host, card, words);
    expect(JSON.parse(kept.get('changes-told') ?? '')).toHaveLength(1);
  });
});

describe('who may have left', () => {
  test.each([
    ['open', 'May have left Northwind (2 sources)'],
    ['confirmed', 'Has left Northwind, as a colleague confirmed'],
  ] as const)('is warned of while it is %s', (standing, expected) => {
    setup().draw(<LeftNotice changes={[changeWith({ kind: 'left', to: null, standing })]} />);
    expect(screen.getByRole('note')).toHaveTextContent(expected);
  });

  test.each(['moved', 'company-changed'] as const)('is nobody who %s', (kind) => {
    setup().draw(<LeftNotice changes={[changeWith({ kind }), changeWith({ kind: 'left', to: null })]} />);
    expect(screen.queryByRole('note')).toBeNull();
  });
});

describe('what is new', () => {
  const aside = { answered: null, look: createOwnScheme(createFakeHost(), window), onView: () => undefined };
  const item = {
    address: anna,
    name: 'Anna Bērziņa',
    proposedAt: '2026-10-19T10:00:00.000Z',
    unread: true,
    change: changeWith(),
  };

  test('is counted on its link, and lists whose work changed, how, and when it was told', async () => {
    const { draw, sent, opened } = setup(anna, {
      '/api/news/unread': { unread: 2 },
      '/api/news': { items: [item], next: 'more' },
      '/api/news?after=more': { items: [{ ...item, address: 'b@b.example', name: null, unread: false }], next: null },
    });
    const { unmount } = draw(<Aside {...aside} view={null} />);
    expect(await screen.findByRole('button', { name: 'What is new (2)' }, { timeout: 4500 })).toBeInTheDocument();
    unmount();
    const { container } = draw(<Aside {...aside} view="news" />);
    expect(screen.getByRole('heading', { name: 'What is new' })).toHaveFocus();
    const [row] = await screen.findAllByRole('listitem');
    expect(row).toHaveTextContent('Anna BērziņanewMoved to Baltwave as Head of Procurement');
    expect(sent).toEqual([['/api/news/seen', { upTo: item.proposedAt }]]);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(within(container).getByRole('button', { name: 'Write to Anna Bērziņa' }));
    expect(opened).toEqual([{ to: [anna], subject: '', text: '' }]);
    expect(await faultsOf(container)).toEqual([]);
  });

  test('says that it is empty, or could not be had, and the way on', async () => {
    const { draw, state } = setup(anna, { '/api/news': { items: [], next: null } });
    state.ok = false;
    draw(<Aside {...aside} view="news" />);
    expect(await screen.findByText('What is new could not be had')).toBeInTheDocument();
    state.ok = true;
    await act(async () => userEvent.click(screen.getByRole('button', { name: 'Retry' })));
    expect(await screen.findByText('Nothing is new')).toBeInTheDocument();
  });
});
