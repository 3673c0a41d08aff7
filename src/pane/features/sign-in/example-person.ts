import type { Mention } from '../../../domain/brand/mention';
import type { Card } from '../../../domain/card';
import type { JudgedAccount } from '../../../domain/identity/judged-account';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import type { CurrentPosition } from '../../../domain/work/position';

const dayMs = 86_400_000;

/** An invented person, as the pane would show them: their card, what changed, and what they said. */
export function examplePerson(now: Date) {
  const at = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  const dayOf = (days: number) => at(days).slice(0, 10);
  const job = { title: 'Head of Procurement', company: 'Baltwave' };
  const change: AnsweredChange = {
    id: 'example',
    kind: 'moved',
    from: { title: 'Procurement Manager', company: 'Nordfrakt' },
    to: job,
    date: { kind: 'between', after: dayOf(20), before: dayOf(6) },
    saidBy: ['gravatar', 'bluesky'],
    knownSince: dayOf(400),
    sightings: [],
    standing: 'open',
    answers: [],
  };
  const name = 'Anna Bērziņa';
  const position: CurrentPosition = { ...job, since: null, source: 'gravatar', seenOn: dayOf(1) };
  const card: Card = {
    address: 'anna.berzina@baltwave.example',
    name,
    sureness: 'proven',
    position,
    jobChanges: [change],
    changesSetAside: [],
    followed: false,
    accounts: [accountAt('gravatar', 'annaberzina', at(1)), accountAt('bluesky', 'anna.baltwave.example', at(1))],
    candidates: [],
    setAside: [],
    addresses: [],
    mentions: [mentionAt(at(3))],
    mentionsSetAside: [],
    posts: [],
    networks: [],
    lookAlike: null,
    asOf: at(0),
    sample: true,
    mark: null,
  };
  return { name, position, card, change };
}

function accountAt(network: string, handle: string, seenAt: string): JudgedAccount {
  const account = { network, id: handle, handle, url: `https://${handle}.example` };
  const evidence = [{ kind: 'address-exact', source: network, seenAt, detail: null }] as const;
  return { account, verdict: 'proven', evidence, disputed: false, name: null, bio: null, place: null, seenAt };
}

function mentionAt(publishedAt: string): Mention {
  const text = 'Contoso Portal saved our Monday: three suppliers onboarded before lunch. Great work, thank you!';
  return {
    post: {
      network: 'bluesky',
      id: 'example',
      accountId: 'anna.baltwave.example',
      url: 'https://bsky.app',
      kind: 'post',
      text,
      language: 'en',
      publishedAt,
      links: [],
      replies: 2,
      reposts: null,
      likes: null,
    },
    brand: 'Contoso',
    matches: [{ term: 'Contoso Portal', as: 'product', why: 'exact', start: 0, end: 'Contoso Portal'.length }],
    tone: { label: 'positive', confidence: 0.95, by: 'model' },
    aspects: [],
    seemsUnanswered: false,
    said: [],
  };
}
