import type { LookupEvent } from '../contract/lookup';
import type { Settings } from '../contract/settings';
import type { Mention } from '../domain/brand/mention';
import type { Card, NetworkState } from '../domain/card';
import type { JudgedAccount } from '../domain/identity/judged-account';
import type { JobChange, PositionBrief } from '../domain/work/job-change';
import { describeMissingSetup, missingSetup } from '../service/settings/required-setup';

/** The card as plain text, in the order of the pane. No character of outside text can steer the terminal. */
export function printCard(card: Card): string {
  const sections = [
    heading(card),
    section('Changed', card.jobChanges.map(describeChange)),
    section('What they say about us', card.mentions.map(describeMention)),
    section('Accounts', card.accounts.map(describeAccount)),
    section('Could be the same person (not shown as theirs)', card.candidates.map(describeAccount)),
    section(
      'Lately',
      card.posts.slice(0, 5).map((post) => `${post.publishedAt.slice(0, 10)}  ${post.network}  ${oneLine(post.text)}`),
    ),
    section('Networks', card.networks.map(describeNetwork)),
  ];
  return `${harmless(sections.filter((text) => text !== '').join('\n'))}\n`;
}

const declined = {
  colleague: 'Not looked up: the address is of your own organisation.',
  'excluded-domain': 'Not looked up: the domain is excluded by your organisation.',
  'asked-not-to': 'Not looked up: this person asked not to be.',
  'not-a-person': 'Not looked up: this is the address of a role, not of a person.',
  'not-an-address': 'Not looked up: this is not a mail address.',
  'on-click': 'Not looked up: your organisation wants it only when somebody asks.',
} as const;

/** Why a person was not looked up, as a sentence. */
export function printDeclined({ reason, domain }: Extract<LookupEvent, { type: 'declined' }>): string {
  return `${declined[reason]}${domain ? ` (${domain})` : ''}\n`;
}

/** What to choose before anybody is looked up, as a sentence. */
export function printNotSetUp(settings: Settings): string {
  return `Not looked up: the service is not set up. ${describeMissingSetup(missingSetup(settings))}\n`;
}

function heading(card: Card): string {
  const sureness = { proven: 'proven', likely: 'likely', unknown: 'no account is surely this person’s' }[card.sureness];
  const position = card.position ? [`${describePosition(card.position)} (${card.position.source}, ${card.position.seenOn})`] : [];
  const warning = card.lookAlike ? [`WARNING: ${card.lookAlike.domain} imitates ${card.lookAlike.imitates}`] : [];
  const sample = card.sample ? ['Sample data'] : [];
  return [`${oneLine(card.name ?? card.address)} <${card.address}>: ${sureness}`, ...position, ...warning, ...sample].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function describePosition({ title, company }: PositionBrief): string {
  return oneLine([title, company].filter((part) => part !== null).join(' · '));
}

function describeChange({ kind, from, to, date, sightings }: JobChange): string {
  const when = describeDate(date);
  const sources = [...new Set(sightings.map(({ source }) => source))].join(', ');
  return `${kind}: ${from ? describePosition(from) : '?'} -> ${to ? describePosition(to) : '?'}, ${when}; ${sources}`;
}

function describeDate(date: JobChange['date']): string {
  if (date.kind === 'stated') return `since ${date.since} (${date.source})`;
  return date.kind === 'by' ? `seen by ${date.day}` : `seen between ${date.after} and ${date.before}`;
}

function describeMention({ post, tone, brand, seemsUnanswered }: Mention): string {
  const waits = seemsUnanswered ? ', nobody seems to have answered' : '';
  return `${post.publishedAt.slice(0, 10)}  ${tone.label}  about ${brand} on ${post.network}${waits}: ${oneLine(post.text)}`;
}

function describeAccount({ account, verdict, evidence }: JudgedAccount): string {
  const reasons = evidence.map(({ kind, detail }) => (detail ? `${kind} (${oneLine(detail)})` : kind)).join(', ');
  return `${verdict}  ${account.network}  ${oneLine(account.handle)}  ${account.url}  ${reasons}`;
}

function describeNetwork({ network, outcome, askedAt, retryAt }: NetworkState): string {
  return `${network}: ${outcome}${askedAt ? `, ${askedAt}` : ''}${retryAt ? `, again after ${retryAt}` : ''}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

/** Without control characters, and without those that turn the direction of writing. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? character : ''));
}
