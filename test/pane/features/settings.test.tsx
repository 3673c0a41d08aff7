import type { About } from '../../../src/contract/about';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { isAlertOn } from '../../../src/pane/features/needs-you/change-alert';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import { isOnClick } from '../../../src/pane/features/settings/look-up-choice';
import { SettingsView } from '../../../src/pane/features/settings/settings-view';
import { AboutProvider } from '../../../src/pane/ui/network-names';
import { createOwnScheme } from '../../../src/pane/ui/own-scheme';
import { faultsOf } from '../support/axe';
import { createFakeHost } from '../support/fake-host';
import { WithWords } from '../support/words';

function setUp(host = createFakeHost(), about: About | null = null) {
  const look = createOwnScheme(host, window);
  const onClose = jest.fn();
  const acting = { host, fetchFrom: () => Promise.reject(new Error('nothing is asked here')), again: () => undefined };
  const { container } = render(
    <WithWords>
      <ActingProvider value={acting}>
        <AboutProvider value={about}>
          <SettingsView look={look} onClose={onClose} />
        </AboutProvider>
      </ActingProvider>
    </WithWords>,
  );
  return { host, look, onClose, container };
}

describe('the settings of a user', () => {
  test('are kept with the user: the look, when people are looked up, and what is told', async () => {
    const { host, look, container } = setUp();
    expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toHaveFocus();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Look' }), 'Dark');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Look people up only when I ask' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Tell me above a message/ }));
    expect([look.scheme(), isOnClick(host.settings), isAlertOn(host.settings)]).toEqual(['dark', true, false]);
    expect(await faultsOf(container)).toEqual([]);
  });

  test('show what was chosen, and can all be taken back', async () => {
    const host = createFakeHost();
    void host.settings.set('scheme', 'dark');
    void host.settings.set('look-up', 'on-click');
    const { look } = setUp(host);
    expect(screen.getByRole('combobox', { name: 'Look' })).toHaveValue('dark');
    expect(screen.getByRole('checkbox', { name: /only when I ask/ })).toBeChecked();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Look' }), 'As in Outlook');
    await userEvent.click(screen.getByRole('checkbox', { name: /only when I ask/ }));
    expect([look.own(), isOnClick(host.settings)]).toEqual([null, false]);
  });

  test('leave nothing to choose where the organisation wants a press for everybody, and say so', () => {
    const about: About = {
      version: '1',
      brand: null,
      signIn: { kind: 'none' },
      start: 'on-click',
      placeTips: false,
      networks: [],
    };
    setUp(createFakeHost(), about);
    const choice = screen.getByRole('checkbox', { name: /only when I ask/ });
    expect(choice).toBeChecked();
    expect(choice).toBeDisabled();
    expect(choice).toHaveAccessibleDescription('Your organisation decided this for everybody.');
  });
});
