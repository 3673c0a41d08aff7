import { cardWith } from '../support/cards';
import { nameOf, seen, settledCard, wordsIn, wordsOf } from './support/card';
import { changeUnheard } from './support/deaf-pane';
import { answerCard, interceptLookups } from './support/lookups';
import { painted, watchPainted } from './support/painted';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';
import { eventually, idle } from './support/wait';

const stage = useStage();

const anna = 'anna.berzina@baltwave.example';
/** Words that only Anna's card has. */
const ofAnna = /Anna|Baltwave|annaberzina/;

describe('a late answer', () => {
  test('is never painted: the person before answers slowly, the next one at once', async () => {
    const late = later();
    const tab = await stage.open({
      mail: 'none',
      prepare: (context) =>
        interceptLookups(context, async (request, route) => {
          const answer = await route.fetch();
          if (request.address === anna) await late.wait;
          await route.fulfill({ response: answer });
        }),
    });
    await tab.show('anna-berzina');
    await eventually(() => expect(tab.lookups().map(({ address }) => address)).toContain(anna));
    await tab.show('stefan-ionescu');
    await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe('Ștefan Ionescu'));
    await watchPainted(tab);
    late.end();
    await settledCard(tab, 'Ștefan Ionescu');
    await idle(500);
    for (const words of await painted(tab)) expect(words).not.toMatch(ofAnna);
  });

  test('is not painted either when Outlook is late with the body of the message before', async () => {
    const tab = await stage.open({ mail: 'none' });
    await tab.play((preview) => preview.breakThings.lateAnswers(1500), null);
    await tab.show('anna-berzina');
    await eventually(() => expect(tab.lookups().map(({ address }) => address)).toContain(anna));
    await tab.show('ingrid-solheim');
    await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe('Ingrid Solheim'));
    await watchPainted(tab);
    await settledCard(tab, 'Ingrid Solheim');
    await idle(2500);
    for (const words of await painted(tab)) expect(words).not.toMatch(ofAnna);
    const ofIngrid = tab.lookups().filter(({ address }) => address.startsWith('ingrid'));
    expect(ofIngrid.flatMap(({ title, company, links }) => [title, company, ...links])).toEqual(
      ofIngrid.flatMap(() => [null, null]),
    );
  });

  test('about somebody else is not painted: the service mixed two people up', async () => {
    const card = cardWith({ address: anna, name: 'Anna Bērziņa' });
    const tab = await stage.open({
      mail: 'ingrid-solheim',
      prepare: (context) => interceptLookups(context, (request, route) => answerCard(route, request, card, { isMixedUp: true })),
    });
    await seen(tab, 'The answer was about somebody else');
    expect(await wordsOf(tab)).not.toMatch(ofAnna);
  });
});

describe('an ItemChanged that nobody hears', () => {
  test('leaves the old person nowhere: the pane looks by itself', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    expect(await changeUnheard(tab, 'ingrid-solheim', null)).toMatch(ofAnna);
    await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe('Ingrid Solheim'), 4000);
    expect(await settledCard(tab, 'Ingrid Solheim')).not.toMatch(ofAnna);
  });

  test.each([
    ['gets the focus', 'focus'],
    ['becomes visible', 'visibilitychange'],
  ] as const)('leaves the old person nowhere once the pane %s', async (_when, wake) => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    expect(await changeUnheard(tab, 'ingrid-solheim', wake)).toMatch(ofAnna);
    await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe('Ingrid Solheim'), 1000);
  });

  test('lets no action of the old person happen', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    // A window that opened would be a fault of this tab.
    expect(await changeUnheard(tab, 'ingrid-solheim', 'click on a link')).toMatch(ofAnna);
    await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe('Ingrid Solheim'), 1000);
  });
});

describe('an ItemChanged that Outlook never sends', () => {
  test('leaves the old person nowhere once the next one comes', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.play((preview) => preview.breakThings.missItemChanged(), null);
    await tab.show('stefan-ionescu');
    await tab.show('ingrid-solheim');
    expect(await settledCard(tab, 'Ingrid Solheim')).not.toMatch(ofAnna);
  });

  // As below: the pane begins with data of the message before, and is not yet registered when the next one is chosen.
  test.failing('leaves no old person when the message changes while the pane starts', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.play((preview) => preview.breakThings.fault('initial-data', { kind: 'delay', ms: 1000 }), null);
    await tab.play((preview) => preview.reloadPane(), null);
    await eventually(async () => expect(await startedAgain(tab)).toBe(true));
    await tab.show('ingrid-solheim');
    await eventually(async () => expect(await wordsOf(tab)).toContain('Ingrid Solheim'), 4000);
  });

  // On the web `mailbox.item` itself is only replaced by that event, so comparing ids notices nothing.
  test.failing('never leaves the old person beside the new message', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.play((preview) => preview.breakThings.missItemChanged(), null);
    await tab.show('ingrid-solheim');
    await (await tab.frame()).evaluate(() => window.dispatchEvent(new Event('focus')));
    await eventually(async () => expect(await wordsOf(tab)).not.toMatch(ofAnna), 3000);
  });
});

describe('no message', () => {
  test.each([
    ['undefined, as at a start without a message', { mail: 'none' }],
    ['null, as at a start without any data', { mail: 'none', query: { none: 'null' } }],
  ])('at the start is told in words, and the next message is shown: %s', async (_what, options) => {
    const tab = await stage.open(options);
    await seen(tab, 'Select a message');
    expect(tab.lookups()).toEqual([]);
    await tab.show('anna-berzina');
    await settledCard(tab, 'Anna Bērziņa');
  });

  test('after one blanks the card, and nothing of the person stays', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.play((preview) => preview.openNone(), null);
    await seen(tab, 'Select a message');
    expect(await wordsOf(tab)).not.toMatch(ofAnna);
    await tab.show('anna-berzina');
    await settledCard(tab, 'Anna Bērziņa');
  });
});

describe('many switches', () => {
  test('30 in 10 seconds end on the right person after few questions', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    const before = tab.lookups().length;
    await tab.play((preview) => preview.breakThings.switches(30, 10_000), null);
    await settledOnOpen(tab);
    expect(tab.lookups().length - before).toBeLessThanOrEqual(10);
  });

  test('30 in less than a second end on the right person after few questions', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    const before = tab.lookups().length;
    await tab.play((preview) => preview.breakThings.switches(30, 600), null);
    await settledOnOpen(tab);
    expect(tab.lookups().length - before).toBeLessThanOrEqual(6);
  });

  test('between two messages, to and fro, end on the one that is open', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    for (let turn = 0; turn < 10; turn += 1) {
      await tab.show('ingrid-solheim');
      await tab.show('anna-berzina');
    }
    await tab.show('ingrid-solheim');
    expect(await settledCard(tab, 'Ingrid Solheim')).not.toMatch(ofAnna);
  });
});

describe('a pane that begins anew', () => {
  test('shows the open message’s person again', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.show('ingrid-solheim');
    await tab.play((preview) => preview.reloadPane(), null);
    expect(await settledCard(tab, 'Ingrid Solheim')).not.toMatch(ofAnna);
  });

  test('unpinned, it is loaded for each message and shows its person', async () => {
    const tab = await stage.open({ mail: 'anna-berzina', query: { pinned: '0' } });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.show('ingrid-solheim');
    expect(await settledCard(tab, 'Ingrid Solheim')).not.toMatch(ofAnna);
  });
});

async function settledOnOpen(tab: Tab): Promise<void> {
  const open = await tab.page.evaluate(() => {
    const preview = window.acquaintPreview;
    return preview?.messages().find(({ id }) => id === preview.openId())?.fromName ?? null;
  });
  await settledCard(tab, open ?? '');
}

/** Whether the pane that was loaded anew has asked for its first message and waits for the answer. */
async function startedAgain({ page }: Tab): Promise<boolean> {
  const labels = await page.evaluate(() => window.acquaintPreview?.trace().map(({ label }) => label) ?? []);
  return labels.lastIndexOf('GetInitialData') > labels.lastIndexOf('+ olkItemSelectedChanged');
}

function later(): { readonly wait: Promise<void>; readonly end: () => void } {
  let end: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => (end = resolve));
  return { wait, end: () => end() };
}
