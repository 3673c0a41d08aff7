import { orcid } from '../../../src/connectors/orcid';
import { wikidata } from '../../../src/connectors/wikidata';
import type { LookupRequest } from '../../../src/contract/lookup';
import type { Card } from '../../../src/domain/card';
import { lookupPerson, type World } from '../../../src/service/lookup/lookup-person';
import { entitiesOf, entityOf, itemSnak, statementOf, timeSnak } from '../../connectors/wikidata/wire';
import person from '../../fixtures/orcid/recorded/person.json';
import nobody from '../../fixtures/orcid/recorded/search-nobody.json';
import emails from '../../fixtures/orcid/synthetic/emails.json';
import employments from '../../fixtures/orcid/synthetic/employments.json';
import { lookupParts, nowhere } from '../../support/app';
import { recordedHttp, type RecordedHttp, type Routes } from '../../support/recorded-http';
import { requestAbout } from '../../support/requests';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const now = new Date('2026-11-21T09:00:00.000Z');
const asks = (parameter: string, value: string) => (url: URL) => url.searchParams.get(parameter) === value;

interface Asked extends Partial<LookupRequest> {
  readonly address: string;
  readonly at?: Date;
}

/** The last card of a look-up in a world where only these answers exist. */
async function cardOf(http: RecordedHttp, { address, at = now, ...change }: Asked): Promise<Card> {
  const real: World = { outbound: { ...nowhere.outbound, httpFor: () => http }, sample: false };
  const parts = lookupParts({ store, connectors: [orcid, wikidata], real, now: () => at });
  const request = requestAbout(address, { name: 'Elin Solberg', ...change });
  let card: Card | null = null;
  for await (const event of lookupPerson(request, parts, new AbortController().signal)) {
    if (event.type === 'card') card = event.card;
  }
  if (!card) throw new Error('there was no card');
  return card;
}

const verdicts = (card: Card) => card.accounts.map(({ verdict, account }) => `${verdict} ${account.network}`);

describe('a dated history at ORCID', () => {
  const [current, previous, older] = employments['affiliation-group'];
  const nobodyAtWikidata = { query: { searchinfo: { totalhits: 0 }, search: [] } };

  /** A record of its own for each test, under the address of the person who is looked up. */
  function recordOf(id: string, address: string, groups: readonly unknown[]): RecordedHttp {
    const shown = { ...emails, email: [{ ...emails.email[0], email: address }] };
    return recordedHttp([
      [/\/search\//, { body: { result: [{ 'orcid-identifier': { path: id } }], 'num-found': 1 } }],
      [/\/person$/, { body: { ...person, path: `/${id}/person`, emails: shown } }],
      [/\/employments$/, { body: { ...employments, 'affiliation-group': groups } }],
      [asks('action', 'query'), { body: nobodyAtWikidata }],
    ]);
  }

  test('makes a dated proposal by itself, at the first look-up', async () => {
    const address = 'elin.solberg@fjordline.com';
    const card = await cardOf(recordOf('0009-0001-1111-1115', address, [current, previous, older]), { address });
    expect(verdicts(card)).toEqual(['proven orcid']);
    expect(card.position).toMatchObject({ title: 'Head of Research', company: 'Fjordline Logistics', since: '2026-10-01' });
    expect(card.jobChanges).toMatchObject([
      {
        kind: 'moved',
        from: { title: 'Senior Researcher', company: 'Nordfrakt AS' },
        to: { title: 'Head of Research', company: 'Fjordline Logistics' },
        date: { kind: 'stated', since: '2026-10-01', source: 'orcid' },
      },
    ]);
  });

  test('that is old is no news, also when it falls silent', async () => {
    const address = 'elin@old-news.com';
    const http = (groups: readonly unknown[]) => recordOf('0009-0002-2222-2221', address, groups);
    const then = await cardOf(http([current, previous, older]), { address, at: new Date('2028-06-01T09:00:00Z') });
    expect([verdicts(then), then.jobChanges]).toEqual([['proven orcid'], []]);
    expect(then.position).toMatchObject({ company: 'Fjordline Logistics' });
    const silent = await cardOf(http([]), { address, again: ['orcid'], at: new Date('2028-07-01T09:00:00Z') });
    expect(silent.jobChanges).toEqual([]);
  });

  test('that states an end and nothing new says that the person left, on that day', async () => {
    const address = 'elin@between.com';
    const card = await cardOf(recordOf('0009-0003-3333-3338', address, [previous, older]), { address });
    expect(card.jobChanges).toMatchObject([
      { kind: 'left', from: { company: 'Nordfrakt AS' }, to: null, date: { kind: 'stated', since: '2026-09-30' } },
    ]);
  });
});

describe('a dated history at Wikidata', () => {
  const names = { Q1: 'Fjordline Logistics', Q2: 'Nordfrakt', Q3: 'chief executive officer' };
  const labels = Object.entries(names).map(([id, value]) => ({ id, labels: { en: { value } } }));

  function itemOf(id: string): RecordedHttp {
    const item = entityOf(
      {
        P108: [
          statementOf(itemSnak('Q2'), { P580: [timeSnak('2015-00-00', 9)], P582: [timeSnak('2026-08-00', 10)] }),
          statementOf(itemSnak('Q1'), { P39: [itemSnak('Q3')], P580: [timeSnak('2026-09-00', 10)] }, 'preferred'),
        ],
      },
      { id, labels: { mul: { value: 'Elin Solberg' } } },
    );
    const routes: Routes = [
      [/\/search\//, { body: nobody }],
      [asks('action', 'query'), { body: { query: { searchinfo: { totalhits: 1 }, search: [{ title: id }] } } }],
      [asks('props', 'labels'), { body: entitiesOf(...labels) }],
      [asks('action', 'wbgetentities'), { body: entitiesOf(item) }],
    ];
    return recordedHttp(routes);
  }

  test('of somebody with the same name is a candidate, and proposes nothing', async () => {
    const card = await cardOf(itemOf('Q990000003'), { address: 'elin@solbergs-hjem.com' });
    expect(verdicts(card)).toEqual([]);
    expect(card.candidates.map(({ verdict, account }) => [verdict, account.network])).toEqual([['possible', 'wikidata']]);
    expect([card.jobChanges, card.position]).toEqual([[], null]);
  });

  test('of somebody with the same name and employer makes a proposal, as precise as it is dated', async () => {
    const card = await cardOf(itemOf('Q990000004'), { address: 'elin@fjordline.com', company: 'Fjordline Logistics' });
    expect(verdicts(card)).toEqual(['likely wikidata']);
    expect(card.jobChanges).toMatchObject([
      {
        kind: 'moved',
        from: { title: null, company: 'Nordfrakt' },
        to: { title: 'chief executive officer', company: 'Fjordline Logistics' },
        date: { kind: 'stated', since: '2026-09', source: 'wikidata' },
      },
    ]);
  });

  test('is found without the address ever being told to Wikidata', async () => {
    const http = itemOf('Q990000005');
    const address = 'elin@private.com';
    await cardOf(http, { address });
    const told = http.asked.map(({ url }) => decodeURIComponent(url)).filter((url) => url.includes('wikidata.org'));
    expect(told).toHaveLength(3);
    for (const url of told) expect(url).not.toContain(address);
  });
});
