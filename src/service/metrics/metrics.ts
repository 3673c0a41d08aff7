import type { Gauge as GaugeOf, Registry } from 'prom-client';
import type { OutboundEvent } from '../outbound/outbound-options';
import type { Gauges } from './read-gauges';
import type { LookupOutcome } from './look-up-outcome';

/** What Prometheus reads. Labels are ids of networks and streams, routes, and fixed words: never anything of a person or a colleague. */
export interface Metrics {
  noteCall(event: OutboundEvent): void;
  noteLookup(outcome: LookupOutcome, seconds: number): void;
  noteRequest(route: string, status: number): void;
  /** All of it in Prometheus's text form. */
  text(gauges: Gauges): Promise<string>;
  readonly contentType: string;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** Loads the library only where metrics are wanted. */
export async function createMetrics(version: string): Promise<Metrics> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry: NewRegistry } = await import('prom-client');
  const register = new NewRegistry();
  const shared = { registers: [register] };
  collectDefaultMetrics({ register });
  const build = new Gauge({ name: 'acquaint_build_info', help: 'The version that runs.', labelNames: ['version'], ...shared });
  build.set({ version }, 1);
  const calls = new Counter({
    name: 'acquaint_network_calls_total',
    help: 'Questions to a network, by how they ended: a class of statuses, or why there was no answer.',
    labelNames: ['network', 'outcome'],
    ...shared,
  });
  const requests = new Counter({
    name: 'acquaint_network_requests_total',
    help: 'Requests that were sent to a network, retries and redirects included.',
    labelNames: ['network'],
    ...shared,
  });
  const cached = new Counter({
    name: 'acquaint_network_cache_hits_total',
    help: 'Questions to a network that a stored answer served.',
    labelNames: ['network'],
    ...shared,
  });
  const answerTime = new Histogram({
    name: 'acquaint_network_seconds',
    help: 'From a question to its answer, waits and retries included.',
    labelNames: ['network'],
    buckets: seconds,
    ...shared,
  });
  const lookups = new Histogram({
    name: 'acquaint_lookup_seconds',
    help: 'Look-ups until their last event, by outcome: kept (a kept card), searched, declined, failed.',
    labelNames: ['outcome'],
    buckets: seconds,
    ...shared,
  });
  const answers = new Counter({
    name: 'acquaint_http_requests_total',
    help: 'Answers of the service, by route and status.',
    labelNames: ['route', 'status'],
    ...shared,
  });
  const showGauges = gaugesOf(register, Gauge);
  return {
    noteCall({ network, outcome, ms, attempts, fromCache }) {
      calls.inc({ network, outcome: classOf(outcome) });
      requests.inc({ network }, attempts);
      if (fromCache) cached.inc({ network });
      answerTime.observe({ network }, ms / 1000);
    },
    noteLookup: (outcome, time) => lookups.observe({ outcome }, time),
    noteRequest: (route, status) => answers.inc({ route, status }),
    text: (gauges) => (showGauges(gauges), register.metrics()),
    contentType: register.contentType,
  };
}

function classOf(outcome: OutboundEvent['outcome']): string {
  return typeof outcome === 'number' ? `${Math.floor(outcome / 100)}xx` : outcome;
}

type GaugeClass = typeof GaugeOf;

/** What is read when somebody asks. What could not be read is missing, rather than old. */
function gaugesOf(register: Registry, Gauge: GaugeClass): (gauges: Gauges) => void {
  const shared = { registers: [register] };
  const budget = new Gauge({
    name: 'acquaint_network_budget_left',
    help: 'Requests that all replicas together may still send to a network in its window.',
    labelNames: ['network'],
    ...shared,
  });
  const circuit = new Gauge({
    name: 'acquaint_network_circuit_open',
    help: '1 while a network failed so often that it is left alone.',
    labelNames: ['network'],
    ...shared,
  });
  const queue = new Gauge({
    name: 'acquaint_queue_jobs',
    help: 'Background turns: waiting (all of them), due (those whose time has come).',
    labelNames: ['state'],
    ...shared,
  });
  const lag = new Gauge({
    name: 'acquaint_stream_lag_seconds',
    help: 'How far behind its network the newest event of a stream was when it was kept.',
    labelNames: ['stream'],
    ...shared,
  });
  const silence = new Gauge({
    name: 'acquaint_stream_silent_seconds',
    help: 'Since a stream was last heard.',
    labelNames: ['stream'],
    ...shared,
  });
  const store = new Gauge({ name: 'acquaint_store_up', help: '1 if the store could be read.', ...shared });
  return (gauges) => {
    for (const gauge of [budget, circuit, queue, lag, silence]) gauge.reset();
    for (const { network, left } of gauges.budgets) budget.set({ network }, left);
    for (const { network, isOpen } of gauges.circuits) circuit.set({ network }, Number(isOpen));
    for (const { stream, lagSeconds } of gauges.streams) if (lagSeconds !== null) lag.set({ stream }, lagSeconds);
    for (const { stream, silentSeconds } of gauges.streams) if (silentSeconds !== null) silence.set({ stream }, silentSeconds);
    for (const [state, jobs] of Object.entries(gauges.queue ?? {})) queue.set({ state }, jobs);
    store.set(Number(gauges.isStoreUp));
  };
}
