import { brreg } from '../../../src/connectors/brreg';
import type { Connector } from '../../../src/connectors/connector';
import { peopledatalabs } from '../../../src/connectors/peopledatalabs';
import type { LookupRequest } from '../../../src/contract/lookup';
import type { Card } from '../../../src/domain/card';
import { lookupPerson, type World } from '../../../src/service/lookup/lookup-person';
import { domain, groupOf, roleOf, routes } from '../../connectors/brreg/answers';
import answer from '../../fixtures/peopledatalabs/synthetic/match.json';
import { lookupParts, nowhere } from '../../support/app';
import { alwaysReplying, recordedHttp } from '../../support/recorded-http';
import { requestAbout } from '../../support/requests';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

interface Asking {
  readonly connector: Connector;
  readonly http: ReturnType<typeof recordedHttp>;
  /** The day of the look-up. */
  readonly on: string;
}

/** The last card of a look-up that asks one real connector over recorded answers. */
async function cardOf(asked: LookupRequest, { connector, http, on }: Asking): Promise<Card> {
  const real: World = { outbound: { ...nowhere.outbound, httpFor: () => http }, sample: false };
  const parts = lookupParts({ store, connectors: [connector], real, now: () => new Date(`${on}T09:00:00.000Z`) });
  let last: Card | null = null;
  for await (const event of lookupPerson(asked, parts, new AbortController().signal)) {
    if (event.type === 'card') last = event.card;
  }
  if (last === null) throw new Error('there was no card');
  return last;
}

let people = 0;
/** Each test has a person of its own. */
const kari = (change: Partial<LookupRequest> = {}) =>
  requestAbout(`kari${++people}@${domain}`, { name: 'Kari Holmedal', ...change });

const leader = { name: ['Kari', 'Holmedal'], role: ['DAGL', 'Daglig leder'] } as const;
const onBoard = roleOf({ ...leader, role: ['MEDL', 'Styremedlem'] });
const isLeader = groupOf('2026-03-02', roleOf(leader));
const hasLeft = groupOf('2026-11-02', roleOf({ ...leader, left: true }));

function inRegister(roles: unknown, on: string): Asking {
  return { connector: brreg, http: recordedHttp(routes(roles)), on };
}

describe('the Norwegian register in a look-up', () => {
  test('names a likely account, a position and its day, and no change that nobody stated', async () => {
    const card = await cardOf(kari(), inRegister(isLeader, '2026-06-01'));
    expect(card).toMatchObject({
      sureness: 'likely',
      position: { title: 'Daglig leder', company: 'FJORDVIK EKSEMPEL AS', since: null, source: 'brreg', seenOn: '2026-06-01' },
      accounts: [{ account: { network: 'brreg', handle: 'FJORDVIK EKSEMPEL AS' } }],
      jobChanges: [],
    });
    expect(JSON.stringify(card)).not.toContain('1970');
  });

  test('has a role that it calls left on a later day proposed as left, by the day that the register states', async () => {
    const asked = kari();
    await cardOf(asked, inRegister(isLeader, '2026-06-01'));
    const card = await cardOf(asked, inRegister(hasLeft, '2026-11-20'));
    expect(card.jobChanges).toMatchObject([
      {
        kind: 'left',
        from: { title: 'Daglig leder', company: 'FJORDVIK EKSEMPEL AS' },
        to: null,
        date: { kind: 'stated', since: '2026-11-02', source: 'brreg' },
      },
    ]);
    expect(card.position).toBeNull();
  });

  test('says so too where an earlier signature of the sender named the role', async () => {
    const signed = kari({ title: 'Daglig leder', company: 'Fjordvik Eksempel AS', messageSentAt: '2026-05-05T08:00:00.000Z' });
    await cardOf(signed, inRegister(isLeader, '2026-06-01'));
    const unsigned = { ...signed, title: null, company: null, messageSentAt: null };
    expect((await cardOf(unsigned, inRegister(hasLeft, '2026-11-20'))).jobChanges).toMatchObject([{ kind: 'left', to: null }]);
  });

  test('takes no role for left while the sender still signs with it', async () => {
    const asked = kari();
    await cardOf(asked, inRegister(isLeader, '2026-06-01'));
    const signed = {
      ...asked,
      title: 'Daglig leder',
      company: 'Fjordvik Eksempel AS',
      messageSentAt: '2026-11-18T08:00:00.000Z',
    };
    expect((await cardOf(signed, inRegister(hasLeft, '2026-11-20'))).jobChanges).toEqual([]);
  });

  test('takes nobody for gone from a company where they hold another role', async () => {
    const asked = kari();
    await cardOf(asked, inRegister(groupOf('2026-03-02', roleOf(leader), onBoard), '2026-06-01'));
    const later = groupOf('2026-11-02', roleOf({ ...leader, left: true }), onBoard);
    expect(await cardOf(asked, inRegister(later, '2026-11-20'))).toMatchObject({
      jobChanges: [],
      position: { title: 'Styremedlem' },
    });
  });

  test('takes silence for no change', async () => {
    const asked = kari();
    await cardOf(asked, inRegister(isLeader, '2026-06-01'));
    const others = groupOf('2026-11-02', roleOf({ name: ['Olav', 'Granheim'] }));
    expect((await cardOf(asked, inRegister(others, '2026-11-20'))).jobChanges).toEqual([]);
  });

  test('names nobody where two of that name hold roles', async () => {
    const other = roleOf({ ...leader, born: '1999-02-03', role: ['MEDL', 'Styremedlem'] });
    const card = await cardOf(kari(), inRegister(groupOf('2026-03-02', roleOf(leader), other), '2026-06-01'));
    expect(card).toMatchObject({ sureness: 'unknown', position: null, accounts: [] });
    expect(card.candidates).toHaveLength(2);
  });
});

function bought(data: object, on: string): Asking {
  return { connector: peopledatalabs, http: alwaysReplying({ body: { ...answer, data: { ...answer.data, ...data } } }), on };
}

const job = (company: string, start_date: string, end_date: string | null) => ({
  company: { name: company },
  title: { name: 'head of sales' },
  start_date,
  end_date,
});

describe('People Data Labs in a look-up', () => {
  const siobhan = () => requestAbout(`siobhan${++people}@post.example`, { name: "Siobhan O'Neil-McDonald" });

  test('is likely, shows what it states with its own date, and is asked once in 30 days', async () => {
    const asked = siobhan();
    const [first, again] = [bought({}, '2026-11-01'), bought({}, '2026-11-29')];
    expect(await cardOf(asked, first)).toMatchObject({
      sureness: 'likely',
      position: { title: 'Co-founder and chief executive officer', since: '2015-03', source: 'peopledatalabs' },
      jobChanges: [],
    });
    await cardOf(asked, again);
    expect([first.http.asked.length, again.http.asked.length]).toEqual([1, 0]);
  });

  test('has a dated move proposed with the vendor’s date of the new position', async () => {
    const asked = siobhan();
    await cardOf(asked, bought({ experience: [job('northwind traders', '2019', null)] }, '2026-06-01'));
    const experience = [job('fabrikam', '2026-09', null), job('northwind traders', '2019', '2026-08')];
    expect((await cardOf(asked, bought({ experience }, '2026-11-01'))).jobChanges).toMatchObject([
      {
        kind: 'moved',
        from: { company: 'Northwind Traders' },
        to: { company: 'Fabrikam', title: 'Head of sales' },
        date: { kind: 'stated', since: '2026-09', source: 'peopledatalabs' },
      },
    ]);
  });

  test('has an end that it states on a later day proposed as left', async () => {
    const asked = siobhan();
    await cardOf(asked, bought({ experience: [job('northwind traders', '2019', null)] }, '2026-06-01'));
    const card = await cardOf(asked, bought({ experience: [job('northwind traders', '2019', '2026-08')] }, '2026-11-01'));
    expect(card.jobChanges).toMatchObject([{ kind: 'left', date: { kind: 'stated', since: '2026-08' } }]);
  });

  test('gives no card a job that it has not verified for a year', async () => {
    const old = { job_last_verified: '2025-01-01', experience: [job('northwind traders', '2019', null)] };
    expect((await cardOf(siobhan(), bought(old, '2026-11-01'))).position).toBeNull();
  });
});
