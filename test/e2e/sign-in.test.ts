import type { Page } from 'playwright-core';
import type { LoginPerson } from '../support/login-provider';
import { seen, settledCard, wordsOf } from './support/card';
import { buildBridge, type BridgeAnswer, type BridgeRequest } from './support/nested-bridge';
import { personWith, tenantId, useSignInStage } from './support/sign-in-stage';
import { loginHost } from './support/stage';
import type { OpenOptions, Tab } from './support/tab';
import { eventually } from './support/wait';

const robin = personWith(7, 'Robin Vale', ['responder']);
const rita = personWith(8, 'Rita Reader', ['reader']);
const nora = personWith(9, 'Nora Nothing', []);
const { stage, provider } = useSignInStage([robin, rita, nora]);

/** The pane may ask the sign-in here, and opens its window. */
const open = (options: OpenOptions = {}) =>
  stage.open({ mail: 'anna-berzina', mayAsk: [`https://${loginHost}`], mayComplain: /^a window was opened/, ...options });

const button = (tab: Tab, name: string) => tab.pane.getByRole('button', { name, exact: true });

/** Presses the button and waits for the window that it opens. */
async function press(tab: Tab, name: string): Promise<Page> {
  const opened = tab.context.waitForEvent('page');
  await button(tab, name).click();
  return opened.catch(async () => {
    throw new Error(`no window was opened; the pane says: ${await wordsOf(tab)}`);
  });
}

async function signInAs(tab: Tab, { name }: LoginPerson): Promise<void> {
  const window = await press(tab, 'Sign in');
  await window.getByRole('link', { name }).click();
}

/** The whole card: the name alone stands there before anybody signed in. */
async function cardOf(tab: Tab, name: string): Promise<string> {
  await seen(tab, 'Sample data');
  return settledCard(tab, name);
}

const windows = (tab: Tab) => tab.context.pages().length;

describe('signing in by a window', () => {
  test('begins with two lines and one button, and goes from one click to the card', async () => {
    const tab = await open();
    await seen(tab, 'See who is writing to you');
    expect(await wordsOf(tab)).toContain('Anna Bērziņa');
    await signInAs(tab, robin);
    const words = await cardOf(tab, 'Anna Bērziņa');
    expect(words).toContain('Head of Procurement · Baltwave');
    await eventually(() => expect(windows(tab)).toBe(1));
    const sent = await tab.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(sent.filter((address) => address.includes('id_token'))).toEqual([]);
  });

  test('says so, with the code, when the sign-in refuses, and opens nothing again by itself', async () => {
    const tab = await open();
    await seen(tab, 'See who is writing to you');
    const window = await press(tab, 'Sign in');
    await window.getByRole('link', { name: 'Not assigned' }).click();
    await seen(tab, 'Acquaint was not given to your account');
    expect(await wordsOf(tab)).toMatch(/For your administrator: AADSTS50105 · [\da-f-]{36} · 20\d\d-/);
    await tab.show('marit-odegard');
    await seen(tab, 'Marit');
    await seen(tab, 'Acquaint was not given to your account');
    await eventually(() => expect(windows(tab)).toBe(1));
  });

  test('stops when the window was closed, until the user presses again', async () => {
    const tab = await open();
    await seen(tab, 'See who is writing to you');
    const window = await press(tab, 'Sign in');
    await window.getByRole('heading', { name: 'Pick an account' }).waitFor();
    await window.close();
    await seen(tab, 'You are not signed in');
    await tab.show('marit-odegard');
    await seen(tab, 'You are not signed in');
    expect(windows(tab)).toBe(1);
    const again = await press(tab, 'Try again');
    await again.getByRole('link', { name: robin.name }).click();
    await cardOf(tab, 'Marit Ødegård');
  });

  test('offers a reader nothing that only a responder may say', async () => {
    const tab = await open();
    await seen(tab, 'See who is writing to you');
    await signInAs(tab, rita);
    await cardOf(tab, 'Anna Bērziņa');
    for (const evidence of await tab.pane.getByRole('button', { name: /^proven: evidence for / }).all()) await evidence.click();
    expect(await tab.pane.getByRole('button', { name: /Not this person/ }).count()).toBe(0);
    expect(await tab.pane.getByRole('button', { name: /Add an account|Add a profile/ }).count()).toBe(0);
  });

  test('names the role that somebody lacks', async () => {
    const tab = await open();
    await seen(tab, 'See who is writing to you');
    await signInAs(tab, nora);
    await seen(tab, 'Your account may not use Acquaint yet');
    expect(await wordsOf(tab)).toContain('It needs the role “reader”.');
  });

  /** Puts a token into the pane's hands that has ended, and opens the pane anew. */
  async function openWithEndedToken(tab: Tab): Promise<void> {
    const { access } = await provider().mint(robin.oid, -3600);
    const frame = await tab.frame();
    await frame.evaluate(
      ([text, mailbox]) => {
        const token = { text, expiresAt: Date.now() + 3_600_000 };
        sessionStorage.setItem('acquaint-token', JSON.stringify({ mailbox, token }));
      },
      [access, robin.address],
    );
    await tab.page.evaluate(() => window.acquaintPreview?.reloadPane());
    await eventually(() => expect(frame.isDetached()).toBe(true));
  }

  test('asks nobody when the pane is opened anew, and renews silently what has ended', async () => {
    const tab = await open();
    await seen(tab, 'See who is writing to you');
    await signInAs(tab, robin);
    await cardOf(tab, 'Anna Bērziņa');
    const first = await tab.frame();
    const asked = () => tab.requests().filter((address) => address.includes(loginHost)).length;
    const before = asked();
    await tab.page.evaluate(() => window.acquaintPreview?.reloadPane());
    await eventually(() => expect(first.isDetached()).toBe(true));
    await cardOf(tab, 'Anna Bērziņa');
    expect(asked()).toBe(before);
    await provider().letFramesKnow(true);
    await openWithEndedToken(tab);
    await cardOf(tab, 'Anna Bērziņa');
    await provider().letFramesKnow(false);
    expect(windows(tab)).toBe(1);
    const kept = await (
      await tab.frame()
    ).evaluate(() => Object.keys(sessionStorage).map((key) => sessionStorage.getItem(key) ?? ''));
    expect(kept.filter((text) => /refresh_?token|id_?token/i.test(text))).toEqual([]);
  });

  test('asks for one click where hidden frames know nobody, and that click asks for nothing more', async () => {
    const tab = await open();
    await seen(tab, 'See who is writing to you');
    await signInAs(tab, robin);
    await cardOf(tab, 'Anna Bērziņa');
    await tab.context.route(/prompt=none/, (route) => route.abort());
    await openWithEndedToken(tab);
    await seen(tab, 'Please sign in again');
    await press(tab, 'Sign in');
    await cardOf(tab, 'Anna Bērziņa');
    await eventually(() => expect(windows(tab)).toBe(1));
  });
});

describe('signing in by Outlook', () => {
  /** A pane whose Outlook answers so. */
  async function openNested(
    answer: (request: BridgeRequest) => BridgeAnswer | Promise<BridgeAnswer>,
  ): Promise<{ tab: Tab; asked: BridgeRequest[] }> {
    const asked: BridgeRequest[] = [];
    const tab = await open({
      query: { nested: '1' },
      prepare: (context) =>
        buildBridge(context, async (request) => {
          asked.push(request);
          return answer(request);
        }),
    });
    return { tab, asked };
  }

  const tokenOf = async (person: LoginPerson, endsInSeconds = 3600): Promise<BridgeAnswer> => ({
    kind: 'token',
    minted: await provider().mint(person.oid, endsInSeconds),
    account: { ...person, tenantId },
  });

  test('needs no click where Outlook gives a token, asks for our scope alone, and opens no window', async () => {
    const { tab, asked } = await openNested(() => tokenOf(robin));
    await cardOf(tab, 'Anna Bērziņa');
    expect(asked).toEqual([
      { method: 'GetToken', scope: 'api://aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/access_as_user', forceRefresh: false },
    ]);
    expect(tab.requests().filter((address) => address.includes(loginHost))).toEqual([]);
  });

  test('asks Outlook for its own window after one click, and stops when the user gave up', async () => {
    let popups = 0;
    const { tab, asked } = await openNested(({ method }) => {
      if (method === 'GetToken')
        return {
          kind: 'error',
          status: 'USER_INTERACTION_REQUIRED',
          code: 'interaction_required',
          description: 'AADSTS65001: no consent',
        };
      popups += 1;
      return popups === 1 ? { kind: 'error', status: 'USER_CANCEL' } : tokenOf(robin);
    });
    await seen(tab, 'See who is writing to you');
    await button(tab, 'Sign in').click();
    await seen(tab, 'You are not signed in');
    expect(await wordsOf(tab)).toContain('AADSTS65001');
    await tab.show('marit-odegard');
    await seen(tab, 'You are not signed in');
    expect(asked.map(({ method }) => method)).toEqual(['GetToken', 'GetTokenPopup']);
    await button(tab, 'Try again').click();
    await cardOf(tab, 'Marit Ødegård');
  });

  test('asks for a fresh token, once, when the service does not take the old one', async () => {
    const { tab, asked } = await openNested(({ forceRefresh }) => tokenOf(robin, forceRefresh ? 3600 : -3600));
    await cardOf(tab, 'Anna Bērziņa');
    expect(asked.map(({ forceRefresh }) => forceRefresh)).toEqual([false, true]);
  });

  test('says where to look when the service takes no token at all, and does not go on asking', async () => {
    const { tab, asked } = await openNested(() => tokenOf(robin, -3600));
    await seen(tab, 'You are signed in, but the service does not accept it');
    await tab.show('marit-odegard');
    await seen(tab, 'You are signed in, but the service does not accept it');
    expect(asked).toHaveLength(2);
  });

  test('takes the window instead where Outlook does not do it after all', async () => {
    const { tab } = await openNested(() => ({ kind: 'error', status: 'DISABLED' }));
    await seen(tab, 'See who is writing to you');
    await signInAs(tab, robin);
    await cardOf(tab, 'Anna Bērziņa');
  });
});
