import type { LookupEvent } from '../../src/contract/lookup';
import type { NetworkState } from '../../src/domain/card';
import { nameOf, part, seen, settledCard, wordsIn, wordsOf } from './support/card';
import { answerWith, interceptLookups } from './support/lookups';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';
import { eventually } from './support/wait';

const stage = useStage();

const everyNetwork = ['bluesky', 'brreg', 'github', 'gravatar', 'mastodon', 'orcid', 'website', 'wikidata'];

describe('each sample message’s card', () => {
  test('two people of one name are offered as candidates, and neither is drawn as the sender', async () => {
    const tab = await stage.open({ mail: 'jonas-kazlauskas' });
    const words = await settledCard(tab, 'Jonas Kazlauskas');
    const offered = part(tab, 'Is one of these the sender?');
    expect(await offered.getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
    const candidates = await wordsIn(offered);
    expect(candidates).toContain('Logistics planner. Vilnius.');
    expect(candidates).toContain('Student of history, Kaunas.');
    expect(candidates).toContain('None of these is shown as the sender until someone says so.');
    expect(words).toContain('No account is surely this person’s');
    expect(words).toContain('Title not known');
    expect(await part(tab, 'Accounts').count()).toBe(0);
    expect(await part(tab, 'Lately').count()).toBe(0);
    expect(words).not.toMatch(/Proven|Likely/);
    expect(words).toContain('Sample data');
    await keepPicture(tab, 'candidates');
  });

  test('nobody found names every network that was asked', async () => {
    const tab = await stage.open({ mail: 'ingrid-solheim' });
    const words = await settledCard(tab, 'Ingrid Solheim');
    expect(words).toContain('No public profile is tied to this address');
    for (const network of ['Bluesky', 'GitHub', 'Gravatar', 'Mastodon', 'Company website']) expect(words).toContain(network);
    expect(words).toContain('Sample data');
    await keepPicture(tab, 'nobody');
  });

  test('a person found nowhere can be asked about again, at every network', async () => {
    const tab = await stage.open({ mail: 'ingrid-solheim' });
    await settledCard(tab, 'Ingrid Solheim');
    await tab.pane.getByRole('button', { name: 'Ask again' }).click();
    await eventually(() => {
      expect([...(tab.lookups().at(-1)?.again ?? [])].sort()).toEqual(everyNetwork);
    });
    expect(await settledCard(tab, 'Ingrid Solheim')).toContain('No public profile is tied to this address');
  });

  test.each([
    ['a colleague', 'mark-reed', 'Mark Reed', 'contoso.example is your own organisation Colleagues are not looked up.'],
    ['one who asked not to be looked up', 'elena-popa', 'Elena Popa', 'This person asked not to be looked up'],
    ['a role address', 'newsletter', 'Harbor Tools News', 'No single person is behind this address'],
  ])('%s is not looked up, with the reason, and no network is asked', async (_who, mail, name, reason) => {
    const events = listenForEvents();
    const tab = await stage.open({ mail, prepare: events.listen });
    await seen(tab, reason);
    expect(await wordsIn(nameOf(tab))).toBe(name);
    const kinds = await events.ofAll(tab);
    expect(kinds).toEqual(kinds.map(() => 'declined'));
    await tab.pane.getByRole('button', { name: 'Sources' }).click();
    await seen(tab, 'not asked about this person');
    expect(await wordsOf(tab)).not.toMatch(/found|knows nobody|Ask again/);
    await keepPicture(tab, mail);
  });

  test('a mail without a usable sender is not looked up at all', async () => {
    const tab = await stage.open({ mail: 'no-sender' });
    await seen(tab, 'Copier, second floor has no address that can be looked up');
    expect(await nameOf(tab).innerText()).toBe('Copier, second floor has no address that can be looked up');
    expect(tab.lookups()).toEqual([]);
  });

  test('a domain that imitates a known one is warned of, and nobody is drawn', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.show('look-alike');
    await seen(tab, 'This address imitates baltwave.example (it is xn--baltwav-ehg.example).');
    const words = await settledCard(tab, 'Anna Bērziņa');
    expect(words.indexOf('imitates')).toBeLessThan(words.indexOf('Anna Bērziņa'));
    expect(words).toContain('Sender not proven');
    expect(words).not.toMatch(/Proven|Head of Procurement|annaberzina/);
    expect(await part(tab, 'Accounts').count()).toBe(0);
    await keepPicture(tab, 'look-alike');
  });

  test('a network that is down is named, and the rest of the card is there', async () => {
    const tab = await stage.open({ mail: 'liam-novak' });
    const words = await settledCard(tab, 'Liam Novak');
    expect(words).toContain('GitHub did not answer');
    expect(words).toMatch(/Proven — /);
    expect(await wordsIn(part(tab, 'Accounts'))).toContain('Gravatar');
    expect(words).toContain('Sample data');
    await keepPicture(tab, 'network-down');
  });

  test('a retry asks only the network that failed, and takes the complaint away once it is up', async () => {
    const tab = await stage.open({
      mail: 'liam-novak',
      prepare: (context) =>
        interceptLookups(context, async ({ again }, route) => {
          const answer = await route.fetch();
          const lines = (await answer.text()).trim().split('\n');
          await answerWith(
            route,
            lines.map((line) => withGitHub(line, again.includes('github') ? 'none' : 'unreachable')),
          );
        }),
    });
    await settledCard(tab, 'Liam Novak');
    await tab.pane.getByRole('button', { name: 'Retry: GitHub' }).click();
    await eventually(async () => expect(await wordsOf(tab)).not.toContain('GitHub did not answer'));
    expect(tab.lookups().at(-1)?.again).toEqual(['github']);
    expect(await wordsOf(tab)).toMatch(/Proven — /);
  });

  test('a name in Cyrillic is shown as written and found under its Latin spelling', async () => {
    const tab = await stage.open({ mail: 'irina-shcherbakova' });
    const words = await settledCard(tab, 'Ирина Щербакова');
    expect(await wordsIn(part(tab, 'Accounts'))).toContain('irina.volna.example');
    expect(words).toMatch(/Proven — /);
    expect(words).toContain('Новый портал Contoso работает отлично, спасибо команде!');
    expect(words).toContain('Sample data');
  });

  test('a name with Latvian diacritics is found on the company’s site and its own server', async () => {
    const tab = await stage.open({ mail: 'janis-kalnins' });
    const words = await settledCard(tab, 'Jānis Kalniņš');
    const accounts = await wordsIn(part(tab, 'Accounts'));
    expect(accounts).toContain('Company website');
    expect(accounts).toContain('janis@social.kurzeme-port.example');
    expect(words).toContain('Contoso lietotne šodien nestrādā');
    expect(words).toContain('Sample data');
  });
});

describe('the people of a message', () => {
  const people = ['Sofia Marin', 'Anna Bērziņa', 'Marit Ødegård', 'Jonas Kazlauskas', 'Ștefan Ionescu', 'Mark Reed'];

  test('are switched between with the mouse', async () => {
    const tab = await stage.open({ mail: 'sofia-marin' });
    await settledCard(tab, 'Sofia Marin');
    expect(await tab.pane.getByRole('radio').count()).toBe(people.length + 1);
    for (const name of [...people].reverse()) {
      await tab.pane.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
      await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe(name));
    }
    expect(await settledCard(tab, 'Sofia Marin')).toContain('Partner · Delta Consult');
  });

  test('are switched between with the arrow keys, and the focus goes along', async () => {
    const tab = await stage.open({ mail: 'sofia-marin' });
    await settledCard(tab, 'Sofia Marin');
    await tab.pane.getByRole('radio', { name: /^Sofia Marin/ }).focus();
    for (const name of people.slice(1)) {
      await tab.page.keyboard.press('ArrowRight');
      await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe(name));
      const focused = tab.pane.getByRole('radio', { checked: true });
      expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    await tab.page.keyboard.press('Home');
    expect(await settledCard(tab, 'Sofia Marin')).toContain('Sample data');
  });

  test('a colleague among them is not looked up either', async () => {
    const tab = await stage.open({ mail: 'sofia-marin' });
    await settledCard(tab, 'Sofia Marin');
    await tab.pane.getByRole('radio', { name: /^Mark Reed/ }).click();
    await seen(tab, 'Colleagues are not looked up.');
  });
});

function withGitHub(line: string, outcome: 'none' | 'unreachable'): string {
  const event = JSON.parse(line) as LookupEvent;
  if (event.type !== 'card') return line;
  const isGitHub = (state: NetworkState) => state.network === 'github';
  const networks = event.card.networks.map((state) => (isGitHub(state) ? { ...state, outcome, retryAt: null } : state));
  return JSON.stringify({ ...event, card: { ...event.card, networks } });
}

/** Keeps the service's own answers, line by line. */
function listenForEvents() {
  const answers: string[] = [];
  return {
    listen: (context: Parameters<typeof interceptLookups>[0]) =>
      interceptLookups(context, async (_request, route) => {
        const text = await (await route.fetch()).text();
        answers.push(...text.trim().split('\n'));
        await answerWith(route, text.trim().split('\n'));
      }),
    /** The kinds of all events that the service sent; it must have been asked. */
    ofAll: async (tab: Tab) => {
      await eventually(() => expect(answers.length).toBeGreaterThanOrEqual(tab.lookups().length));
      return answers.map((line) => (JSON.parse(line) as LookupEvent).type);
    },
  };
}
