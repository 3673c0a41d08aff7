import type { BrowserContext, Page } from 'playwright-core';
import type { LoginPerson } from '../support/login-provider';
import { personWith, useSignInStage } from './support/sign-in-stage';
import { loginHost } from './support/stage';

const ada = personWith(1, 'Ada Admin', ['administrator']);
const rita = personWith(2, 'Rita Reader', ['reader']);
const { stage } = useSignInStage([ada, rita]);
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});

interface Opened {
  readonly page: Page;
  /** Addresses that were asked for, the sign-in's without what stands behind their path. */
  readonly asked: readonly string[];
}

/** The setup page in a fresh browser, before anybody signed in. */
async function openSetup(section: string): Promise<Opened> {
  const context = await stage.browser().newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' });
  contexts.push(context);
  const asked: string[] = [];
  const mine = stage.service().url;
  context.on('request', (request) => {
    asked.push(request.url());
    if (![mine, `https://${loginHost}`, 'blob:'].some((begin) => request.url().startsWith(begin)))
      complaints.push(`asked ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${mine}/setup/#${section}`);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  return { page, asked };
}

/** Goes to the sign-in page, says who one is, and comes back. */
async function signInAs(page: Page, { name }: LoginPerson): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Pick an account' }).waitFor();
  await page.getByRole('link', { name }).click();
  await page.waitForURL(/\/setup\//);
}

test('an administrator signs in, comes back to the section, saves a setting under their name, and stays signed in', async () => {
  const { page, asked } = await openSetup('organisation');
  await signInAs(page, ada);
  const contact = page.getByRole('textbox', { name: 'Contact' });
  await contact.fill('privacy@contoso.example');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved. It holds from now on.').first().waitFor();
  await page.reload();
  await contact.waitFor();
  expect(await contact.inputValue()).toBe('privacy@contoso.example');
  await page.goto(`${stage.service().url}/setup/#changes`);
  await page.getByText('Ada Admin').first().waitFor();
  expect(asked.filter((address) => /access_token=|id_token=/.test(address))).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /token|account/i.test(key)))).toEqual([]);
});

test('a reader is told in words which role the page needs and where it is given, and sees nothing', async () => {
  const { page } = await openSetup('organisation');
  await signInAs(page, rita);
  await page.getByText('You may not do this').waitFor();
  const words = await page.getByRole('main').innerText();
  expect(words).toContain('It needs the role “administrator”. It is given in Entra');
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('textbox').count()).toBe(0);
});

test('somebody whom the sign-in refuses is told why with the code, and nothing goes round in circles', async () => {
  const { page, asked } = await openSetup('checklist');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Not assigned' }).click();
  await page.getByText('Acquaint was not given to your account').waitFor();
  expect(await page.getByRole('main').innerText()).toContain('AADSTS50105');
  const visits = asked.filter((address) => address.includes('/authorize?') && !address.includes('prompt=none')).length;
  expect(visits).toBe(1);
});
