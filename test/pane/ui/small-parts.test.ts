import { piecesOf } from '../../../src/pane/features/mentions/quote';
import { surenessOf } from '../../../src/pane/features/header/sureness';
import { toRequest } from '../../../src/pane/features/card/lookup-request';
import { headlineOf, sourcesOf } from '../../../src/pane/features/needs-you/change-words';
import { initialsOf } from '../../../src/pane/ui/initials';
import { hostOf } from '../../../src/pane/ui/out-link';
import { lookupRequest } from '../../../src/contract/lookup';
import { noSignatureClues } from '../../../src/domain/message/clue';
import { accountWith, cardWith, changeWith, evidenceWith } from '../../support/cards';
import { participantWith } from '../support/fake-host';

describe('initials', () => {
  test.each([
    ['Anna Bērziņa', 'AB'],
    ['jonas', 'J'],
    ['Сергей Иванов', 'СИ'],
    ['O’Brien, Pat (Contoso)', 'OC'],
    ['anna.berzina@baltwave.example', 'AB'],
    ['王小明', '王'],
    ['𝒜nna', '𝒜'],
    ['  ', '?'],
    ['', '?'],
  ])('of %p are %p', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('the host that a link leads to', () => {
  test.each([
    ['https://www.github.com/octocat', 'github.com'],
    ['https://bsky.app@evil.example/', null],
    ['http://github.com', null],
    ['JAVASCRIPT:alert(1)', null],
    [' https://github.com', 'github.com'],
    ['', null],
  ])('of %p is %p', (href, host) => {
    expect(hostOf(href)).toBe(host);
  });
});

describe('a quotation', () => {
  const match = (start: number, end: number) => ({ term: 'x', as: 'name', why: 'exact', start, end }) as const;
  const shownOf = (text: string, ...matches: readonly ReturnType<typeof match>[]) =>
    piecesOf(text, matches)
      .map(({ text: words, isMatch }) => (isMatch ? `[${words}]` : words))
      .join('');

  test('marks each match', () => {
    expect(shownOf('Contoso or contoso', match(0, 7), match(11, 18))).toBe('[Contoso] or [contoso]');
  });

  test('passes over matches that overlap, are empty or lie outside the text', () => {
    expect(shownOf('Contoso', match(0, 7), match(2, 5), match(0, 0), match(5, 99), match(-3, 2))).toBe('[Contoso]');
  });

  test('of a long text begins a little before the first match', () => {
    const text = `${'word '.repeat(200)}Contoso ${'tail '.repeat(200)}`;
    const shown = shownOf(text, match(1000, 1007));
    expect(shown).toMatch(/^…word/);
    expect(shown).toContain('[Contoso]');
    expect(shown).toMatch(/…$/);
    expect(shown.length).toBeLessThan(420);
  });
});

describe('how sure we are', () => {
  test('names the address before other reasons, and counts the rest', () => {
    const accounts = [
      accountWith('bluesky', 'a', { evidence: [evidenceWith('handle-is-domain')] }),
      accountWith('github', 'b', { evidence: [evidenceWith('linked-from-proven'), evidenceWith('address-published')] }),
      accountWith('mastodon', 'c', { verdict: 'likely', evidence: [evidenceWith('same-name-and-company')] }),
    ];
    expect(surenessOf(cardWith({ sureness: 'proven', accounts }))).toEqual({
      kind: 'proven',
      reason: 'address-published',
      more: 1,
    });
  });

  test('is unknown rather than without a reason', () => {
    expect(surenessOf(cardWith({ sureness: 'proven', accounts: [] }))).toEqual({ kind: 'unknown' });
  });
});

describe('the headline of a job change', () => {
  test.each([
    [{ title: 'CTO', company: 'Fabrikam' }, 'both'],
    [{ title: null, company: 'Fabrikam' }, 'company'],
    [{ title: 'CTO', company: null }, 'title'],
  ])('uses what is known of %p', (to, known) => {
    expect(headlineOf(changeWith({ to }))).toEqual({ position: to, known });
  });

  test('is absent where nothing is known', () => {
    expect(headlineOf(changeWith({ kind: 'joined', from: null, to: null }))).toBeNull();
  });
});

describe('who says that something changed', () => {
  test('is each source that says so, not those that only told of the position before', () => {
    expect(sourcesOf(changeWith({ saidBy: ['message'] }))).toEqual(['message']);
  });
});

describe('what leaves the pane', () => {
  test('keeps within the limits of the contract', () => {
    const sites = Array.from({ length: 30 }, (_one, at) => `http://site${at}.example/`);
    const clues = {
      ...noSignatureClues,
      title: 'T'.repeat(900),
      sites,
      profiles: ['https://bsky.app/profile/a', `https://x.example/${'y'.repeat(3000)}`],
    };
    const request = toRequest({
      lookup: 'x',
      person: participantWith('a@example.org'),
      said: { clues, departure: null },
      sentAt: null,
      again: [],
    });
    expect(request.title).toHaveLength(300);
    expect(request.links).toHaveLength(10);
    expect(request.links.every((link) => link.startsWith('https://') && link.length <= 2000)).toBe(true);
  });

  test('says that the writer has left, in the words of the contract', () => {
    const departure = { company: 'C'.repeat(900), until: '2026-10-31' };
    const said = { clues: null, departure };
    const request = toRequest({
      lookup: crypto.randomUUID(),
      person: participantWith('a@example.org'),
      said,
      sentAt: null,
      again: [],
    });
    expect(lookupRequest.parse(request).departure).toEqual({ company: 'C'.repeat(300), until: '2026-10-31' });
  });

  test('never holds telephone numbers or other addresses of the signature', () => {
    const clues = { ...noSignatureClues, company: 'Baltwave', phones: ['+371 20000000'], addresses: ['private@example.org'] };
    const request = toRequest({
      lookup: 'x',
      person: participantWith('a@example.org'),
      said: { clues, departure: null },
      sentAt: null,
      again: [],
    });
    expect(JSON.stringify(request)).not.toMatch(/20000000|private/);
  });
});
