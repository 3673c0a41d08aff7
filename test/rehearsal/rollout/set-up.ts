import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { newVisitor, type Visitor } from './browser';
import { comes } from './run-service';
import { claim, type Step } from './steps';
import { organisation, people, type World } from './world';

/** Step 3 of the guide: the administrator signs in at the setup page and goes through its checklist. Gives that browser, still signed in. */
export async function setUp(step: Step, browser: Browser, world: World): Promise<Visitor> {
  const administrator = await newVisitor(browser, world);
  const { page, complaints } = administrator;
  await step('3 Sign in at the setup page', async () => {
    await page.goto(`${organisation.url}/setup/`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: people.administrator.name }).click();
    await page.getByRole('navigation').waitFor();
    return claim({ 'it leads back to the checklist': await comes(page.getByText('Nobody is looked up yet')) });
  });
  await step('3 Go through the checklist', async () => {
    await page.getByRole('link', { name: 'Say whose service this is' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Contoso');
    await page.getByRole('textbox', { name: 'Contact' }).fill('it@contoso.example');
    await page.getByRole('textbox', { name: 'Domains' }).fill('contoso.example');
    await go(page, 'Legal basis and notice');
    await page.getByRole('combobox', { name: 'People are looked up on the basis of' }).selectOption('legitimate-interest');
    await page.getByRole('combobox', { name: 'People are told' }).selectOption('page');
    await page.getByRole('textbox', { name: 'Address of the page' }).fill('https://contoso.example/privacy');
    await go(page, 'Brands');
    await page.getByRole('button', { name: 'Describe our brand' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Contoso');
    await go(page, 'Networks');
    await page.getByRole('button', { name: 'Take the suggested ones' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const isSaved = await comes(page.getByText('Saved. It holds from now on.').first());
    await go(page, 'Checklist');
    return claim({
      'it is saved': isSaved,
      'all that is needed is done': await comes(page.getByText('All that is needed is done')),
      'nothing broke the page’s policy': complaints.length === 0,
    });
  });
  return administrator;
}

/** What the setup page offers as the manifest. */
export async function downloadManifest({ page }: Visitor): Promise<string> {
  await go(page, 'Manifest');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'acquaint.xml' }).click();
  return readFileSync(await (await downloading).path(), 'utf8');
}

/** What the checklist still asks for. */
export async function openItems({ page }: Visitor): Promise<readonly string[]> {
  await go(page, 'Checklist');
  await page.getByText('All that is needed is done').waitFor();
  return page.locator('li.check:not(.done) h2').allInnerTexts();
}

async function go(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: section }).click();
  await page.getByRole('heading', { level: 1, name: section }).waitFor();
}
