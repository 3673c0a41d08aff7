import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { faultsOf } from '../pane/support/axe';
import { sections, type SectionId } from '../../src/setup/sections/section-list';
import { json } from './support/answers';
import { createFakeService } from './support/fake-service';
import { openPage, settled } from './support/open-page';

const save = () => screen.getByRole('button', { name: 'Save' });
const box = (name: string | RegExp) => screen.getByRole('textbox', { name });

describe('the page', () => {
  test('leads to every section, names it in the title and marks the one on show', async () => {
    const page = await openPage(createFakeService());
    const links = within(screen.getByRole('navigation', { name: 'Sections' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([...sections.map(({ id }) => `#${id}`), '/health/']);
    await page.go('networks');
    expect(screen.getByRole('heading', { level: 1, name: 'Networks' })).toHaveFocus();
    expect(document.title).toBe('Networks – Acquaint setup');
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Networks');
  });

  test('begins with the checklist at an address that names no section', async () => {
    await openPage(createFakeService(), { section: 'nonsense' as SectionId });
    expect(screen.getByRole('heading', { level: 1, name: 'Checklist' })).toBeInTheDocument();
  });

  test.each(sections.map(({ id }) => id))('has nothing that axe complains about in %s', async (section) => {
    const settings = {
      brand: { name: 'Contoso' },
      competitors: [{ name: 'Fabrikam' }],
      excludedGroups: [{ name: 'Works council' }],
    };
    const page = await openPage(createFakeService({ settings }), { section });
    await settled();
    expect(await faultsOf(page.container)).toEqual([]);
  });
});

describe('a change', () => {
  test('is kept while other sections are visited, and its section is marked', async () => {
    const page = await openPage(createFakeService(), { section: 'organisation' });
    await page.user.type(box('Name'), 'Contoso');
    await page.go('networks');
    expect(screen.getByRole('group', { name: 'Unsaved changes' })).toHaveTextContent('Not saved: Organisation');
    expect(screen.getByRole('link', { name: /Organisation\s*not saved/ })).toBeInTheDocument();
    await page.go('organisation');
    expect(box('Name')).toHaveValue('Contoso');
  });

  test('has the browser ask before the page goes, until it is saved', async () => {
    const page = await openPage(createFakeService(), { section: 'organisation' });
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isAsked()).toBe(false);
    await page.user.type(box('Name'), 'Contoso');
    expect(isAsked()).toBe(true);
    await page.user.click(save());
    await settled();
    expect(isAsked()).toBe(false);
  });

  test('is saved as the whole settings from the revision that was read, said politely, and undone by the former values', async () => {
    const service = createFakeService({ settings: { organisation: { name: 'Before' } } });
    const page = await openPage(service, { section: 'organisation' });
    await page.user.clear(box('Name'));
    await page.user.type(box('Name'), 'Contoso');
    await page.user.click(save());
    await waitFor(() => expect(page.said()).toContain('Saved. It holds from now on.'));
    expect(service.state()).toMatchObject({ revision: 1, settings: { organisation: { name: 'Contoso' } } });
    await page.user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(page.said()).toContain('Undone.'));
    expect(service.state()).toMatchObject({ revision: 2, settings: { organisation: { name: 'Before' } } });
    expect(box('Name')).toHaveValue('Before');
  });

  test('is dropped only by Discard', async () => {
    const page = await openPage(createFakeService(), { section: 'organisation' });
    await page.user.type(box('Name'), 'Contoso');
    await page.user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(box('Name')).toHaveValue('');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  test('that is written while another is on its way is still there afterwards', async () => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'organisation' });
    await page.user.type(box('Name'), 'Contoso');
    let answer: () => void = () => undefined;
    service.trouble = ({ method }) =>
      method === 'PUT' ? (new Promise((resolve) => (answer = () => resolve(null as never))) as Promise<Response>) : null;
    await page.user.click(save());
    await page.user.type(box('Contact'), 'it@contoso.example');
    answer();
    await settled();
    expect(service.state().settings.organisation).toEqual({ name: 'Contoso', contact: null });
    expect(box('Contact')).toHaveValue('it@contoso.example');
    expect(save()).toBeEnabled();
  });
});

describe('a value that is not right', () => {
  test('is told beside its field once it is left, by the entry that is wrong, and no longer once it is right', async () => {
    const page = await openPage(createFakeService(), { section: 'organisation' });
    const domains = box('Domains');
    await page.user.type(domains, 'contoso.example\nnot a domain');
    expect(domains).not.toHaveAccessibleDescription(/must be a domain/);
    await page.user.tab();
    await waitFor(() => expect(domains).toHaveAccessibleDescription(/“not a domain” must be a domain such as contoso.com/));
    await page.user.clear(domains);
    await page.user.type(domains, 'contoso.example');
    await waitFor(() => expect(domains).not.toHaveAccessibleDescription(/must be a domain/));
  });

  test('keeps everything from being saved, gets the focus, and stands in a summary that leads to it', async () => {
    const service = createFakeService({ settings: { brand: { name: 'Contoso' } } });
    const page = await openPage(service, { section: 'brands' });
    await page.user.type(box('Accounts'), 'https://x.example/contoso');
    await page.go('organisation');
    await page.user.click(save());
    await settled();
    expect(screen.getByRole('heading', { level: 1, name: 'Brands and competitors' })).toBeInTheDocument();
    expect(box('Accounts')).toHaveFocus();
    expect(screen.getByText('Not saved: 1 thing has to be corrected')).toBeInTheDocument();
    await page.go('organisation');
    await page.user.click(screen.getByRole('button', { name: 'Our brand › Accounts › 1' }));
    await settled();
    expect(box('Accounts')).toHaveFocus();
    expect(service.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('that only the service knows of is told the same way, in its words', async () => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'organisation' });
    const problems = [{ path: ['organisation', 'contact'], message: 'must be somebody who exists' }];
    service.trouble = ({ method }) => (method === 'PUT' ? json(422, { error: 'Not valid.', problems }) : null);
    await page.user.type(box('Contact'), 'nobody');
    await page.user.click(save());
    await settled();
    expect(box('Contact')).toHaveFocus();
    expect(box('Contact')).toHaveAccessibleDescription(/must be somebody who exists/);
    service.trouble = () => null;
    await page.user.type(box('Contact'), ' else');
    expect(box('Contact')).not.toHaveAccessibleDescription(/must be somebody/);
    await page.user.click(save());
    await waitFor(() => expect(service.state().settings.organisation.contact).toBe('nobody else'));
  });
});

describe('a change that came second', () => {
  test('is saved together with the other where both changed different things, after theirs was seen', async () => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'organisation' });
    await page.user.type(box('Name'), 'Contoso');
    service.saveAs('Ilze', (settings) => ({ ...settings, ownDomains: ['contoso.example'] }));
    await page.user.click(save());
    await screen.findByRole('heading', { name: 'Not saved: Ilze saved changes meanwhile' });
    expect(screen.getByRole('region', { name: /Ilze/ })).toHaveTextContent('Own mail domainsbeforenothingaftercontoso.example');
    await page.user.click(screen.getByRole('button', { name: 'Save both' }));
    await waitFor(() => expect(service.state().revision).toBe(2));
    expect(service.state().settings).toMatchObject({ organisation: { name: 'Contoso' }, ownDomains: ['contoso.example'] });
  });

  test.each([
    ['Keep mine: Mine', 'Mine'],
    ['Take theirs: Theirs', 'Theirs'],
  ])('asks at each contested place: %s', async (choice, expected) => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'organisation' });
    await page.user.type(box('Name'), 'Mine');
    await page.user.type(box('Contact'), 'me');
    service.saveAs('Ilze', (settings) => ({ ...settings, organisation: { name: 'Theirs', contact: null } }));
    await page.user.click(save());
    const choices = await screen.findByRole('radiogroup', { name: 'Organisation › Name' });
    await page.user.click(within(choices).getByRole('radio', { name: choice }));
    await page.user.click(screen.getByRole('button', { name: 'Save both' }));
    await waitFor(() => expect(service.state().revision).toBe(2));
    expect(service.state().settings.organisation).toEqual({ name: expected, contact: 'me' });
  });

  test('can give way as a whole', async () => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'organisation' });
    await page.user.type(box('Name'), 'Mine');
    service.saveAs('Ilze', (settings) => ({ ...settings, organisation: { name: 'Theirs', contact: null } }));
    await page.user.click(save());
    await page.user.click(await screen.findByRole('button', { name: 'Drop my changes' }));
    expect(box('Name')).toHaveValue('Theirs');
    expect(service.state().revision).toBe(1);
  });
});

describe('trouble', () => {
  test('loses nothing when the connection breaks, and saves on the next try', async () => {
    const service = createFakeService();
    const page = await openPage(service, { section: 'organisation' });
    await page.user.type(box('Name'), 'Contoso');
    service.trouble = ({ method }) => (method === 'PUT' ? Promise.reject(new TypeError('offline')) : null);
    await page.user.click(save());
    await waitFor(() => expect(page.said()).toContain('Not saved. Check the connection. What you have written stays.'));
    expect(box('Name')).toHaveValue('Contoso');
    service.trouble = () => null;
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(service.state().settings.organisation.name).toBe('Contoso'));
  });

  test('says which role is missing', async () => {
    const service = createFakeService();
    service.trouble = ({ path }) => (path.startsWith('/api/setup') ? json(403, { error: 'No.', role: 'administrator' }) : null);
    await expect(openPage(service)).rejects.toThrow();
    expect(screen.getByRole('main')).toHaveTextContent('You may not do this');
    expect(screen.getByRole('main')).toHaveTextContent('It needs the role “administrator”.');
  });

  test('says that the service can’t be reached, and opens the page once it can', async () => {
    const service = createFakeService();
    service.trouble = () => Promise.reject(new TypeError('offline'));
    await expect(openPage(service)).rejects.toThrow();
    expect(screen.getByRole('main')).toHaveTextContent('The service can’t be reached');
    service.trouble = () => null;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Checklist' })).toBeInTheDocument();
  });
});
