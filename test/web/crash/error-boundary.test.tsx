import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { CrashReport } from '../../../src/web/crash/crash-report';
import { ErrorBoundary, type ShowReport } from '../../../src/web/error-boundary';

const address = 'anna.berzina@tet.example';
const words = { title: 'This could not be shown', text: 'Other messages still work.', reload: 'Reload' };
const showReport: ShowReport = async (broken) => <CrashReport broken={broken} facts={['Mailbox 1.13']} />;

function Breaking(): ReactNode {
  throw new TypeError(`${address} has no name`);
}

async function openBroken(show: ShowReport = showReport) {
  const user = userEvent.setup();
  jest.spyOn(console, 'error').mockReturnValue();
  render(
    <ErrorBoundary words={words} showReport={show}>
      <Breaking />
    </ErrorBoundary>,
  );
  await act(async () => undefined);
  return user;
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});
afterEach(() => jest.restoreAllMocks());

describe('what breaks while it is drawn', () => {
  test('is told with a report that holds nothing of the error’s message', async () => {
    await openBroken();
    expect(screen.getByRole('alert')).toHaveTextContent('This could not be shown');
    const report = screen.getByLabelText(/names no person/);
    expect(report).toHaveTextContent(/^Acquaint \d+\.\d+\.\d+ TypeError.*Mailbox 1\.13.*en · .*Z$/);
    expect(document.body).not.toHaveTextContent(address);
  });

  test('is copied as it is shown', async () => {
    const user = await openBroken();
    await user.click(screen.getByRole('button', { name: 'Copy the report' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toBe(screen.getByLabelText(/names no person/).textContent);
    expect(copied).not.toContain('anna');
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
  });

  test('is marked where the browser forbids to copy', async () => {
    const user = await openBroken();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copy the report' }));
    expect(screen.getByRole('status')).toHaveTextContent('Marked: copy it with the keyboard.');
    expect(String(document.getSelection())).toContain('TypeError');
  });

  test('is told in the page’s language', async () => {
    document.documentElement.lang = 'lv';
    await openBroken();
    expect(screen.getByRole('button', { name: 'Kopēt atskaiti' })).toBeVisible();
  });

  test('keeps its words where the report can’t be fetched', async () => {
    await openBroken(() => Promise.reject(new Error('offline')));
    expect(screen.getByRole('alert')).toHaveTextContent('Other messages still work.');
    expect(screen.queryByText(/TypeError/)).toBeNull();
  });
});
