import type { FoundBy, Profile } from '../../domain/identity/profile';
import type { StatedPosition } from '../../domain/work/position';
import { parsePictureUrl, toProfileLinks } from '../shared/profile-link';
import { longest, toAddress, toLine, toParagraphs } from '../shared/text-fields';
import type { GithubUser } from './schema';

/** What a caller knows beside the account itself. */
export interface Circumstances {
  readonly foundBy: FoundBy;
  /** Addresses of the accounts elsewhere that the person lists; GitHub does not check them. */
  readonly socialUrls: readonly string[];
  readonly now: Date;
}

/** An account as GitHub shows it publicly. No link of it is verified. */
export function mapProfile(user: GithubUser, { foundBy, socialUrls, now }: Circumstances): Profile {
  const address = toAddress(user.email);
  return {
    account: accountOf(user),
    foundBy: [foundBy],
    name: toLine(user.name, longest.name),
    bio: toParagraphs(user.bio, longest.bio),
    place: toLine(user.location, longest.place),
    pictureUrl: parsePictureUrl(user.avatar_url),
    addresses: address === null ? [] : [address],
    links: toProfileLinks([user.blog, xUrl(user), ...socialUrls].map((url) => ({ url, verified: false }))),
    positions: toPositions(user),
    seenAt: now.toISOString(),
  };
}

function accountOf({ id, login }: GithubUser): Profile['account'] {
  return { network: 'github', id: String(id), handle: login, url: `https://github.com/${encodeURIComponent(login)}` };
}

function xUrl({ twitter_username }: GithubUser): string | null {
  return twitter_username !== null && /^\w{1,15}$/.test(twitter_username) ? `https://x.com/${twitter_username}` : null;
}

/** As stated: `@contoso` names an organisation on GitHub, and what that means is for the domain to judge. */
function toPositions(user: GithubUser): StatedPosition[] {
  const company = toLine(user.company, longest.company);
  return company === null ? [] : [{ title: null, company, since: null, until: null, place: null, statedIn: 'field' }];
}
