import type { Post, SaidPost } from '../../../src/domain/brand/post';
import type { Profile } from '../../../src/domain/identity/profile';
import type { StatedPosition } from '../../../src/domain/work/position';
import type { Observation } from '../../../src/service/store/store';

export const jane = 'jane.roe@firma.example';
export const noon = '2026-10-03T12:00:00.000Z';

/** Noon of another day of October 2026. */
export function noonOf(day: number): string {
  return `2026-10-${String(day).padStart(2, '0')}T12:00:00.000Z`;
}

export function position(title: string | null, company: string | null, rest: Partial<StatedPosition> = {}): StatedPosition {
  return { title, company, since: null, until: null, place: null, statedIn: 'field', ...rest };
}

export function profile(rest: Partial<Profile> = {}, id = '42'): Profile {
  return {
    account: { network: 'github', id, handle: 'janeroe', url: 'https://github.com/janeroe' },
    foundBy: ['address'],
    name: 'Jane Roe',
    bio: 'Builds bridges. Ā ж 🌉',
    place: 'Rīga',
    pictureUrl: 'https://avatars.example/42.png',
    addresses: [jane],
    links: [{ url: 'https://janeroe.example/', verified: false }],
    positions: [position('Engineer', 'Firma')],
    seenAt: noon,
    ...rest,
  };
}

export function post(id: string, rest: Partial<SaidPost> = {}): SaidPost {
  return {
    network: 'github',
    id,
    accountId: '42',
    url: `https://github.com/janeroe/${id}`,
    kind: 'post',
    text: `text of ${id}`,
    language: null,
    publishedAt: '2026-09-30T08:15:30.250Z',
    links: ['https://firma.example/news'],
    replies: null,
    reposts: 2,
    likes: 0,
    ...rest,
  };
}

export function found(profiles: readonly Profile[] = [profile()], posts: readonly Post[] = []): Observation {
  return observation({
    outcome: 'found',
    found: profiles.map((each) => ({ profile: each, posts: posts.filter(({ accountId }) => accountId === each.account.id) })),
  });
}

export function observation(rest: Partial<Observation> = {}): Observation {
  return {
    address: jane,
    name: 'Jane Roe',
    network: 'github',
    outcome: 'none',
    askedAt: noon,
    retryAt: null,
    found: [],
    ...rest,
  };
}
