import { part, seen, settledCard, wordsIn } from './support/card';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import { eventually } from './support/wait';

const stage = useStage();

describe('a message that speaks against its sender', () => {
  test('failed the checks of the receiving server: the card warns, and nobody is drawn', async () => {
    const tab = await stage.open({ mail: 'marit-odegard' });
    await settledCard(tab, 'Marit Ødegård');
    await tab.show('forged');
    await seen(tab, '⚠ The message says it is from odegard.example, but it failed your mail server’s checks.');
    const words = await settledCard(tab, 'Marit Ødegård');
    expect(words).toContain('Sender not proven');
    expect(words).toContain('Nothing about this sender is shown here');
    expect(words).not.toMatch(/Proven|Fjordline/);
    expect(await part(tab, 'Accounts').count()).toBe(0);
    expect(await tab.pane.locator('main img').count()).toBe(0);
    await keepPicture(tab, 'forged');
    await tab.show('marit-odegard');
    await seen(tab, /Head of Supply Chain · Fjordline Logistics/);
    expect(await settledCard(tab, 'Marit Ødegård')).not.toContain('Sender not proven');
  });

  test('wants its answers at a domain that imitates the sender’s, as the first message of all', async () => {
    const tab = await stage.open({ mail: 'reply-imitates' });
    await seen(tab, '⚠ Answers go to anna.berzina@ba1twave.example, which imitates baltwave.example. Check before you answer.');
    expect(await settledCard(tab, 'Anna Bērziņa')).not.toMatch(/Proven|Head of Procurement/);
    expect(JSON.stringify(tab.lookups())).not.toMatch(/ba1twave|compauth|deposit/);
    await keepPicture(tab, 'reply-imitates');
  });

  test('was sent by others for its writer: quiet lines, and the attached vCard is read', async () => {
    const tab = await stage.open({ mail: 'on-behalf' });
    await seen(tab, 'Sent by desk@fair-desk.example for oskars.liepa@liepa-timber.example.');
    await seen(tab, 'Answers go to oskars.liepa@liepa.example, not to oskars.liepa@liepa-timber.example.');
    await seen(tab, 'Export Manager · Liepa Timber');
    await eventually(() =>
      expect(tab.lookups().at(-1)).toMatchObject({
        address: 'oskars.liepa@liepa-timber.example',
        title: 'Export Manager',
        company: 'Liepa Timber',
        links: ['https://liepa-timber.example'],
      }),
    );
    expect(await wordsIn(tab.card)).not.toContain('⚠');
    expect(JSON.stringify(tab.lookups())).not.toMatch(/2000|fair-desk|liepa\.example/);
    await keepPicture(tab, 'on-behalf');
  });

  test('says nothing where Outlook is too old or refuses to say: the card is as ever', async () => {
    const tab = await stage.open({ mail: 'none' });
    await tab.play((preview) => {
      preview.breakThings.fault('outlook:168', { kind: 'fail', errorCode: 5000 });
      preview.breakThings.fault('outlook:150', { kind: 'fail', errorCode: 5000 });
    }, null);
    await tab.show('on-behalf');
    await seen(tab, 'Sent by desk@fair-desk.example');
    expect(await settledCard(tab, 'Oskars Liepa')).not.toContain('Answers go to');
    expect(tab.lookups().map(({ title }) => title)).toEqual([null]);
  });
});
