import { part, seen, settledCard, wordsIn } from './support/card';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import { eventually } from './support/wait';

const stage = useStage();

describe('saying whose an account is', () => {
  test('takes one click at a candidate, holds after a reload, and is undone by one', async () => {
    const tab = await stage.open({ mail: 'jonas-kazlauskas' });
    await settledCard(tab, 'Jonas Kazlauskas');
    await tab.pane.getByRole('button', { name: 'Same person: jonaskaz.bsky.social' }).click();
    await seen(tab, 'jonaskaz.bsky.social on Bluesky is this person’s, for everyone in your organisation.');
    await eventually(async () =>
      expect(await wordsIn(part(tab, 'Accounts'))).toContain('a colleague said it is the same person'),
    );
    await keepPicture(tab, 'decided-same');
    await tab.play((preview) => preview.reloadPane(), null);
    await seen(tab, /Proven — a colleague’s decision/);
    await tab.pane.getByRole('button', { name: 'proven: evidence for jonaskaz.bsky.social' }).click();
    await tab.pane.getByRole('button', { name: 'Someone else: jonaskaz.bsky.social' }).click();
    await seen(tab, '1 account was said to be someone else’s');
    await tab.pane.getByRole('button', { name: 'Undo' }).click();
    await seen(tab, /taken back/);
    await eventually(async () => expect(await part(tab, 'Is one of these the sender?').count()).toBe(1));
  });

  test('takes two clicks at an account, by the keyboard too, and what was set aside stays in reach', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.pane.getByRole('button', { name: 'proven: evidence for anna.baltwave.example' }).focus();
    await tab.page.keyboard.press('Enter');
    await tab.pane.getByRole('button', { name: 'Someone else: anna.baltwave.example' }).focus();
    await tab.page.keyboard.press('Enter');
    await seen(tab, 'anna.baltwave.example on Bluesky is set aside, for everyone in your organisation.');
    await eventually(async () => expect(await wordsIn(part(tab, 'Accounts'))).not.toContain('anna.baltwave.example'));
    await tab.pane.getByRole('button', { name: '1 account was said to be someone else’s' }).click();
    await keepPicture(tab, 'decided-other');
    await tab.pane.getByRole('button', { name: 'Take back: anna.baltwave.example' }).click();
    await eventually(async () => expect(await wordsIn(part(tab, 'Accounts'))).toContain('anna.baltwave.example'));
  });

  test('adds an account by the link to its page where nobody was found', async () => {
    const tab = await stage.open({ mail: 'ingrid-solheim' });
    await settledCard(tab, 'Ingrid Solheim');
    await tab.pane.getByRole('button', { name: 'Add a profile link' }).click();
    await tab.pane.getByRole('textbox', { name: 'Address of the profile page' }).fill('https://people.example/ingrid');
    await keepPicture(tab, 'add-link');
    await tab.page.keyboard.press('Enter');
    await eventually(async () => expect(await wordsIn(part(tab, 'Accounts'))).toContain('ingrid'));
    await seen(tab, /Proven — a colleague’s decision/);
    await keepPicture(tab, 'added-link');
    await tab.pane.getByRole('button', { name: 'Undo' }).click();
    await seen(tab, 'No public profile is tied to this address');
  });
});

describe('saying who is one person', () => {
  test('joins another address by the keyboard, shows what is known of both, and parts them in place', async () => {
    const tab = await stage.open({ mail: 'ingrid-solheim' });
    await settledCard(tab, 'Ingrid Solheim');
    await tab.pane.getByRole('button', { name: 'Same person as…' }).focus();
    await tab.page.keyboard.press('Enter');
    await tab.pane.getByRole('textbox', { name: 'Another address of this person' }).fill('anna.berzina@baltwave.example');
    await keepPicture(tab, 'join-address');
    await tab.page.keyboard.press('Enter');
    await eventually(async () =>
      expect(await wordsIn(part(tab, 'Accounts'))).toContain('proven by anna.berzina@baltwave.example'),
    );
    await tab.pane.getByRole('button', { name: 'also anna.berzina@baltwave.example' }).click();
    await seen(tab, /a colleague said it is the same person/);
    await keepPicture(tab, 'joined-address');
    await tab.pane.getByRole('button', { name: 'Not the same person as anna.berzina@baltwave.example' }).click();
    await seen(tab, 'No public profile is tied to this address');
  });

  test('splits two people in one step, and takes it back by one click', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.pane.getByRole('button', { name: 'These are two people' }).click();
    for (const handle of ['anna.baltwave.example on Bluesky', /on Mastodon/])
      await tab.pane.getByRole('checkbox', { name: handle }).check();
    await keepPicture(tab, 'split');
    await tab.pane.getByRole('button', { name: 'Another person’s' }).click();
    await seen(tab, '2 accounts were said to be someone else’s');
    await tab.pane.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => expect(await wordsIn(part(tab, 'Accounts'))).toContain('anna.baltwave.example'));
  });
});
