import type { BlueskyNetwork } from './bluesky-network';
import type { Internet } from './internet';
import type { Outlook } from './outlook';
import { words, type Cast } from './people';
import { has, rowOf, type Row } from './report';

const hour = 3_600_000;
/** Longer than the connector's facts stay fresh. */
const notFreshAnyMore = 13 * hour;
const nextDay = 26 * hour;

export interface LaterParts {
  readonly outlook: Outlook;
  readonly cast: Cast;
  readonly network: BlueskyNetwork;
  readonly internet: Internet;
  /** How many milliseconds the product's clock goes ahead. */
  readonly clock: { ahead: number };
}

/** What changes on the network afterwards, and what the product then shows of those whom it knows. */
export async function later(parts: LaterParts): Promise<readonly Row[]> {
  return [...(await changedPosts(parts)), await newHandle(parts), await closedAccount(parts)];
}

async function changedPosts({ outlook, cast, network, internet, clock }: LaterParts): Promise<readonly Row[]> {
  const { dana, elina, praise, complaint } = cast;
  await dana.deletePost(praise);
  await dana.setProfile({ displayName: 'Dana Ozola', description: words.newBio });
  await elina.reply('They answered me within a day, write to the new address.', complaint);
  await network.settle();
  internet.takeAskedOfBluesky();

  const soon = await outlook.drop('link-in-signature.eml', words.complaint);
  const askedSoon = internet.takeAskedOfBluesky().length;
  clock.ahead += nextDay;
  const nextMorning = await outlook.drop('link-in-signature.eml', 'Amber Lines');
  const askedNextMorning = internet.takeAskedOfBluesky().length;
  return [
    rowOf('the same mail again at once, after changes on Bluesky', soon, {
      'Bluesky is not asked again': askedSoon === 0,
      'what is known is shown': has(soon.text, words.complaint) && has(soon.sections['Accounts'], dana.handle),
    }),
    rowOf('and on the next day', nextMorning, {
      'Bluesky is asked again': askedNextMorning > 0,
      'the deleted post is gone': !has(nextMorning.text, 'exports to CSV at last'),
      'the new employer is seen': has(nextMorning.text, 'Chief Operating Officer') && has(nextMorning.text, 'Amber Lines'),
      'no job change is claimed on one bio alone': !has(nextMorning.sections['Needs you'], 'Amber Lines'),
      'the answered complaint waits no more':
        has(nextMorning.sections['What they say about us'], words.complaint) &&
        !has(nextMorning.sections['Needs you'], words.complaint),
    }),
  ];
}

async function newHandle({ outlook, cast: { dana }, network, clock }: LaterParts): Promise<Row> {
  const handle = 'dana-amber.test';
  await dana.changeHandle(handle);
  await network.settle();
  clock.ahead += notFreshAnyMore;
  const shown = await outlook.drop('new-handle.eml', handle);
  return rowOf('a mail of the same person after the account took another handle', shown, {
    'the account is hers, by its new handle': has(shown.sections['Accounts'], handle),
    'the handle it has no more is not shown': !has(shown.text, dana.handle),
    'its posts are shown': has(shown.text, words.walk),
  });
}

async function closedAccount({ outlook, cast: { elina }, network, clock }: LaterParts): Promise<Row> {
  await elina.deactivate();
  await network.settle();
  clock.ahead += notFreshAnyMore;
  const shown = await outlook.drop('domain-is-handle.eml', 'No public profile');
  return rowOf('the mail of someone who has closed the account since', shown, {
    'the account is gone': !('Accounts' in shown.sections),
    'so are its posts': !has(shown.text, words.talk),
  });
}
