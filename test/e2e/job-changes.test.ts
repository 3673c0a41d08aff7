import { readFileSync } from 'node:fs';
import { readVcards } from '../../src/domain/message/vcard';
import { part, seen, settledCard, wordsIn } from './support/card';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import { eventually } from './support/wait';

const stage = useStage();
const moved = 'Moved to Fjordline Logistics as Head of Supply Chain';

describe('a job change', () => {
  test('is told above the message and in the list of what is new, once', async () => {
    const tab = await stage.open({ mail: 'marit-odegard' });
    await settledCard(tab, 'Marit Ødegård');
    const bar = tab.page.getByRole('status', { name: /notification/i });
    await eventually(async () => expect(await wordsIn(bar)).toContain(`Marit Ødegård: ${moved}`));
    await tab.pane.getByRole('button', { name: /^What is new \(\d+\)$/ }).focus();
    await tab.page.keyboard.press('Enter');
    await seen(tab, /What is new .*Marit Ødegård new Moved to Fjordline Logistics/);
    await keepPicture(tab, 'news');
    await tab.pane.getByRole('button', { name: 'Back to the message' }).click();
    await settledCard(tab, 'Marit Ødegård');
    await eventually(async () =>
      expect(await tab.pane.getByRole('button', { name: 'What is new', exact: true }).count()).toBe(1),
    );
  });

  test('is congratulated on in a reply that is only opened', async () => {
    const tab = await stage.open({ mail: 'marit-odegard' });
    await settledCard(tab, 'Marit Ødegård');
    await tab.pane.getByRole('button', { name: 'Congratulate' }).click();
    await eventually(async () => {
      const forms = await tab.page.evaluate(() => window.acquaintPreview?.composed());
      expect(JSON.stringify(forms)).toContain('Congratulations on your new position at Fjordline Logistics!');
    });
  });

  test('is taken over into one’s own contacts, as lines or as a file', async () => {
    const tab = await stage.open({ mail: 'marit-odegard' });
    await settledCard(tab, 'Marit Ødegård');
    await tab.pane.getByRole('button', { name: 'Update contact' }).click();
    await seen(tab, /Title: Head of Supply Chain Company: Fjordline Logistics seen between/);
    await keepPicture(tab, 'update-contact');
    const saving = tab.page.waitForEvent('download');
    await tab.pane.getByRole('button', { name: 'Contact file (.vcf)' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('Marit Ødegård.vcf');
    expect(readVcards(readFileSync(await saved.path()))).toMatchObject([{ company: 'Fjordline Logistics' }]);
  });

  test('is set aside and brought back by the keyboard, and that holds after a reload', async () => {
    const tab = await stage.open({ mail: 'marit-odegard' });
    await settledCard(tab, 'Marit Ødegård');
    await tab.pane.getByRole('button', { name: `Wrong: ${moved}` }).focus();
    await tab.page.keyboard.press('Enter');
    await seen(tab, 'Set aside as wrong, for everyone in your organisation.');
    await keepPicture(tab, 'change-wrong');
    await tab.play((preview) => preview.reloadPane(), null);
    await tab.pane.getByRole('button', { name: '1 job change is set aside' }).click();
    expect(await part(tab, 'Needs you').count()).toBe(0);
    await tab.pane.getByRole('button', { name: 'Take back' }).click();
    await eventually(async () => expect(await wordsIn(part(tab, 'Needs you'))).toContain(moved));
    await tab.pane.getByRole('button', { name: `Confirm: ${moved}` }).click();
    await seen(tab, 'Confirmed, for everyone in your organisation.');
    await tab.play((preview) => preview.reloadPane(), null);
    await seen(tab, /You confirmed this on/);
  });
});
