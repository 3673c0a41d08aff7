import type { FoundBy } from '../../domain/identity/profile';
import type { Clue } from '../../domain/message/clue';
import { compareNames } from '../../domain/text/names';
import type { Connector, ConnectorIo, Finding } from '../connector';
import { askOrFail, readJson, unreadable, type Failure } from '../shared/answer';
import { mapMember, nameOf, parseId, parseProfileUrl } from './map';
import { membersAnswer, perPage, type Member } from './schema';

/** Of a list of members, whoever comes later is not seen. */
const mostPages = 5;
/** Of more people of one name any would be a guess. */
const mostNamesakes = 5;

/**
 * Draugiem.lv, in the form that its terms allow: members who authorised the organisation's own app, and nobody else. A name leads to candidates at most.
 * The calls are those of the vendor's own library: https://github.com/Draugiem/draugiem-php-sdk
 */
export const draugiem: Connector = {
  id: 'draugiem',
  name: 'Draugiem',
  homepage: 'https://www.draugiem.lv',
  accepts: ['handle', 'link', 'name'],
  settings: [
    {
      name: 'key',
      secret: true,
      required: true,
      help: 'Key of your own Draugiem app, from its settings for developers; only members who authorised that app are found.',
    },
  ],
  onByDefault: false,
  hosts: ['api.draugiem.lv'],
  sends:
    'Of the person nothing but the number in a link to their page; names are compared here, with the first 1,000 members who authorised your own app.',
  asksById: true,
  freshForHours: 72,
  // No figure is documented.
  limit: { requests: 1_000, perSeconds: 86_400 },
  limitWithKey: null,
  samples: {
    // Who is there depends on the app.
    claimed: null,
    unclaimed: { kind: 'name', value: 'Nobody-at-all Qzxqzx', source: 'sample' },
  },
  parseProfileUrl,
  find,
};

const none = { kind: 'none' } as const satisfies Finding;

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  switch (clue.kind) {
    case 'name':
      return findByName(clue.value, io);
    case 'link':
      return findById(parseProfileUrl(clue.value), 'link', io);
    case 'handle':
      return findById(clue.network === 'draugiem' ? parseId(clue.value) : null, 'handle', io);
    case 'address':
    case 'domain':
    case 'name-at-company':
      return none;
  }
}

/** Offers members of this very name. A single word is too little to compare by. */
async function findByName(name: string, io: ConnectorIo): Promise<Finding> {
  if (!/\S\s+\S/.test(name)) return none;
  const namesakes: Member[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await askMembers({ action: 'app_users', page: String(page), limit: String(perPage) }, io);
    if (answer.kind !== 'read') return answer;
    namesakes.push(...answer.members.filter((member) => isNamed(member, name)));
    if (!answer.isFull) break;
  }
  return namesakes.length > mostNamesakes ? none : toFinding(namesakes, 'name', io);
}

async function findById(id: string | null, foundBy: FoundBy, io: ConnectorIo): Promise<Finding> {
  if (id === null) return none;
  const answer = await askMembers({ action: 'userdata', ids: id }, io);
  if (answer.kind !== 'read') return answer;
  return toFinding(
    answer.members.filter(({ uid }) => uid === id),
    foundBy,
    io,
  );
}

interface Members {
  readonly kind: 'read';
  readonly members: readonly Member[];
  /** Whether there may be more of them. */
  readonly isFull: boolean;
}

const accessDenied = 150;

function askMembers(asked: Readonly<Record<string, string>>, { http, now, settings }: ConnectorIo): Promise<Members | Failure> {
  const query = new URLSearchParams({ app: settings['key'] ?? '', ...asked });
  return askOrFail(async (): Promise<Members | Failure> => {
    const reading = readJson(await http.get(`https://api.draugiem.lv/json/?${query.toString()}`), membersAnswer, now);
    if (reading.kind !== 'read') return reading;
    if ('users' in reading.value) return { kind: 'read', ...reading.value.users };
    const { code } = reading.value.error;
    return code === accessDenied ? { kind: 'refused', reason: 'forbidden', retryAt: null } : unreadable(`error ${code}`);
  });
}

function isNamed(member: Member, name: string): boolean {
  return compareNames(nameOf(member) ?? '', name).relation === 'same';
}

function toFinding(members: readonly Member[], foundBy: FoundBy, { now }: ConnectorIo): Finding {
  const found = members
    .filter(({ deleted }) => !deleted)
    .map((member) => ({ profile: mapMember(member, foundBy, now), posts: [] }));
  return found.length > 0 ? { kind: 'found', found } : none;
}
