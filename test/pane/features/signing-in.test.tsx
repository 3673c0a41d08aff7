import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignedOut, SigningInProvider } from '../../../src/pane/features/sign-in/signing-in';
import type { SignInStanding } from '../../../src/web/sign-in/sign-in-notice';
import { faultsOf } from '../support/axe';
import { signedIn } from '../support/signed-in';
import { WithWords } from '../support/words';

/** Its parts are fetched, which is slow on a busy machine. */
const patient = { timeout: 20_000 };

function setUp(standing: SignInStanding) {
  const signIn = { ...signedIn(() => Promise.reject(new Error('nothing is asked here'))), standing: () => standing };
  return render(
    <WithWords>
      <SigningInProvider value={signIn}>
        <SignedOut onSignedIn={() => undefined}>nothing</SignedOut>
      </SigningInProvider>
    </WithWords>,
  );
}

describe('whoever never signed in', () => {
  test('reads what it does, and sees an example before they decide', async () => {
    const { container } = setUp({ kind: 'first' });
    expect(await screen.findByText(/shows who wrote a message, what changed in their work/, undefined, patient)).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'See an example' }, patient));
    const example = screen.getByRole('figure');
    for (const words of [
      'Anna Bērziņa',
      /Moved to Baltwave as Head of Procurement/,
      /saved our Monday/,
      'anna.baltwave.example',
    ]) {
      expect(example).toHaveTextContent(words);
    }
    expect(example).toHaveTextContent('the people and companies in it are invented');
    expect(await faultsOf(container)).toEqual([]);
  });

  test('can press nothing in the example', async () => {
    setUp({ kind: 'first' });
    await userEvent.click(await screen.findByRole('button', { name: 'See an example' }, patient));
    const pressable = [...screen.getByRole('figure').querySelectorAll('button, a')];
    expect(pressable.length).toBeGreaterThan(0);
    expect(pressable.filter((one) => one.closest('[inert]') === null)).toEqual([]);
  });
});

test('whoever signed in before is shown no example', async () => {
  setUp({ kind: 'again' });
  expect(await screen.findByRole('heading', { name: 'Please sign in again' }, patient)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'See an example' })).toBeNull();
});
