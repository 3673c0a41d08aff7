import { screen, waitFor, within } from '@testing-library/react';
import { loadSentences } from '../../src/setup/service-sentences/sentences';
import latvian from '../../src/setup/service-sentences/lv.json';
import { createFakeService } from './support/fake-service';
import { entryWith, openPage, settled } from './support/open-page';

const save = () => screen.getByRole('button', { name: 'Save' });
const box = (name: string | RegExp) => screen.getByRole('textbox', { name });

describe('the checklist', () => {
  test('tells what is done and what is needed, and leads to where it is done', async () => {
    await openPage(createFakeService({ settings: { legal: { basis: 'consent' } } }));
    expect(screen.getByText('Nobody is looked up yet')).toBeInTheDocument();
    expect(entryWith('Choose the legal basis')).toHaveTextContent('done');
    expect(entryWith('Choose the networks')).toHaveTextContent('needed');
    expect(screen.getByRole('link', { name: 'Choose the networks' })).toHaveAttribute('href', '#networks');
  });
});

describe('networks', () => {
  test('are named all at once by the first that is switched', async () => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'networks' });
    expect(screen.getByText('No network has been chosen, so none is asked')).toBeInTheDocument();
    await page.user.click(screen.getByRole('switch', { name: 'GitHub' }));
    await page.user.click(save());
    await waitFor(() =>
      expect(service.state().settings.networks).toEqual({ bluesky: true, github: false, peopledatalabs: false }),
    );
  });

  test('say how they answered last, and what is left', async () => {
    await openPage(createFakeService({ settings: { networkCaps: { bluesky: { callsAMonth: 1000 } } } }), { section: 'networks' });
    expect(entryWith('Bluesky')).toHaveTextContent(/Last answer\s*good/);
    expect(entryWith('Bluesky')).toHaveTextContent('588 of 600');
    expect(entryWith('Bluesky')).toHaveTextContent('960 of 1,000');
    expect(entryWith('GitHub')).toHaveTextContent(/failed, .*\(timeout\)\. The last good one:/);
    expect(entryWith('People Data Labs')).toHaveTextContent('not asked');
  });

  test('lose their cap when its field is emptied', async () => {
    const service = createFakeService({ settings: { networkCaps: { bluesky: { callsAMonth: 1000 } } } });
    const page = await openPage(service, { section: 'networks' });
    await page.user.clear(within(entryWith('Bluesky')).getByRole('textbox', { name: 'Calls in 30 days at most' }));
    await page.user.click(save());
    await waitFor(() => expect(service.state().settings.networkCaps).toEqual({}));
  });

  test('take a key, never show it, and let it be replaced and removed', async () => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'networks' });
    const key = () => screen.getByRole('group', { name: 'Key token of GitHub' });
    const typeKey = async (value: string) => {
      const field = within(key()).getByLabelText('New value of token for GitHub');
      expect(field).toHaveAttribute('type', 'password');
      await page.user.type(field, value);
      await page.user.click(within(key()).getByRole('button', { name: 'Save key' }));
      await settled();
    };
    await typeKey('with a space');
    expect(key()).toHaveTextContent('Paste the whole key');
    await page.user.clear(within(key()).getByLabelText('New value of token for GitHub'));
    await typeKey('ghp_secret');
    expect(key()).toHaveTextContent(/set on .*2026 by Robin Vale/);
    expect(page.said()).toContain('Key token of GitHub is saved.');
    expect(page.container.innerHTML).not.toContain('ghp_secret');
    await page.user.click(within(key()).getByRole('button', { name: 'Replace key token of GitHub' }));
    await typeKey('ghp_other');
    expect(service.requests.at(-2)).toMatchObject({
      method: 'PUT',
      path: '/api/setup/keys/github/token',
      body: { value: 'ghp_other' },
    });
    await page.user.click(within(key()).getByRole('button', { name: 'Remove key token of GitHub' }));
    await waitFor(() => expect(key()).toHaveTextContent('not set'));
  });

  test('say why keys cannot be saved, and take none then', async () => {
    await openPage(createFakeService({ keysProblem: 'Set the secret first.' }), { section: 'networks' });
    expect(screen.getByText(/^Start the service with ACQUAINT_KEYS_SECRET/)).toBeInTheDocument();
    expect(screen.queryByText('Set the secret first.')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save key' })).toBeNull();
  });
});

describe('places of ours', () => {
  test('are listed with their number, and a wrong one is told beside it', async () => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'networks' });
    const group = screen.getByRole('region', { name: 'Tips about our places' });
    expect(group).toHaveTextContent('not asked');
    expect(within(group).getByRole('group', { name: 'Key key of Foursquare' })).toBeInTheDocument();
    await page.user.click(within(group).getByRole('button', { name: 'Add a place' }));
    expect(group).toHaveTextContent('needs a key');
    await page.user.type(within(group).getByRole('textbox', { name: /^Name/ }), 'Café');
    await page.user.type(within(group).getByRole('textbox', { name: /Number at Foursquare/ }), 'café');
    await page.user.tab();
    expect(group).toHaveTextContent('must be the number of a place at Foursquare');
    await page.user.clear(within(group).getByRole('textbox', { name: /Number at Foursquare/ }));
    await page.user.type(within(group).getByRole('textbox', { name: /Number at Foursquare/ }), '0123456789ABCDEF01234567');
    await page.user.type(within(group).getByRole('textbox', { name: 'Calls in 30 days at most' }), '500');
    await page.user.click(save());
    await waitFor(() => expect(service.state().revision).toBe(1));
    const { ownPlaces, networkCaps } = service.state().settings;
    expect(ownPlaces).toEqual([{ name: 'Café', foursquareId: '0123456789abcdef01234567' }]);
    expect(networkCaps).toEqual({ foursquare: { callsAMonth: 500 } });
  });
});

describe('listening', () => {
  test('says what a source needs in the page’s language, and marks as English what is not known in it', async () => {
    await loadSentences('lv');
    const { container } = await openPage(createFakeService(), { section: 'listening', language: 'lv' });
    expect(container).toHaveTextContent(latvian.none);
    expect(container).toHaveTextContent(latvian['https address of a feed']);
    const english = [...container.querySelectorAll('[lang=en]')].map(({ textContent }) => textContent);
    expect(english).toContain('What rss gives.');
    expect(english).not.toContain('none');
  });
});

describe('brands', () => {
  test('are described, added and removed', async () => {
    const service = createFakeService({ settings: { competitors: [{ name: 'Fabrikam' }] } });
    const page = await openPage(service, { section: 'brands' });
    await page.user.click(screen.getByRole('button', { name: 'Describe our brand' }));
    await page.user.type(box(/^Name/), 'Contoso');
    await page.user.type(box('Hashtags'), 'contoso\ncontosolife\n');
    await page.user.click(screen.getByRole('checkbox', { name: 'Latviešu' }));
    await page.user.click(screen.getByRole('button', { name: 'Remove Fabrikam' }));
    expect(screen.getByRole('heading', { name: 'Watched brands' })).toHaveFocus();
    await page.user.click(save());
    await waitFor(() => expect(service.state().revision).toBe(1));
    const { brand, competitors } = service.state().settings;
    expect(brand).toMatchObject({ name: 'Contoso', hashtags: ['contoso', 'contosolife'], languages: ['lv'] });
    expect(competitors).toEqual([]);
  });
});

describe('changes', () => {
  test('are told newest first with who, from and to, and older ones on request', async () => {
    const service = createFakeService();
    for (const name of ['One', 'Two', 'Three'])
      service.saveAs('Ilze', (settings) => ({ ...settings, organisation: { ...settings.organisation, name } }));
    const page = await openPage(service, { section: 'changes' });
    expect(screen.getAllByText('Organisation › Name')).toHaveLength(2);
    expect(screen.getByRole('main')).toHaveTextContent(/Ilze\s*beforeTwoafterThree/);
    await page.user.click(screen.getByRole('button', { name: 'Show older ones' }));
    await waitFor(() => expect(screen.getAllByText('Organisation › Name')).toHaveLength(3));
    expect(page.said()).toContain('1 older entry is shown.');
    expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
  });
});

describe('a file', () => {
  const upload = async (page: Awaited<ReturnType<typeof openPage>>, text: string) => {
    const input = page.container.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('there is no field for a file');
    const file = new File([text], 'settings.json', { type: 'application/json' });
    Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
    await page.user.upload(input, file);
    await settled();
  };

  test('is applied only after its differences were seen', async () => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'files' });
    await upload(page, JSON.stringify({ organisation: { name: 'Northwind' } }));
    expect(screen.getByRole('main')).toHaveTextContent('Organisation › NamebeforenothingafterNorthwind');
    expect(service.state().revision).toBe(0);
    await page.user.click(screen.getByRole('button', { name: 'Apply these changes' }));
    await waitFor(() => expect(service.state().settings.organisation.name).toBe('Northwind'));
    await page.go('organisation');
    expect(box('Name')).toHaveValue('Northwind');
  });

  test.each([
    ['{', 'it is not JSON'],
    ['{"ownDomains": ["no domain"]}', 'Own mail domains › 1: must be a domain'],
    ['{}', 'There is nothing to do'],
  ])('%s is answered in words', async (text, words) => {
    const page = await openPage(createFakeService(), { section: 'files' });
    await upload(page, text);
    expect(screen.getByRole('main')).toHaveTextContent(words);
    expect(screen.queryByRole('button', { name: 'Apply these changes' })).toBeNull();
  });
});
