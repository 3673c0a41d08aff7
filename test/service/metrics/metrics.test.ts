import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { github } from '../../../src/connectors/github';
import type { OutboundEvent } from '../../../src/service/outbound/outbound-options';
import { createMetrics, type Metrics } from '../../../src/service/metrics/metrics';
import { createPulse } from '../../../src/service/metrics/pulse';
import { testApp } from '../../support/app';
import { openTestStore, type TestStore } from '../../support/stores';

const token = 'a token for Prometheus alone';
const now = () => new Date('2026-11-20T10:00:30Z');
const event: OutboundEvent = { network: 'github', hostKind: 'listed', outcome: 200, ms: 120, attempts: 2, fromCache: false };

let store: TestStore;
let metrics: Metrics;
let app: FastifyInstance;
const pulse = createPulse(now);
beforeAll(async () => {
  store = await openTestStore();
  metrics = await createMetrics('1.2.3');
  app = await testApp({ store, connectors: [github], now, operations: { pulse, metrics: { metrics, token } } });
});
afterAll(async () => {
  await app.close();
  await store.close();
});

const read = (authorization = `Bearer ${token}`) => app.inject({ url: '/metrics', headers: { authorization } });
const note = (each: OutboundEvent) => {
  pulse.note(each);
  metrics.noteCall(each);
};

describe('/metrics', () => {
  test.each(['', 'Bearer', 'Bearer wrong', `Bearer ${token} `.padEnd(60, 'x'), `Basic ${token}`, `bearer ${token}`])(
    'refuses %j',
    async (given) => {
      const answer = await read(given);
      expect([answer.statusCode, answer.body.includes('acquaint_')]).toEqual([401, false]);
    },
  );

  test('is not there unless somebody set a token', async () => {
    const without = await testApp({ store });
    expect((await without.inject('/metrics')).statusCode).toBe(404);
    await without.close();
  });

  test('tells of each network: questions by outcome, requests, cache, times, circuit', async () => {
    note(event);
    note({ ...event, fromCache: true, outcome: 304 });
    note({ ...event, outcome: 'circuit-open', attempts: 0, ms: 0 });
    const { body, headers } = await read();
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'acquaint_network_calls_total{network="github",outcome="2xx"} 1',
      'acquaint_network_calls_total{network="github",outcome="3xx"} 1',
      'acquaint_network_calls_total{network="github",outcome="circuit-open"} 1',
      'acquaint_network_requests_total{network="github"} 4',
      'acquaint_network_cache_hits_total{network="github"} 1',
      'acquaint_network_seconds_count{network="github"} 3',
      'acquaint_network_circuit_open{network="github"} 1',
      'acquaint_build_info{version="1.2.3"} 1',
      'acquaint_store_up 1',
    ])
      expect(body).toContain(`${line}\n`);
    note(event);
    expect((await read()).body).toContain('acquaint_network_circuit_open{network="github"} 0\n');
  });

  test('tells what is left of a network’s limit for all replicas, in its window and in none', async () => {
    expect((await read()).body).toContain('acquaint_network_budget_left{network="github"} 60\n');
    const used = { network: 'github', windowSeconds: 3600, requests: 45 };
    await store.watch.countRequests([used], '2026-11-20T10:00:00Z');
    expect((await read()).body).toContain('acquaint_network_budget_left{network="github"} 15\n');
    await sql`update network_budget set window_start = '2026-11-20T08:00:00Z'`.execute(store.below.db);
    expect((await read()).body).toContain('acquaint_network_budget_left{network="github"} 60\n');
  });

  test('tells how many turns wait, once there is a queue', async () => {
    expect((await read()).body).not.toMatch(/^acquaint_queue_jobs\{/m);
    await sql
      .raw(
        `create schema pgboss; create table pgboss.job (state text, start_after timestamptz);
      insert into pgboss.job values ('created', now() - interval '1 minute'), ('created', now() + interval '1 hour'), ('completed', now())`,
      )
      .execute(store.below.db);
    const { body } = await read();
    expect(body).toContain('acquaint_queue_jobs{state="waiting"} 2\n');
    expect(body).toContain('acquaint_queue_jobs{state="due"} 1\n');
  });

  test('counts look-ups by how they were answered, and answers by route', async () => {
    const lookup = '3f0a3b52-9f27-4c4b-8a38-6a1b0f6a2f11';
    const asked = {
      lookup,
      address: 'no-reply@fabrikam.example',
      name: null,
      title: null,
      company: null,
      links: [],
      departure: null,
    };
    const payload = { ...asked, messageSentAt: null, again: [] };
    const answer = await app.inject({ method: 'POST', url: '/api/lookup', payload });
    expect(answer.body).toContain('"declined"');
    const { body } = await read();
    expect(body).toContain('acquaint_lookup_seconds_count{outcome="declined"} 1\n');
    expect(body).toContain('acquaint_http_requests_total{route="/api/lookup",status="200"} 1\n');
    expect(body).not.toContain('fabrikam');
  });

  test('has no label that could name anybody', async () => {
    await app.inject('/api/nothing/anna@fabrikam.example?name=Anna');
    const { body } = await read();
    const labels = new Set([...body.matchAll(/[{,](\w+)="/g)].map(([, name]) => name ?? ''));
    const known = [
      'network',
      'outcome',
      'version',
      'route',
      'status',
      'stream',
      'le',
      'state',
      'kind',
      'type',
      'space',
      'major',
      'minor',
      'patch',
      'quantile',
    ];
    expect([...labels].filter((label) => !known.includes(label))).toEqual([]);
    expect(body).not.toContain('anna');
  });

  test('says that the store is down, and all that it can tell without', async () => {
    const broken = { ...store, queueDatabase: { ...store.queueDatabase, executeSql: () => Promise.reject(new Error('away')) } };
    const other = await testApp({ store: broken, connectors: [github], operations: { pulse, metrics: { metrics, token } } });
    const { body } = await other.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } });
    expect(body).toContain('acquaint_store_up 0\n');
    expect(body).toContain('acquaint_network_circuit_open{network="github"}');
    expect(body).not.toContain('acquaint_network_budget_left{');
    await other.close();
  });
});

describe('the pulse', () => {
  test('keeps how a network last answered and last failed', () => {
    const own = createPulse(now);
    for (const outcome of [404, 429, 'timeout', 'aborted'] as const) own.note({ ...event, outcome });
    expect(own.networks()).toEqual([
      {
        network: 'github',
        calls: 4,
        failures: 2,
        lastAnswerAt: '2026-11-20T10:00:30.000Z',
        lastFailureAt: '2026-11-20T10:00:30.000Z',
        lastFailure: 'timeout',
        isLeftAlone: false,
      },
    ]);
  });
});
