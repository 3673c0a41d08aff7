import { get } from 'node:https';
import { nameOf, part, seen, settledCard, wordsIn } from './support/card';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import type { Serving } from './support/tab';
import { eventually } from './support/wait';

const stage = useStage();

describe.each<Serving>(['same-origin', 'cross-site'])('the main job, %s', (serving) => {
  test('runs the real Office.js in a frame, as Outlook on the web does', async () => {
    const tab = await stage.open({ serving, mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    const frame = await tab.frame();
    const isSameOrigin = new URL(frame.url()).origin === new URL(tab.page.url()).origin;
    expect(isSameOrigin).toBe(serving === 'same-origin');
    expect(tab.requests().some((address) => address.endsWith('/office/outlook-web-16.01.js'))).toBe(true);
    expect(await frame.evaluate(() => Office.context.diagnostics.host)).toBe('Outlook');
  });

  test('shows a proven person with four accounts and the evidence for each', async () => {
    const tab = await stage.open({ serving, mail: 'anna-berzina' });
    const words = await settledCard(tab, 'Anna Bērziņa');
    expect(words).toContain('Head of Procurement · Baltwave');
    expect(words).toContain('anna.berzina@baltwave.example');
    expect(words).toMatch(/Proven — .*3 linked accounts/);
    expect(words).toContain('Sample data');
    const rows = part(tab, 'Accounts').getByRole('listitem');
    expect(await rows.count()).toBe(4);
    const evidence = part(tab, 'Accounts').getByRole('button', { name: /^proven: evidence for / });
    expect(await evidence.count()).toBe(4);
    for (const button of await evidence.all()) await button.click();
    const accounts = await wordsIn(part(tab, 'Accounts'));
    for (const network of ['Gravatar', 'GitHub', 'Bluesky', 'Mastodon']) expect(accounts).toContain(network);
    expect(accounts.match(/found by this very address/g)?.length).toBeGreaterThanOrEqual(2);
    expect(accounts.match(/checked /g)).toHaveLength(4);
    await keepPicture(tab, `anna-${serving}`, 'page');
  });

  test('shows a change of employer: from, to, when, and where each was seen', async () => {
    const tab = await stage.open({ serving, mail: 'marit-odegard' });
    await seen(tab, 'Moved to Fjordline Logistics as Head of Supply Chain');
    const words = await settledCard(tab, 'Marit Ødegård');
    expect(words).toContain('Head of Supply Chain · Fjordline Logistics');
    expect(words).toContain('from Logistikksjef, Nordfrakt AS');
    expect(words).toMatch(/seen between [\w ]+ and [\w ]+/);
    expect(words).toContain('Sample data');
    const where = tab.pane.getByRole('button', { name: /^Seen in: / });
    expect(await wordsIn(where)).toMatch(/Gravatar/);
    expect(await wordsIn(where)).toMatch(/Bluesky/);
    await where.click();
    await seen(tab, /Logistikksjef, Nordfrakt AS (Gravatar|Bluesky) · [\w ]+ to [\w ]+/);
    await seen(tab, /Head of Supply Chain, Fjordline Logistics (Gravatar|Bluesky)/);
  });

  test('shows an angry complaint, its tone, and that nobody has answered', async () => {
    const tab = await stage.open({ serving, mail: 'stefan-ionescu' });
    await settledCard(tab, 'Ștefan Ionescu');
    const need = await wordsIn(part(tab, 'Needs you'));
    expect(need).toContain('Third week waiting for @contoso to answer a simple invoice question.');
    expect(need).toContain('Nobody seems to have answered yet');
    expect(need).toContain('about Contoso');
    expect(need).toContain('Negative');
    const answer = part(tab, 'Needs you').getByRole('link', { name: 'Answer on Bluesky' });
    expect(await answer.getAttribute('href')).toMatch(/^https:\/\/bsky\.app\/profile\//);
    expect(await answer.getAttribute('rel')).toContain('noopener');
    expect(await wordsIn(tab.card)).toContain('Sample data');
  });

  test('follows the message list from person to person', async () => {
    const tab = await stage.open({ serving, mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.page.getByRole('option', { name: /Contract renewal/ }).click();
    await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe('Elena Popa'));
    await tab.page.keyboard.press('ArrowDown');
    await eventually(async () => expect(await wordsIn(tab.card)).toContain('imitates'));
    expect(await wordsIn(tab.card)).not.toContain('Elena Popa');
  });
});

test('nothing but static pages is served under Outlook’s name', async () => {
  const ask = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = stage.service();
      const options = { rejectUnauthorized: false, headers: { host: 'outlook.office.com' } };
      get(`https://127.0.0.1:${port}${path}`, options, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    });
  expect(await ask('/preview/')).toBe(200);
  expect(await ask('/pane/index.html')).toBe(200);
  expect(await ask('/api/about')).toBe(403);
});
