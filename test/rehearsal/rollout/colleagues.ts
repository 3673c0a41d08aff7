import type { Browser } from 'playwright-core';
import { paneOn } from '../outlook';
import { has } from '../report';
import { newVisitor, openOutlookWith, signInByWindow } from './browser';
import { comes } from './run-service';
import { claim, type Step } from './steps';
import { people, type World } from './world';

interface Deployed {
  readonly browser: Browser;
  readonly world: World;
  /** Of the manifest. */
  readonly paneUrl: string;
}

/** Anna of the samples; networks know her, and our store does not. */
export const sender = {
  mail: 'anna-berzina.eml',
  name: 'Anna Bērziņa',
  address: 'anna.berzina@baltwave.example',
  post: 'Bluesky',
} as const;

/** Before step 3: whoever signs in sees a name, and nobody is asked. */
export async function beforeSetUp(step: Step, deployed: Deployed): Promise<void> {
  await step('3 Before the checklist is done', async () => {
    const { visitor, outlook } = await sitDown(deployed);
    await outlook.drop(sender.mail, 'See who is writing to you');
    await signInByWindow(visitor, people.reader.name);
    const isSaid = await comes(
      paneOn(visitor.page)
        .getByText(/not set up|no network is asked/i)
        .first(),
    );
    const words = await paneOn(visitor.page).locator('body').innerText();
    await visitor.context.close();
    return claim(
      {
        'the pane says that it is not set up': isSaid,
        'no network was asked': deployed.world.networks.asked.size === 0,
      },
      words,
    );
  });
}

/** Steps 5 and 6: what a reader sees in Outlook, and who was given no role. */
export async function colleaguesLook(step: Step, deployed: Deployed): Promise<void> {
  await step('6 A reader opens a message', async () => {
    const { visitor, outlook } = await sitDown(deployed);
    await outlook.drop(sender.mail, 'See who is writing to you');
    await signInByWindow(visitor, people.reader.name);
    const pane = paneOn(visitor.page);
    const isFound = await comes(pane.getByText('Head of Procurement').first());
    const { text, sections } = await outlook.drop(sender.mail, 'Accounts');
    const windows = visitor.context.pages().length;
    const frame = visitor.page.frames().find((one) => one.url().startsWith(deployed.paneUrl));
    const claims = {
      'one click signs in, and its window closes': isFound && windows === 1,
      'the pane is the manifest’s, framed by Outlook’s page': frame !== undefined,
      'who wrote, and where': has(text, sender.name) && has(text, 'Baltwave'),
      'the accounts are shown': has(sections['Accounts'], sender.post),
      'it is no sample data': !has(text, 'Sample data'),
      'a reader is not offered what responders decide':
        (await pane.getByRole('button', { name: /Not this person/ }).count()) === 0,
      'nothing broke the page’s policy': visitor.complaints.length === 0,
    };
    await visitor.context.close();
    return claim(claims, text);
  });
  await step('6 Somebody without a role', async () => {
    const { visitor, outlook } = await sitDown(deployed);
    await outlook.drop(sender.mail, 'See who is writing to you');
    await signInByWindow(visitor, people.unassigned.name);
    const isRefused = await comes(paneOn(visitor.page).getByText('Your account may not use Acquaint yet'));
    const text = await paneOn(visitor.page).locator('body').innerText();
    await visitor.context.close();
    return claim({ 'is told which role is needed, and where it is given': isRefused && has(text, '“reader”') }, text);
  });
}

/** What a reader who opens a mail of this sender sees in the end. */
export async function lookAsReader(deployed: Deployed, words: string): Promise<string> {
  const { visitor, outlook } = await sitDown(deployed);
  await outlook.drop(sender.mail, 'See who is writing to you');
  await signInByWindow(visitor, people.reader.name);
  await paneOn(visitor.page)
    .getByText(words)
    .first()
    .waitFor({ timeout: 30_000 })
    .catch(() => undefined);
  const { text } = await outlook.drop(sender.mail, words);
  await visitor.context.close();
  return text;
}

async function sitDown({ browser, world, paneUrl }: Deployed) {
  const visitor = await newVisitor(browser, world);
  return { visitor, outlook: await openOutlookWith(visitor, world, paneUrl) };
}
