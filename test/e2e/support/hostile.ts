import type { Card } from '../../../src/domain/card';
import { accountWith, cardWith, changeWith, evidenceWith, mentionWith, networkWith, postWith } from '../../support/cards';

/** Where no request may ever go. */
const evil = 'https://evil.example';

const markup = `<img src="${evil}/i.png" onerror="top.acquaintHacked=1"><script>top.acquaintHacked=1</script><style>*{display:none}</style>`;
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(125);
const bidi = '\u202Egnp.exe\u202C \u2066\u2067ليلى\u2069 \u200F';
const emoji = '👩🏽‍🚀👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿'.repeat(20);
const stacked = `Z${'\u0300\u0301\u0489'.repeat(100)}algo`;

export const hostileTexts: Readonly<Record<string, string>> = { markup, long, bidi, emoji, stacked };

export const hostileLinks: Readonly<Record<string, string>> = {
  script: 'javascript:top.acquaintHacked=1',
  data: 'data:text/html,<script>top.acquaintHacked=1</script>',
  http: 'http://evil.example/',
  userinfo: 'https://bsky.app@evil.example/',
  broken: 'https://[',
};

/** A card whose every word from outside is this text, and whose every address is this link. */
export function hostileCard(text: string, link: string): Card {
  const account = accountWith('bluesky', text, {
    account: { network: 'bluesky', id: text, handle: text, url: link },
    name: text,
    bio: text,
    place: text,
    evidence: [
      evidenceWith('handle-is-domain', { detail: text, source: text.slice(0, 50) }),
      evidenceWith('same-name', { detail: text }),
    ],
  });
  const candidate = { ...account, account: { ...account.account, network: 'github' }, verdict: 'possible' as const };
  const post = postWith(text, { network: text.slice(0, 50), url: link, links: [link] });
  const position = { title: text, company: text };
  return cardWith({
    name: text,
    sureness: 'proven',
    position: { ...position, since: '2026-10', source: text.slice(0, 50), seenOn: '2026-10-20' },
    jobChanges: [changeWith({ from: position, to: position })],
    accounts: [account],
    candidates: [candidate],
    mentions: [
      mentionWith(post, {
        brand: text,
        seemsUnanswered: true,
        matches: [{ term: text, as: 'name', why: 'exact', start: 0, end: 5 }],
      }),
      mentionWith({ ...post, id: 'second' }, { matches: [{ term: 'x', as: 'name', why: 'exact', start: -3, end: 99_999 }] }),
    ],
    posts: [{ ...post, id: 'third' }],
    networks: [networkWith('bluesky', { outcome: 'unreachable' }), networkWith(text.slice(0, 50), { outcome: 'refused' })],
    lookAlike: { domain: `xn--${text.slice(0, 200)}.example`, imitates: `${text.slice(0, 200)}.example` },
  });
}

/** A mail that tries the same: in its names, its subject and its HTML. */
export function hostileMail(text: string): string {
  const word = `=?utf-8?b?${Buffer.from(text.slice(0, 2000)).toString('base64')}?=`;
  return [
    `From: ${word} <mallory@hostile.example>`,
    `To: ${word} <robin.vale@contoso.example>, ${word} <second@hostile.example>`,
    `Subject: ${word}`,
    'Date: Fri, 20 Nov 2026 09:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>Hello</p>${markup}<iframe src="${evil}/f"></iframe><link rel="stylesheet" href="${evil}/s.css">`,
    `<form action="${evil}/p"><input name=a></form><div style="background:url(${evil}/b.png)">x</div><meta http-equiv="refresh" content="0;url=${evil}/r">`,
    `<p>-- <br>Mallory<br>${text.slice(0, 300)}<br><a href="javascript:top.acquaintHacked=1">profile</a></p>`,
    '',
  ].join('\r\n');
}
