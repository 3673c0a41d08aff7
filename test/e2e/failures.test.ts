import type { FaultEffect, FaultTarget } from '../../src/preview/protocol/faults';
import { accountWith, cardWith } from '../support/cards';
import { seen, settledCard, wordsOf } from './support/card';
import { answerCard, answerWith, interceptLookups, leaveLookups } from './support/lookups';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import { eventually } from './support/wait';

const stage = useStage();

describe('Outlook that does not answer as it should', () => {
  const bodyRead: FaultTarget = 'outlook:37';

  test.each<[string, FaultEffect]>([
    ['refuses the body', { kind: 'fail', errorCode: 9030 }],
    ['gives the body late', { kind: 'delay', ms: 1500 }],
    ['never gives the body', { kind: 'silent' }],
  ])('%s: the card is there all the same', async (_what, effect) => {
    const tab = await stage.open({ mail: 'none' });
    await tab.play((preview, [target, fault]) => preview.breakThings.fault(target, fault), [bodyRead, effect] as const);
    await tab.show('anna-berzina');
    const words = await settledCard(tab, 'Anna Bērziņa');
    expect(words).toContain('Head of Procurement · Baltwave');
    expect(words).toMatch(/Proven — /);
  });

  test('a body that comes late still adds what its signature says', async () => {
    const tab = await stage.open({ mail: 'none' });
    await tab.play((preview, target: FaultTarget) => preview.breakThings.fault(target, { kind: 'delay', ms: 1000 }), bodyRead);
    await tab.show('liam-novak');
    await seen(tab, 'Operations Director · Harbor Tools mail signature');
    expect(tab.lookups().at(-1)).toMatchObject({ title: 'Operations Director', company: 'Harbor Tools' });
  });

  test('with the least permission, the body is not read and the pane says what it can', async () => {
    const tab = await stage.open({ mail: 'anna-berzina', query: { permission: 'restricted' } });
    await seen(tab, 'This message has no usable sender');
    expect(tab.lookups()).toEqual([]);
  });

  test('does not answer at the start: words instead of an empty pane, and the card once it does', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.play((preview) => preview.breakThings.fault('app-context', { kind: 'delay', ms: 9500 }), null);
    await tab.play((preview) => preview.reloadPane(), null);
    await seen(tab, 'Acquaint is starting…');
    await seen(tab, 'Outlook has not answered yet');
    await settledCard(tab, 'Anna Bērziņa');
  });
});

describe('a service that does not answer as it should', () => {
  test('cannot be reached: words and a retry, which recovers', async () => {
    const tab = await stage.open({
      mail: 'ingrid-solheim',
      prepare: (context) => interceptLookups(context, (_request, route) => route.abort('connectionrefused')),
    });
    await seen(tab, 'The Acquaint service can’t be reached');
    expect(await wordsOf(tab)).toContain('Ingrid Solheim');
    await keepPicture(tab, 'service-unreachable');
    await leaveLookups(tab.context);
    await tab.pane.getByRole('button', { name: 'Retry' }).click();
    expect(await settledCard(tab, 'Ingrid Solheim')).toContain('No public profile is tied to this address');
  });

  test('cannot be reached by any request: the next message tries again', async () => {
    const tab = await stage.open({ mail: 'none' });
    await tab.context.route('**/api/**', (route) => route.abort());
    await tab.show('anna-berzina');
    await seen(tab, 'The Acquaint service can’t be reached');
    await tab.context.unroute('**/api/**');
    await tab.show('janis-kalnins');
    expect(await settledCard(tab, 'Jānis Kalniņš')).toMatch(/Proven — /);
  });

  test.each([
    ['an error', (body: string) => ({ status: 500, body })],
    [
      'a login page of some proxy',
      () => ({ status: 200, contentType: 'text/html', body: '<!doctype html><h1>Please log in</h1>' }),
    ],
    ['nothing at all', () => ({ status: 200, body: '' })],
  ])('answers with %s: words and a retry', async (_what, reply) => {
    const tab = await stage.open({
      mail: 'anna-berzina',
      prepare: (context) => interceptLookups(context, (_request, route) => route.fulfill(reply('{"error":"no"}'))),
    });
    await seen(tab, /The Acquaint service could not finish|The answer stopped halfway/);
    expect(await tab.pane.getByRole('button', { name: 'Retry' }).count()).toBe(1);
    expect(await wordsOf(tab)).not.toContain('Please log in');
  });

  test('stops halfway: what came stays, and it is said that more was to come', async () => {
    const address = 'ingrid.solheim@fjellvik.example';
    const card = cardWith({ address, sureness: 'proven', accounts: [accountWith('gravatar', 'ingridsolheim')] });
    const tab = await stage.open({
      mail: 'ingrid-solheim',
      prepare: (context) =>
        interceptLookups(context, ({ lookup }, route) => answerWith(route, [JSON.stringify({ lookup, type: 'card', card })])),
    });
    await seen(tab, 'The answer stopped before its end');
    expect(await wordsOf(tab)).toContain('ingridsolheim');
    await leaveLookups(tab.context);
    await tab.pane.getByRole('button', { name: 'Retry' }).click();
    await eventually(async () => expect(await wordsOf(tab)).not.toContain('The answer stopped before its end'));
  });

  test('sends a line that is no event: what came before stays, and nothing of the line is shown', async () => {
    const card = cardWith({ sureness: 'proven', accounts: [accountWith('gravatar', 'annaberzina')] });
    const tab = await stage.open({
      mail: 'anna-berzina',
      prepare: (context) =>
        interceptLookups(context, ({ lookup }, route) =>
          answerWith(route, [
            JSON.stringify({ lookup, type: 'card', card }),
            '<<garbage>>',
            JSON.stringify({ lookup, type: 'done' }),
          ]),
        ),
    });
    await seen(tab, 'The answer stopped before its end');
    expect(await wordsOf(tab)).toContain('annaberzina');
    expect(await wordsOf(tab)).not.toContain('garbage');
  });

  test.each([
    ['lacks its lists', { address: 'anna.berzina@baltwave.example', sample: true }],
    ['has lists of the wrong things', { ...cardWith(), accounts: [null, 7], mentions: 'many', networks: [{}] }],
  ])('sends a card that %s: the pane still says something, and other messages work', async (_what, broken) => {
    const tab = await stage.open({
      mail: 'anna-berzina',
      mayComplain: /TypeError/,
      prepare: (context) =>
        interceptLookups(context, (request, route) =>
          request.address.startsWith('anna')
            ? answerWith(route, [JSON.stringify({ lookup: request.lookup, type: 'card', card: broken })])
            : answerCard(route, request, cardWith()),
        ),
    });
    await seen(tab, /This could not be shown|The answer stopped|could not finish/);
    await tab.show('ingrid-solheim');
    await settledCard(tab, 'Ingrid Solheim');
  });

  test('fails by its own admission: words and a retry', async () => {
    const tab = await stage.open({
      mail: 'anna-berzina',
      prepare: (context) =>
        interceptLookups(context, ({ lookup }, route) => answerWith(route, [JSON.stringify({ lookup, type: 'failed' })])),
    });
    await seen(tab, 'The Acquaint service could not finish');
    expect(await tab.pane.getByRole('button', { name: 'Retry' }).count()).toBe(1);
  });

  test('answers another look-up’s question: nothing of it is shown', async () => {
    const other = '00000000-0000-4000-8000-000000000000';
    const card = cardWith({ sureness: 'proven', accounts: [accountWith('gravatar', 'annaberzina')] });
    const tab = await stage.open({
      mail: 'anna-berzina',
      prepare: (context) =>
        interceptLookups(context, (_request, route) =>
          answerWith(route, [
            JSON.stringify({ lookup: other, type: 'card', card }),
            JSON.stringify({ lookup: other, type: 'done' }),
          ]),
        ),
    });
    await seen(tab, 'The answer stopped halfway');
    expect(await wordsOf(tab)).not.toContain('annaberzina');
  });
});
