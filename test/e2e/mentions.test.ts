import { startService } from '../support/running-service';
import { part, seen, settledCard, wordsIn } from './support/card';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import { openTab, type Tab } from './support/tab';
import { eventually } from './support/wait';

const stage = useStage();
const angry = 'Contoso charged us twice again and nobody picks up the phone.';
/** The pane asks every half minute, and at once when it is seen again. */
const soon = 45_000;

/** As if the window had been covered and were seen again. */
async function lookAgain(tab: Tab): Promise<void> {
  await (await tab.frame()).evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

async function arrive(tab: Tab): Promise<void> {
  await tab.play((preview) => preview.happen('angry-post'), null);
}

describe('what is said while one reads', () => {
  test('an angry post enters the open pane without a reload, and goes when it is taken back at its source', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    expect(await tab.card.innerText()).not.toContain(angry);
    await arrive(tab);
    await eventually(async () => expect(await wordsIn(part(tab, 'Needs you'))).toContain(angry), soon);
    expect(await wordsIn(part(tab, 'Needs you'))).toMatch(/▼ Negative \d+% sure · about Contoso · .*Bluesky/);
    await keepPicture(tab, 'mention-arrived');
    await tab.play((preview) => preview.happen('post-taken-back'), null);
    await eventually(async () => {
      await lookAgain(tab);
      expect(await tab.card.innerText()).not.toContain(angry);
    }, soon);
  });

  test('moves nothing under the pointer: a line offers what is new', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.card.hover();
    await arrive(tab);
    await eventually(async () => {
      await lookAgain(tab);
      expect(await tab.card.innerText()).toContain('There is something new about this person');
    }, soon);
    expect(await tab.card.innerText()).not.toContain(angry);
    await keepPicture(tab, 'mention-offered');
    await tab.pane.getByRole('button', { name: 'Show', exact: true }).click();
    await eventually(async () => expect(await wordsIn(part(tab, 'Needs you'))).toContain(angry));
    await tab.play((preview) => preview.happen('post-taken-back'), null);
  });
});

describe('a correction', () => {
  test('of the tone takes two presses and is kept after a restart', async () => {
    const service = await startService();
    const browser = stage.browser();
    const first = await openTab({ browser, port: service.port, options: { mail: 'stefan-ionescu' } });
    await settledCard(first, 'Ștefan Ionescu');
    await first.pane
      .getByRole('button', { name: /^Wrong tone: / })
      .first()
      .focus();
    await first.page.keyboard.press('Enter');
    await keepPicture(first, 'tone-choice');
    await first.pane.getByRole('button', { name: 'Neutral', exact: true }).click();
    await seen(first, 'Now neutral, for everyone in your organisation.');
    await keepPicture(first, 'tone-corrected');
    const faults = first.faults();
    await first.close();
    await service.stop({ keepData: true });
    const again = await startService({ dataFolder: service.dataFolder });
    const second = await openTab({ browser, port: again.port, options: { mail: 'stefan-ionescu' } });
    await settledCard(second, 'Ștefan Ionescu');
    await seen(second, /● Neutral corrected by you/);
    await seen(second, /You set the tone to neutral on .* Take back/);
    expect([...faults, ...second.faults()]).toEqual([]);
    await second.close();
    await again.stop();
  }, 240_000);

  test('“not about us” hides a mention for all, by the keyboard, and is undone in its place', async () => {
    const tab = await stage.open({ mail: 'stefan-ionescu' });
    await settledCard(tab, 'Ștefan Ionescu');
    const needs = part(tab, 'Needs you');
    await needs.getByRole('button', { name: /^Not about us: / }).focus();
    await tab.page.keyboard.press('Enter');
    await seen(tab, 'Set aside as not about us, for everyone in your organisation.');
    await tab.play((preview) => preview.reloadPane(), null);
    await tab.pane.getByRole('button', { name: '1 mention was said not to be about us' }).click();
    expect(await part(tab, 'Needs you').count()).toBe(0);
    await seen(tab, /You said on .* that this is not about us Take back/);
    await keepPicture(tab, 'mentions-aside');
    await tab.pane.getByRole('button', { name: 'Take back' }).click();
    await eventually(async () => expect(await tab.card.innerText()).toContain('Third week waiting'));
    await tab.play((preview) => preview.reloadPane(), null);
    await eventually(async () => expect(await wordsIn(part(tab, 'Needs you'))).toContain('Third week waiting'));
  });
});
