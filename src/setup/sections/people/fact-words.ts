import type { PersonFact } from '../../../contract/privacy';
import type { WordKey, Words } from '../../locales/words';

/** What the export calls the things that it names, in words of the page. */
const things: Readonly<Record<string, WordKey>> = {
  address: 'fact.address',
  name: 'fact.name',
  account: 'fact.account',
  about: 'fact.about',
  place: 'fact.place',
  'address of a picture': 'fact.picture',
  link: 'fact.link',
  'verified link': 'fact.verifiedLink',
  position: 'fact.position',
  post: 'fact.post',
  reply: 'fact.reply',
  repost: 'fact.repost',
  activity: 'fact.activity',
};

const sources: Readonly<Record<string, WordKey>> = {
  'the person’s own message': 'source.message',
  'the domain of the address': 'source.domain',
  'a colleague': 'source.colleague',
};

const sureness: Readonly<Record<string, WordKey>> = {
  stated: 'sure.stated',
  proven: 'sure.proven',
  likely: 'sure.likely',
  possible: 'sure.possible',
  rejected: 'sure.rejected',
};

/** A name that the page has no words for stays as the service says it. */
export function whatWords({ t }: Words, what: string): string {
  const key = things[what];
  return key ? t(key) : what;
}

/** Where something comes from: a network by its name, anything else in words. */
export function sourceWords({ t }: Words, source: string): string {
  const key = sources[source];
  return key ? t(key) : source;
}

/** How sure it is that it is the person's; null if the export says nothing of it. */
export function confidenceWords({ t, number }: Words, confidence: PersonFact['confidence']): string | null {
  if (confidence === null) return null;
  if (typeof confidence === 'number') return number(confidence);
  const key = sureness[confidence];
  return key ? t(key) : confidence;
}

/** A text as it is; a position as "title, company, since – until", as far as each is known. */
export function valueOf({ value }: PersonFact): string {
  if (typeof value === 'string') return value;
  const { since, until, ...rest } = value;
  const days = since || until ? [`${since ?? '…'} – ${until ?? '…'}`] : [];
  return [...Object.values(rest).filter((part) => part !== null && part !== ''), ...days].join(', ');
}
