import { printCard, printDeclined } from '../../src/cli/print-card';
import type { DeclineReason } from '../../src/contract/lookup';
import { accountWith, cardWith, changeWith, evidenceWith, fullCard, mentionWith, networkWith, postWith } from '../support/cards';

describe('the card as text', () => {
  test('has everything in the order of the pane', () => {
    const text = printCard(fullCard());
    const at = (part: string) => {
      expect(text).toContain(part);
      return text.indexOf(part);
    };
    const order = [
      'Anna Bērziņa <anna.berzina@baltwave.example>: proven\nHead of Procurement · Baltwave (gravatar, 2026-10-20)\nSample data\n',
      '\nChanged\n  moved: Procurement Manager · Northwind -> Head of Procurement · Baltwave, seen between 2026-10-03 and 2026-10-17; message, gravatar\n',
      '\nWhat they say about us\n  2026-10-20  negative  about Contoso on bluesky, nobody seems to have answered: Third week waiting',
      '\n  2026-10-15  positive  about Contoso on bluesky: The new Contoso portal',
      '\nAccounts\n  proven  gravatar  annaberzina  https://gravatar.example/annaberzina  address-exact\n',
      '\nCould be the same person (not shown as theirs)\n  possible  mastodon  anna@toot.example',
      '\nLately\n  2026-10-18  bluesky  Speaking at Riga Procurement Day',
      '\nNetworks\n  gravatar: found, 2026-10-20T10:42:00Z\n',
    ].map(at);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('leaves out what there is none of', () => {
    const text = printCard(
      cardWith({ name: null, networks: [networkWith('github', { outcome: 'refused', retryAt: '2026-10-20T12:00:00Z' })] }),
    );
    expect(text).toBe(
      'anna.berzina@baltwave.example <anna.berzina@baltwave.example>: no account is surely this person’s\n\nNetworks\n  github: refused, 2026-10-20T10:42:00Z, again after 2026-10-20T12:00:00Z\n',
    );
  });

  test('says what is known of a change, and warns of a look-alike', () => {
    const stated = changeWith({ kind: 'left', to: null, date: { kind: 'stated', since: '2026-09', source: 'github' } });
    const text = printCard(
      cardWith({ jobChanges: [stated], lookAlike: { domain: 'ba1twave.example', imitates: 'baltwave.example' } }),
    );
    expect(text).toContain('left: Procurement Manager · Northwind -> ?, since 2026-09 (github); ');
    expect(text).toContain('WARNING: ba1twave.example imitates baltwave.example');
  });

  test('lets no outside text steer the terminal, break lines or flood it', () => {
    const evil = '\u001b]0;owned\u0007\u001b[2J\r\nfirst\u202Eline\u0000\u0085\tand more';
    const text = printCard(
      cardWith({
        name: evil,
        accounts: [
          accountWith('github', evil, {
            account: { network: 'github', id: '1', handle: evil, url: `https://github.com/\u001b[31m` },
            evidence: [evidenceWith('same-name', { detail: evil })],
          }),
        ],
        mentions: [mentionWith(postWith(evil, { publishedAt: '\u001b[2J26-10-20T' }))],
        posts: [postWith('x'.repeat(5000))],
      }),
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.split('\n')[0]).toMatch(/first ?line ?and more <anna/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(700);
  });
});

test.each<[DeclineReason, string | null, RegExp]>([
  ['colleague', 'contoso.example', /own organisation\. \(contoso\.example\)\n$/],
  ['excluded-domain', 'law.example', /excluded by your organisation\. \(law\.example\)\n$/],
  ['asked-not-to', null, /this person asked not to be\.\n$/],
  ['not-a-person', 'x.example', /address of a role, not of a person\. \(x\.example\)\n$/],
  ['not-an-address', null, /not a mail address\.\n$/],
  ['on-click', null, /only when somebody asks\.\n$/],
])('says in words that a person is not looked up: %s', (reason, domain, words) => {
  expect(printDeclined({ lookup: '1', type: 'declined', reason, domain })).toMatch(words);
});
