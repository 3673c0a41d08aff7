import type { Card } from '../../../src/domain/card';
import { accountWith, cardWith, changeWith, evidenceWith, mentionWith, networkWith, postWith } from '../../support/cards';
import { evilHost, sign } from './hostile-words';

const plainLink = `https://${evilHost}/profile`;

/** A card whose every word from outside is this text, and whose every address is this link. */
export function hostileCard(text: string, link: string = plainLink): Card {
  const network = text.slice(0, 50).trim() || 'nowhere';
  const account = accountWith('bluesky', text, {
    account: { network: 'bluesky', id: text, handle: text, url: link },
    name: text,
    bio: text,
    place: text,
    evidence: [evidenceWith('handle-is-domain', { detail: text, source: network }), evidenceWith('same-name', { detail: text })],
  });
  const candidate = { ...account, account: { ...account.account, network: 'github' }, verdict: 'possible' as const };
  const post = postWith(text, { network, url: link, links: [link] });
  const position = { title: text, company: text };
  return cardWith({
    name: text,
    sureness: 'proven',
    position: { ...position, since: '2026-10', source: network, seenOn: '2026-10-20' },
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
    networks: [networkWith('bluesky', { outcome: 'unreachable' }), networkWith(network, { outcome: 'refused' })],
    lookAlike: { domain: `xn--${text.slice(0, 200)}.example`, imitates: `${text.slice(0, 200)}.example` },
  });
}

const five = Array.from({ length: 500 }, (_, at) => at);

/** Cards that are hostile by what there is of them, not by their words. */
export const hostileCards: Readonly<Record<string, Card>> = {
  '500 accounts': cardWith({ sureness: 'proven', accounts: five.map((at) => accountWith('bluesky', `anna${at}.example`)) }),
  '500 candidates': cardWith({
    candidates: five.map((at) =>
      accountWith('github', `anna${at}`, { verdict: 'possible', evidence: [evidenceWith('same-name')] }),
    ),
  }),
  '500 reasons': cardWith({
    sureness: 'proven',
    accounts: [
      accountWith('bluesky', 'anna.example', {
        evidence: five.map((at) => evidenceWith('same-name', { detail: `reason ${at}` })),
      }),
    ],
  }),
  '500 posts': cardWith({
    sureness: 'proven',
    accounts: [accountWith('bluesky', 'anna')],
    posts: five.map((at) => postWith(`post ${at}`)),
  }),
  '500 mentions': cardWith({
    sureness: 'proven',
    accounts: [accountWith('bluesky', 'anna')],
    mentions: five.map((at) => mentionWith(postWith(`Contoso ${at}`, { id: `mention-${at}` }))),
  }),
  '500 marked words': cardWith({
    sureness: 'proven',
    accounts: [accountWith('bluesky', 'anna')],
    mentions: [
      mentionWith(postWith('contoso '.repeat(500)), {
        matches: five.map((at) => ({ term: 'contoso', as: 'name', why: 'exact', start: at * 8, end: at * 8 + 7 })),
      }),
    ],
  }),
  '500 job changes': cardWith({ sureness: 'proven', jobChanges: five.map((at) => changeWith({ id: `change-${at}` })) }),
  '500 networks': cardWith({ networks: five.map((at) => networkWith(`network-${at}`, { outcome: 'unreachable' })) }),
  'the same account 500 times': cardWith({ sureness: 'proven', accounts: five.map(() => accountWith('bluesky', 'anna')) }),
};

/** A mail that tries the same in its names, its subject, its signature, and a vCard; `html` is its body as it stands, null for a plain one. */
export function hostileMail(text: string, { address, html }: { readonly address: string; readonly html: string | null }): string {
  const word = `=?utf-8?b?${Buffer.from(text.slice(0, 2000)).toString('base64')}?=`;
  return [
    `From: ${word} <${address}>`,
    `To: ${word} <robin.vale@contoso.example>, ${word} <second@hostile.example>`,
    `Subject: =?utf-8?b?${Buffer.from(text.slice(0, 60)).toString('base64')}?=`,
    'Date: Fri, 20 Nov 2026 09:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="parts"',
    '',
    '--parts',
    `Content-Type: text/${html === null ? 'plain' : 'html'}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(html ?? plainBody(text)),
    '--parts',
    'Content-Type: text/vcard; charset=utf-8; name="card.vcf"',
    'Content-Disposition: attachment; filename="card.vcf"',
    'Content-Transfer-Encoding: base64',
    '',
    base64(vCard(text, address)),
    '--parts--',
    '',
  ].join('\r\n');
}

function plainBody(text: string): string {
  const line = text.slice(0, 300);
  return ['Hello', '', '-- ', line, line, `javascript:${sign} https://bsky.app@${evilHost}/ http://${evilHost}/`, ''].join('\n');
}

/** What is in the HTML of a mail: what tries to run or to fetch, and a signature whose links are none. */
export function hostileHtml(tries: string): string {
  const links = `<a href="javascript:${sign}">profile</a> <a href="https://bsky.app@${evilHost}/">site</a>`;
  return `<p>Hello</p>${tries}<p>-- <br>Mallory<br>Head of ${tries}<br>${links}</p>`;
}

function vCard(text: string, address: string): string {
  const value = text
    .slice(0, 2000)
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\r?\n/g, '\\n');
  const lines = ['VERSION:4.0', `FN:${value}`, `TITLE:${value}`, `ORG:${value}`, `EMAIL:${address}`, `URL:javascript:${sign}`];
  return ['BEGIN:VCARD', ...lines, `URL:http://${evilHost}/`, `PHOTO:https://${evilHost}/p.png`, 'END:VCARD', ''].join('\r\n');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
}
