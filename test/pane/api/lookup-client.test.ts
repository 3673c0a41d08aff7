/** @jest-environment node */
import type { LookupEvent, LookupRequest } from '../../../src/contract/lookup';
import { createLookUp, type LookupEnd } from '../../../src/pane/api/lookup-client';
import { cardWith } from '../../support/cards';

const lookup = 'b5c0a4f2-26a4-4c1b-9a53-1f0d3a1c6f01';
const request: LookupRequest = {
  lookup,
  address: 'anna.berzina@baltwave.example',
  name: 'Anna Bērziņa',
  title: null,
  company: null,
  links: [],
  departure: null,
  messageSentAt: null,
  again: [],
};
const card: LookupEvent = { lookup, type: 'card', card: cardWith() };
const done: LookupEvent = { lookup, type: 'done' };

interface Run {
  readonly end: LookupEnd;
  readonly events: readonly LookupEvent[];
  readonly asked: readonly Request[];
}

async function run(
  answer: (signal: AbortSignal) => Promise<Response>,
  stop = new AbortController(),
  isAsked = false,
): Promise<Run> {
  const events: LookupEvent[] = [];
  const asked: Request[] = [];
  const fetchFrom: typeof fetch = (input, init) => {
    const sent = new Request(new URL(String(input), 'https://pane.example'), init ?? {});
    asked.push(sent);
    return answer(init?.signal ?? new AbortController().signal);
  };
  const end = await createLookUp(fetchFrom)(request, { onEvent: (event) => events.push(event), signal: stop.signal, isAsked });
  return { end, events, asked };
}

const lines = (...all: readonly unknown[]) =>
  all.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('');
const answering = (text: string, init?: ResponseInit) => () => Promise.resolve(new Response(text, init));

describe('looking somebody up', () => {
  test('posts the request as JSON and hands on each event in order', async () => {
    const { end, events, asked } = await run(answering(lines(card, done)));
    expect(end).toEqual({ kind: 'finished' });
    expect(events).toEqual([card, done]);
    expect(asked[0]?.method).toBe('POST');
    expect(asked[0]?.url).toBe('https://pane.example/api/lookup');
    expect(await asked[0]?.json()).toEqual(request);
  });

  test('hands on a card before the answer has ended', async () => {
    const stop = new AbortController();
    const seen: LookupEvent[] = [];
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(lines(card)));
        stop.signal.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
      },
    });
    const onEvent = (event: LookupEvent) => {
      seen.push(event);
      stop.abort();
    };
    const end = await createLookUp(() => Promise.resolve(new Response(body)))(request, {
      signal: stop.signal,
      isAsked: false,
      onEvent,
    });
    expect(seen).toEqual([card]);
    expect(end).toEqual({ kind: 'aborted' });
  });

  test('drops events of another look-up', async () => {
    const { events } = await run(answering(lines({ ...card, lookup: '6dbf8b7c-6b9e-4dd4-8f0a-5c9b7a2f1e02' }, done)));
    expect(events).toEqual([done]);
  });

  test('reads nothing after the last event', async () => {
    const { events } = await run(
      answering(lines({ lookup, type: 'declined', reason: 'colleague', domain: 'contoso.example' }, card)),
    );
    expect(events).toHaveLength(1);
  });

  test.each([
    ['a line that is no JSON', lines(card, 'not json')],
    ['a line that is no event', lines(card, { lookup, type: 'surprise' })],
    ['a card event without a card', lines({ lookup, type: 'card', card: null })],
    ['an answer that stops before its end', lines(card)],
    ['an empty answer', ''],
  ])('is broken by %s', async (_name, text) => {
    expect((await run(answering(text))).end).toEqual({ kind: 'failed', failure: 'broken' });
  });

  test.each([
    [400, 'refused'],
    [500, 'failed'],
    [503, 'failed'],
  ])('tells a question that the service can’t take from one that it could not answer: %i', async (status, failure) => {
    expect((await run(answering('{}', { status }))).end).toEqual({ kind: 'failed', failure });
  });

  test('hands on when to come again after too many look-ups', async () => {
    const init = { status: 429, headers: { 'retry-after': '7' } };
    expect((await run(answering('{}', init))).end).toEqual({ kind: 'too-many', after: '7' });
  });

  test('tells the service that the user pressed for the person', async () => {
    const { asked } = await run(answering(lines(card, done)), new AbortController(), true);
    expect(asked[0]?.url).toBe('https://pane.example/api/lookup?asked=true');
  });

  test('says unreachable when there is no connection', async () => {
    expect((await run(() => Promise.reject(new TypeError('fetch failed')))).end).toEqual({
      kind: 'failed',
      failure: 'unreachable',
    });
  });

  test('ends as aborted, not as failed, when somebody else is looked up meanwhile', async () => {
    const stop = new AbortController();
    const waiting = (signal: AbortSignal) =>
      new Promise<Response>((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      );
    const running = run(waiting, stop);
    stop.abort();
    expect((await running).end).toEqual({ kind: 'aborted' });
  });

  test('gives up on an answer that falls silent', async () => {
    jest.useFakeTimers();
    const body = (signal: AbortSignal) =>
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode(lines(card)));
          signal.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
        },
      });
    const running = run((signal) => Promise.resolve(new Response(body(signal))));
    await jest.advanceTimersByTimeAsync(21_000);
    expect((await running).end).toEqual({ kind: 'failed', failure: 'broken' });
    jest.useRealTimers();
  });
});
