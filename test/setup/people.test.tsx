import { screen, waitFor, within } from '@testing-library/react';
import { factOf, requestOf } from './support/fake-people';
import { createFakeService, type FakeService } from './support/fake-service';
import { openPage, settled, type OpenPage } from './support/open-page';
import { keepDownloads } from '../support/downloads';

const anna = 'anna@baltwave.example';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const box = (name: string | RegExp) => screen.getByRole('textbox', { name });
const main = () => screen.getByRole('main');

function serviceWithAnna(): FakeService {
  const service = createFakeService();
  service.people.facts.set(anna, [
    factOf('name', 'Anna Bērziņa'),
    factOf('position', { title: 'Buyer', company: 'Baltwave', since: '2024-05', until: null }, { source: 'a colleague' }),
    factOf('post', '<b>No html</b>', { url: 'https://social.example/1' }),
  ]);
  return service;
}

async function openAt(service: FakeService): Promise<OpenPage> {
  return openPage(service, { section: 'people' });
}

async function lookFor(page: OpenPage, address: string): Promise<void> {
  await page.user.clear(box('Mail address'));
  await page.user.type(box('Mail address'), address);
  await page.user.click(button('Show what is kept'));
  await settled();
}

afterEach(() => jest.restoreAllMocks());

describe('what is kept of somebody', () => {
  test('is told in words, each thing with its source and how sure it is, and text stays text', async () => {
    const page = await openAt(serviceWithAnna());
    await lookFor(page, ' Anna@Baltwave.example ');
    expect(screen.getByRole('heading', { level: 3, name: anna })).toHaveFocus();
    expect(main()).toHaveTextContent('NameGravatar · provenAnna BērziņaSeen on Nov 1, 2026');
    expect(main()).toHaveTextContent('Positiona colleague · provenBuyer, Baltwave, 2024-05 – …');
    expect(main()).toHaveTextContent('<b>No html</b>');
    expect(main()).toHaveTextContent('Looked up1 time, last on Nov 19, 2026');
    expect(main()).toHaveTextContent('2 rows of the database are about them');
    expect(screen.getByRole('link', { name: 'Its page' })).toHaveAttribute('href', 'https://social.example/1');
  });

  test('is nothing for somebody of whom nothing is known', async () => {
    const page = await openAt(createFakeService());
    await lookFor(page, 'nobody@nowhere.example');
    expect(main()).toHaveTextContent('Nothing is kept about this address.');
    expect(screen.queryByRole('button', { name: 'Erase' })).toBeNull();
  });

  test('is not asked for with what is no address', async () => {
    const service = createFakeService();
    const page = await openAt(service);
    await lookFor(page, 'Anna');
    expect(box('Mail address')).toHaveAccessibleDescription(/must be a mail address/);
    expect(service.requests.filter(({ path }) => path.includes('people'))).toEqual([]);
  });

  test('shows the first twenty things, and all on request', async () => {
    const service = createFakeService();
    service.people.facts.set(
      anna,
      Array.from({ length: 23 }, (_none, at) => factOf('post', `Post ${at}.`)),
    );
    const page = await openAt(service);
    await lookFor(page, anna);
    expect(main()).not.toHaveTextContent('Post 22.');
    await page.user.click(button('Show all 23'));
    expect(main()).toHaveTextContent('Post 22.');
  });

  test('is a file: all of it, or the copy in which colleagues are numbered; neither is named after the person', async () => {
    const downloads = keepDownloads();
    const page = await openAt(serviceWithAnna());
    await lookFor(page, anna);
    await page.user.click(button('Download everything'));
    await page.user.click(button('Download the copy for the person'));
    await settled();
    expect(downloads.names).toEqual(['acquaint-person-2026-11-20.json', 'acquaint-copy-2026-11-20.json']);
    const [all, copy] = await downloads.texts();
    expect(JSON.parse(all ?? '')).toMatchObject({ address: anna, lookups: [{ colleague: 'tid:oid' }] });
    expect(JSON.parse(copy ?? '')).toMatchObject({ address: anna, lookups: [{ colleague: 'colleague 1' }] });
    expect(page.said()).toContain('The file is being downloaded.');
  });
});

describe('erasing', () => {
  test('waits until the address is written once more, and shows afterwards that nothing is left', async () => {
    const service = serviceWithAnna();
    const page = await openAt(service);
    await lookFor(page, anna);
    await page.user.click(button('Erase'));
    const step = screen.getByRole('form', { name: 'Erase' });
    const field = within(step).getByRole('textbox', { name: `To go on, type ${anna}` });
    expect(field).toHaveFocus();
    await page.user.type(field, 'anna');
    await page.user.click(within(step).getByRole('button', { name: 'Erase for good' }));
    expect(field).toHaveAccessibleDescription('must be this very address');
    expect(service.people.facts.size).toBe(1);
    await page.user.clear(field);
    await page.user.type(field, `${anna}{Enter}`);
    await settled();
    expect(service.people.facts.size).toBe(0);
    expect(main()).toHaveTextContent('Erased, with 1 address. Nothing is kept of them any more.');
    expect(main()).not.toHaveTextContent('Anna Bērziņa');
    expect(page.said()).toContain('Erased, with 1 address.');
  });

  test('is left by Cancel, which does nothing and goes back to the button', async () => {
    const service = serviceWithAnna();
    const page = await openAt(service);
    await lookFor(page, anna);
    await page.user.click(button('Erase'));
    await page.user.click(button('Cancel'));
    expect(button('Erase')).toHaveFocus();
    expect(service.people.facts.size).toBe(1);
  });

  test('that the service refuses is told, and what is kept stays on the page', async () => {
    const service = serviceWithAnna();
    const page = await openAt(service);
    await lookFor(page, anna);
    service.trouble = ({ path }) => (path.endsWith('/erase') ? Promise.reject(new TypeError('offline')) : null);
    await page.user.click(button('Erase'));
    await page.user.type(box(/^To go on/), `${anna}{Enter}`);
    await settled();
    expect(main()).toHaveTextContent('The service can’t be reached');
    expect(main()).toHaveTextContent('Anna Bērziņa');
  });
});

describe('not looking up', () => {
  test('erases and is taken back only with a reason', async () => {
    const service = serviceWithAnna();
    const page = await openAt(service);
    await lookFor(page, anna);
    await page.user.click(button('Never look up again'));
    await page.user.type(box(/^To go on/), `${anna}{Enter}`);
    await settled();
    expect(main()).toHaveTextContent('Erased, with 1 address, and never looked up again.');
    expect(service.people.suppressed.has(anna)).toBe(true);
    await lookFor(page, anna);
    expect(main()).toHaveTextContent('This person is never looked up');
    await page.user.click(button('Let look up again'));
    await page.user.type(box('Reason, without names and addresses'), 'x{Enter}');
    expect(box('Reason, without names and addresses')).toHaveAccessibleDescription('must have at least 3 characters');
    await page.user.type(box('Reason, without names and addresses'), ' by mail{Enter}');
    await settled();
    expect(service.people.suppressed.has(anna)).toBe(false);
    expect(main()).toHaveTextContent('This person can be looked up again.');
  });
});

describe('requests of the public page', () => {
  test('say by when, what to do, and lead to what is kept', async () => {
    const service = serviceWithAnna();
    service.people.requests.push(requestOf());
    const page = await openAt(service);
    expect(main()).toHaveTextContent('Erasing what is keptanswer by Dec 12, 2026');
    expect(main()).toHaveTextContent('First wait for a mail from this very address that names ABCD-2345');
    expect(main()).toHaveTextContent('Then show what is kept, erase it, and tell the person.');
    await page.user.click(button('Show what is kept, for ABCD-2345'));
    await settled();
    expect(main()).toHaveTextContent('Anna Bērziņa');
    expect(box('Mail address')).toHaveValue(anna);
  });

  test('are noted as done, and stand among the answered ones then', async () => {
    const service = createFakeService();
    service.people.requests.push(requestOf());
    const page = await openAt(service);
    await page.user.click(button('ABCD-2345 is done'));
    await page.user.click(button('Note as done'));
    await waitFor(() => expect(main()).toHaveTextContent('Nobody has asked for anything'));
    expect(page.said()).toContain('ABCD-2345 is noted as done.');
    await page.user.click(button('Show answered ones'));
    await settled();
    expect(main()).toHaveTextContent(/Erasing what is kept · ABCD-2345.*done/);
  });

  test('are refused only with a reason', async () => {
    const service = createFakeService();
    service.people.requests.push(requestOf({ kind: 'copy', address: null }));
    const page = await openAt(service);
    expect(main()).toHaveTextContent('sealed with another secret');
    await page.user.click(button('Refuse ABCD-2345'));
    await page.user.click(button('Note as refused'));
    expect(box('Why')).toHaveAccessibleDescription('must have at least 3 characters');
    await page.user.type(box('Why'), 'No mail came.{Enter}');
    await settled();
    expect(service.people.requests[0]?.answered).toMatchObject({ outcome: 'refused', note: 'No mail came.' });
  });
});

describe('forgetting', () => {
  test('counts first, and goes on once the number is written', async () => {
    const service = createFakeService();
    service.people.notMet.push('one@old.example', 'two@old.example');
    const page = await openAt(service);
    await page.user.clear(box('Not met for'));
    await page.user.type(box('Not met for'), 'long{Enter}');
    expect(box('Not met for')).toHaveAccessibleDescription(/must be a whole number/);
    await page.user.clear(box('Not met for'));
    await page.user.type(box('Not met for'), '400');
    await page.user.click(button('Count them'));
    await settled();
    expect(main()).toHaveTextContent(/2 people were not met since .*2025\. 1 more stays because a colleague follows them\./);
    expect(service.people.notMet).toHaveLength(2);
    await page.user.click(button('Forget them'));
    await page.user.type(box('To go on, type how many: 2'), '3{Enter}');
    expect(service.people.notMet).toHaveLength(2);
    await page.user.clear(box('To go on, type how many: 2'));
    await page.user.type(box('To go on, type how many: 2'), '2{Enter}');
    await settled();
    expect(service.people.notMet).toHaveLength(0);
    expect(main()).toHaveTextContent('2 people are forgotten.');
  });
});

describe('who looked up whom', () => {
  const lookup = (colleague: string, person: string | null) => ({
    colleague,
    person,
    day: '2026-11-19',
    purpose: 'open-message',
  });

  test('is read only on request, by pages, and everything that administrators did stands below', async () => {
    const service = createFakeService();
    service.people.lookups.push(lookup('tid:one', 'aaaabbbbccccdddd'), lookup('local', null), lookup('tid:two', 'eeee'));
    service.people.acts.push({
      ...{
        at: '2026-11-18T10:00:00.000Z',
        by: { id: 'tid:x', name: 'Ilze' },
        act: 'unsuppress',
        person: 'ab12',
        note: 'by mail',
      },
    });
    const page = await openPage(service, { section: 'lookups' });
    expect(main()).not.toHaveTextContent('tid:one');
    expect(main()).toHaveTextContent(/Let somebody be looked up again.* · IlzePerson ab12by mail/);
    await page.user.click(button('Read'));
    await settled();
    expect(main()).toHaveTextContent('tid:oneNov 19, 2026 · open messagePerson aaaabbbbcccc');
    expect(main()).toHaveTextContent(/somebody at this machine.*Somebody who was erased since/);
    await page.user.click(button('Show older ones'));
    await settled();
    expect(main()).toHaveTextContent('tid:two');
  });

  test('can be of one colleague, and of no address that is none', async () => {
    const service = createFakeService();
    service.people.lookups.push(lookup('tid:one', 'aaaa'), lookup('tid:two', 'bbbb'));
    const page = await openPage(service, { section: 'lookups' });
    await page.user.type(box('Only who looked up this address'), 'nobody');
    await page.user.click(button('Read'));
    expect(box('Only who looked up this address')).toHaveAccessibleDescription(/must be a mail address/);
    await page.user.clear(box('Only who looked up this address'));
    await page.user.type(box('Only whom this colleague looked up'), 'tid:two{Enter}');
    await settled();
    expect(main()).toHaveTextContent('tid:two');
    expect(main()).not.toHaveTextContent('tid:one');
  });
});
