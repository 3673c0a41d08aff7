import type { Deletion, HeardPost, KeptPost, ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import type { Failure } from '../shared/answer';
import { cursorAfter, lastTurnAt, nextTurn } from '../shared/word-turns';
import { usualListener } from '../shared/usual-listener';
import { inOrder } from '../shared/in-order';
import { ask, host } from './ask';
import { threadToPost, videoToPost } from './map';
import { searchAnswer, threadsAnswer, videosAnswer } from './schema';

const mostNames = 20;
/** One search a turn: 96 a day, of the 100 that the vendor gives away. */
const everySeconds = 900;
const dayMs = 86_400_000;
/** The search hears of a video a while after it came; what is found twice is kept once. */
const overlapMs = 6 * 3_600_000;
const mostIds = 50;

/** Videos that hold a brand's name, and comments on our own channel. https://developers.google.com/youtube/v3 */
export const youtube: PolledListener = {
  ...usualListener,
  id: 'youtube',
  name: 'YouTube',
  homepage: 'https://www.youtube.com',
  gives:
    'the newest videos found by the name of a brand or product, and, with the number of your own channel, what is commented there; edits and deletions within a day; kept 30 days after they were last seen there',
  key: 'required: a key of Google Cloud with YouTube Data API v3',
  cost: 'none; 96 of 100 searches a day',
  sends: `The first ${mostNames} names of brands and products, one each quarter of an hour, and the numbers of videos and comments that are kept, to YouTube (Google).`,
  settings: [
    {
      name: 'apiKey',
      secret: true,
      required: true,
      help: 'Make a project in Google Cloud, switch on YouTube Data API v3, and make an API key.',
    },
    {
      name: 'channel',
      secret: false,
      required: false,
      help: 'Number of your own channel (UC…), whose comments are read as well.',
    },
  ],
  hosts: [host],
  // Besides the searches, the vendor's 10,000 units a day; what is asked costs one unit each.
  limit: { requests: 5_000, perSeconds: 86_400 },
  recheck: { most: mostIds, everyHours: 24, forDays: 30, ask: askAgain },
  // Developer Policies III.E.4: to be asked about again or deleted after 30 days.
  keptDays: 30,
  places: [host],
  everySeconds,
  poll,
};

async function poll({ cursor }: ListenFrom, { names }: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const words = names.slice(0, mostNames);
  const turn = nextTurn(words, cursor);
  const dueAt = (lastTurnAt(cursor) ?? 0) + everySeconds * 1000;
  // Who starts again and again must not use up the day's searches.
  if (!turn || io.now.getTime() < dueAt - 60_000)
    return { ...nothing, cursor, retryAt: turn ? new Date(dueAt).toISOString() : null };
  const since = turn.since ?? new Date(io.now.getTime() - dayMs).toISOString();
  const found = await searchVideos(turn.word, since, io);
  if (!Array.isArray(found)) return found;
  const said = await readComments(io);
  if (!Array.isArray(said)) return said;
  const posts = inOrder([...found, ...said]);
  const newest = found.map(({ post }) => post.publishedAt).reduce((a, b) => (a > b ? a : b), since);
  const until = newest < io.now.toISOString() ? newest : io.now.toISOString();
  return {
    ...{ ...nothing, posts },
    cursor: cursorAfter(cursor, words, { word: turn.word, since: until, askedAt: io.now }),
    lastEventAt: posts.at(-1)?.post.publishedAt ?? null,
  };
}

const nothing = { kind: 'heard', posts: [], deletions: [], cursor: null, lastEventAt: null, retryAt: null } as const;

type Posts = HeardPost[] | Failure;

async function searchVideos(name: string, since: string, io: ListenIo): Promise<Posts> {
  const publishedAfter = new Date(Date.parse(since) - overlapMs).toISOString().replace(/\.\d+Z$/, 'Z');
  const q = `"${name.replaceAll('"', ' ')}"`;
  const wanted = { part: 'snippet', type: 'video', order: 'date', maxResults: String(mostIds), q, publishedAfter };
  const reading = await ask('search', wanted, { schema: searchAnswer, io });
  if (reading.kind !== 'read') return reading;
  return readVideos([...new Set(reading.value.items.map(({ id }) => id.videoId))], io);
}

/** The search cuts texts, so the videos themselves are asked for. */
async function readVideos(ids: readonly string[], io: ListenIo): Promise<Posts> {
  if (ids.length === 0) return [];
  const wanted = { part: 'snippet,statistics', id: ids.join(','), maxResults: String(mostIds) };
  const reading = await ask('videos', wanted, { schema: videosAnswer, io });
  if (reading.kind !== 'read') return reading;
  return reading.value.items.map(videoToPost).filter((post) => post !== null);
}

async function readComments(io: ListenIo): Promise<Posts> {
  const channel = io.settings['channel'];
  return channel ? readThreads({ allThreadsRelatedToChannelId: channel, order: 'time', maxResults: '100' }, io) : [];
}

async function readThreads(wanted: Readonly<Record<string, string>>, io: ListenIo): Promise<Posts> {
  const reading = await ask(
    'commentThreads',
    { part: 'snippet', textFormat: 'plainText', ...wanted },
    { schema: threadsAnswer, io },
  );
  if (reading.kind !== 'read') return reading;
  return reading.value.items.map(threadToPost).filter((post) => post !== null);
}

/** What is not shown any more, deleted or made private, is gone. */
async function askAgain(kept: readonly KeptPost[], io: ListenIo): Promise<PollAnswer> {
  const idsOf = (isReply: boolean) => kept.filter(({ post }) => (post.kind === 'reply') === isReply).map(({ post }) => post.id);
  const [videos, comments] = [idsOf(false), idsOf(true)];
  const nowVideos = await readVideos(videos, io);
  if (!Array.isArray(nowVideos)) return nowVideos;
  const nowComments = comments.length === 0 ? [] : await readThreads({ id: comments.join(','), maxResults: String(mostIds) }, io);
  if (!Array.isArray(nowComments)) return nowComments;
  const posts = [...nowVideos, ...nowComments].map((post) => ({ ...post, edited: true }));
  const shown = new Set(posts.map(({ post }) => post.id));
  const gone = [...videos, ...comments].filter((id) => !shown.has(id));
  return { ...nothing, posts, deletions: gone.map((id): Deletion => ({ of: 'post', id })) };
}
