import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Card } from '../../src/domain/card';
import { cardWith } from '../support/cards';
import { projectRoot } from '../support/running-service';
import { nameOf, seen, settledCard, wordsIn } from './support/card';
import { answerCard, interceptLookups } from './support/lookups';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';
import { eventually } from './support/wait';

const stage = useStage();
const folder = path.join(projectRoot, 'test/fixtures/mails');
const mails = readdirSync(folder).filter((name) => name.endsWith('.eml'));

const nobody: Card = cardWith({ name: null });

describe('an .eml dropped on the page', () => {
  test('opens, and its sender is looked up', async () => {
    const tab = await stage.open({ mail: 'none' });
    await drop(tab, 'mail-parser-nested.eml', readFileSync(path.join(folder, 'mail-parser-nested.eml')));
    await eventually(async () =>
      expect(await wordsIn(tab.page.getByRole('main', { name: 'Reading pane' }))).toContain('A multipart example'),
    );
    expect(await settledCard(tab, 'Nora Bell')).toContain('No public profile is tied to this address');
    expect(tab.lookups()[0]).toMatchObject({ address: 'nora@first.example', name: 'Nora Bell' });
  });

  test('gives its signature’s clues to the look-up, and nothing else of its text', async () => {
    const tab = await stage.open({ mail: 'none' });
    await drop(tab, 'signed.eml', Buffer.from(signedMail));
    await settledCard(tab, 'Sofia Marin');
    await eventually(() => {
      expect(tab.lookups().at(-1)).toMatchObject({
        address: 'sofia.marin@delta-consult.example',
        title: 'Partner',
        company: 'Delta Consult',
        links: expect.arrayContaining(['https://www.linkedin.com/in/sofia-marin-sample']),
      });
    });
    expect(JSON.stringify(tab.lookups())).not.toMatch(/confidential|budget|Quarterly/);
    await seen(tab, 'Partner · Delta Consult');
  });

  test('that holds no mail is refused with the reason, and the open message stays', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await drop(tab, 'picture.png', Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
    await tab.page.getByText('picture.png was not opened.').waitFor();
    expect(await wordsIn(nameOf(tab))).toBe('Anna Bērziņa');
  });
});

test('every mail of other programs’ test data opens without an error, and its sender is shown or the reason why not', async () => {
  const tab = await stage.open({
    mail: 'none',
    prepare: (context) => interceptLookups(context, (request, route) => answerCard(route, request, nobody)),
  });
  expect(mails.length).toBeGreaterThanOrEqual(7);
  for (const name of mails) {
    await tab.play((preview) => preview.openNone(), null);
    await seen(tab, 'Select a message');
    await drop(tab, name, readFileSync(path.join(folder, name)));
    await seen(tab, /No public profile|has no address that can be looked up|This message has no usable sender/);
    expect([name, await tab.page.getByText(/^Opened: /).count()]).toEqual([name, 1]);
  }
});

const signedMail = [
  'From: Sofia Marin <sofia.marin@delta-consult.example>',
  'To: Robin Vale <robin.vale@contoso.example>',
  'Subject: Quarterly plan',
  'Date: Fri, 20 Nov 2026 09:00:00 +0200',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello Robin,',
  '',
  'the confidential budget is attached.',
  '',
  'Kind regards',
  'Sofia',
  '',
  '-- ',
  'Sofia Marin',
  'Partner',
  'Delta Consult',
  'https://www.linkedin.com/in/sofia-marin-sample',
  '',
].join('\r\n');

/** What a visitor does: drags a file over the page and lets it go. */
async function drop(tab: Tab, name: string, bytes: Buffer): Promise<void> {
  const transfer = await tab.page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(content)], fileName));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await tab.page.locator('body').dispatchEvent(type, { dataTransfer: transfer });
  }
}
