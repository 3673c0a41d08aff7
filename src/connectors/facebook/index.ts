import type { Deletion, HeardPost, KeptPost, ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { askGraph, expectPresent } from '../shared/meta-graph';
import { usualListener } from '../shared/usual-listener';
import { inOrder } from '../shared/in-order';
import { toHeardPost, toRecommendation } from './map';
import { post, postsAnswer, ratingsAnswer } from './schema';

const host = 'graph.facebook.com';
const version = 'v25.0';
const mostListed = 50;
const fields = 'id,message,from,created_time,updated_time,permalink_url';

/** What stands on our own Page or tags it. https://developers.facebook.com/docs/pages-api */
export const facebook: PolledListener = {
  ...usualListener,
  id: 'facebook',
  name: 'Facebook Page',
  homepage: 'https://www.facebook.com',
  gives:
    'posts that tag your own Page, posts of visitors on it and recommendations, where their words name a brand; edits and deletions within a day; kept 30 days after they were last seen there',
  key: 'required: a token of your own Page, from an app that Meta approved for pages_read_user_content',
  cost: 'none',
  sends: 'Nothing but the request for what stands on your own Page, and the numbers of posts that are kept, to Facebook (Meta).',
  settings: [
    {
      name: 'token',
      secret: true,
      required: true,
      help: 'Make a long-lived Page token with pages_read_engagement and pages_read_user_content at developers.facebook.com.',
    },
  ],
  hosts: [host],
  // Meta counts by how many people use the app and the Page: far more than this.
  limit: { requests: 200, perSeconds: 3_600 },
  recheck: { most: 20, everyHours: 24, forDays: 90, ask: askAgain },
  keptDays: 30,
  places: [host],
  everySeconds: 300,
  poll,
};

/** The newest are read every time; the cursor only says until when. */
async function poll({ cursor }: ListenFrom, _terms: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const found: (HeardPost | null)[] = [];
  for (const edge of ['tagged', 'visitor_posts']) {
    const reading = expectPresent(await askGraph(urlOf(`me/${edge}`, { fields, limit: String(mostListed) }), postsAnswer, io));
    if (reading.kind !== 'read') return reading;
    found.push(...reading.value.data.map(toHeardPost));
  }
  const ratings = await readRatings(io);
  // A Page may have recommendations switched off.
  if (ratings.kind !== 'read' && ratings.kind !== 'refused') return ratings;
  if (ratings.kind === 'read') found.push(...ratings.value.data.map(toRecommendation));
  const posts = inOrder(found);
  const newest = posts.at(-1)?.post.publishedAt ?? null;
  return { ...nothing, posts, cursor: newest ?? cursor, lastEventAt: newest };
}

const nothing = { kind: 'heard', posts: [], deletions: [], cursor: null, lastEventAt: null, retryAt: null } as const;

/** What our own Page's token could read once and can't any more is gone, or hidden from us. */
async function askAgain(kept: readonly KeptPost[], io: ListenIo): Promise<PollAnswer> {
  const [posts, deletions]: [HeardPost[], Deletion[]] = [[], []];
  const ids = kept.map(({ post: { id } }) => id);
  for (const id of ids.filter(isPost)) {
    const reading = await askGraph(urlOf(id, { fields }), post, io);
    if (reading.kind !== 'read' && reading.kind !== 'absent') return reading;
    const heard = reading.kind === 'read' ? toHeardPost(reading.value) : null;
    if (heard) posts.push({ ...heard, edited: true });
    else deletions.push({ of: 'post', id });
  }
  const recommendations = ids.filter((id) => !isPost(id));
  if (recommendations.length === 0) return { ...nothing, posts, deletions };
  const listed = await readRatings(io);
  if (listed.kind !== 'read') return listed;
  const shown = new Set(listed.value.data.map(({ open_graph_story }) => open_graph_story.id));
  // A full list says nothing of those that are older.
  const gone = shown.size < mostListed ? recommendations.filter((id) => !shown.has(id)) : [];
  return { ...nothing, posts, deletions: [...deletions, ...gone.map((id): Deletion => ({ of: 'post', id }))] };
}

/** Posts have the Page's number in theirs; recommendations can't be asked for one by one. */
function isPost(id: string): boolean {
  return id.includes('_');
}

async function readRatings(io: ListenIo) {
  const wanted = { fields: 'created_time,review_text,reviewer,open_graph_story', limit: String(mostListed) };
  return expectPresent(await askGraph(urlOf('me/ratings', wanted), ratingsAnswer, io));
}

function urlOf(path: string, wanted: Readonly<Record<string, string>>): string {
  return `https://${host}/${version}/${path}?${new URLSearchParams(wanted).toString()}`;
}
