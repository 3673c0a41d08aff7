import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { OtherAddress } from '../../../src/domain/identity/other-addresses';
import type { Saying } from '../../../src/pane/features/card/lookup-state';
import { Correcting } from '../../../src/pane/features/decisions/correcting';
import { DecidingProvider, PeopleProvider } from '../../../src/pane/features/decisions/deciding';
import { DecisionNote } from '../../../src/pane/features/decisions/decision-note';
import { OtherAddresses } from '../../../src/pane/features/decisions/other-addresses';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import { accountWith, cardWith } from '../../support/cards';
import { faultsOf } from '../support/axe';
import { createFakeHost, participantWith } from '../support/fake-host';
import { WithWords } from '../support/words';

const home = 'anna@home.example';
const card = cardWith({ accounts: [accountWith('gravatar', 'annaberzina'), accountWith('github', 'ab')] });
const host = createFakeHost();
/** The reader is on the message too, and is nobody else. */
const people = [card.address, home, 'kim@contoso.example', host.ownAddress() ?? ''].map((address) => participantWith(address));
const acting = { host, fetchFrom: () => Promise.reject(new Error('nothing is asked here')), again: () => undefined };

function show(what: ReactNode): { readonly said: Saying[]; readonly container: HTMLElement } {
  const said: Saying[] = [];
  const { container } = render(
    <WithWords>
      <FluentProvider theme={webLightTheme}>
        <main>
          <DecidingProvider value={(saying) => said.push(saying)}>
            <PeopleProvider value={people}>
              <ActingProvider value={acting}>{what}</ActingProvider>
            </PeopleProvider>
          </DecidingProvider>
        </main>
      </FluentProvider>
    </WithWords>,
  );
  return { said, container };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const textOf = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ');

describe('saying that another address is the same person’s', () => {
  test('takes two clicks for somebody on the message', async () => {
    const { said, container } = show(<Correcting card={card} />);
    await press('Same person as…');
    const offered = await screen.findByRole('group', { name: 'On this message' });
    expect(within(offered).getAllByRole('button').map(textOf)).toEqual([home, 'kim@contoso.example']);
    expect(await faultsOf(container)).toEqual([]);
    await userEvent.click(within(offered).getByRole('button', { name: home }));
    expect(said).toEqual([{ choice: 'joined', other: home }]);
    expect(screen.queryByRole('group')).toBeNull();
  });

  test('takes a typed address, if it is a whole one and another one, all by the keyboard', async () => {
    const { said } = show(<Correcting card={card} />);
    screen.getByRole('button', { name: 'Same person as…' }).focus();
    await userEvent.keyboard('{Enter}');
    const field = await screen.findByRole('textbox', { name: 'Another address of this person' });
    await userEvent.type(field, 'anna@{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Write another whole address');
    await userEvent.clear(field);
    await userEvent.type(field, `${card.address}{Enter}`);
    expect(screen.getByRole('alert')).toBeInTheDocument();
    await userEvent.clear(field);
    await userEvent.type(field, ' Anna@Home.example{Enter}');
    expect(said).toEqual([{ choice: 'joined', other: home }]);
  });
});

describe('another address of the person', () => {
  const robin = { kind: 'same', by: 'Robin Vale', at: '2026-10-18T08:00:00Z' } as const;
  const joined: OtherAddress = { address: home, status: 'joined', said: [robin] };

  test('stands on the card, says who said so, and is parted in two clicks', async () => {
    const { said, container } = show(<OtherAddresses addresses={[joined]} />);
    await press(`also ${home}`);
    expect(textOf(screen.getByRole('list'))).toContain('Robin Vale said it is the same person · 18 Oct');
    expect(await faultsOf(container)).toEqual([]);
    await press(`Not the same person as ${home}`);
    expect(said).toEqual([{ choice: 'parted', other: home }]);
  });

  test('over which colleagues disagree shows both, and lets either be said', async () => {
    const kim = { kind: 'other', by: null, at: '2026-10-19T08:00:00Z' } as const;
    const { said } = show(<OtherAddresses addresses={[{ address: home, status: 'disputed', said: [kim, robin] }]} />);
    await press(`${home}: colleagues disagree whether it is the same person`);
    expect(textOf(screen.getByRole('list'))).toMatch(
      /a colleague said it is someone else.*Robin Vale said it is the same person/,
    );
    await press(`Same person as ${home}`);
    await press(`Not the same person as ${home}`);
    expect(said.map(({ choice }) => choice)).toEqual(['joined', 'parted']);
  });
});

describe('splitting two people', () => {
  test('takes all accounts of the other person in one step', async () => {
    const { said, container } = show(<Correcting card={card} />);
    await press('These are two people');
    await userEvent.click(await screen.findByRole('button', { name: 'Another person’s' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose at least one account');
    await userEvent.click(screen.getByRole('checkbox', { name: 'ab on Github' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'annaberzina on Gravatar' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'annaberzina on Gravatar' }));
    expect(await faultsOf(container)).toEqual([]);
    await press('Another person’s');
    expect(said).toEqual([{ choice: 'split', accounts: [card.accounts[1]?.account] }]);
  });

  test('is not offered where there is only one account', () => {
    show(<Correcting card={cardWith({ accounts: card.accounts.slice(0, 1) })} />);
    expect(screen.queryByRole('button', { name: 'These are two people' })).toBeNull();
  });
});

describe('the note of what was said', () => {
  const accounts = card.accounts.map(({ account }) => account);
  test.each<[Saying, RegExp, Saying | null]>([
    [{ choice: 'joined', other: home }, /^anna@home.example is the same person/, { choice: 'unjoined', other: home }],
    [{ choice: 'parted', other: home }, /is not the same person/, { choice: 'unjoined', other: home }],
    [{ choice: 'split', accounts }, /^annaberzina, ab: set aside/, { choice: 'unsplit', accounts }],
    [{ choice: 'unsplit', accounts }, /taken back/, null],
    [{ choice: 'unjoined', other: home }, /taken back/, null],
  ])('offers the way back from %j', async (saying, words, back) => {
    const { said } = show(<DecisionNote decision={{ saying, status: 'kept' }} />);
    expect(textOf(screen.getByRole('status'))).toMatch(words);
    if (back === null) return expect(screen.queryByRole('button')).toBeNull();
    await press('Undo');
    expect(said).toEqual([back]);
  });

  test('says why an address may be refused', () => {
    show(<DecisionNote decision={{ saying: { choice: 'joined', other: home }, status: 'failed' }} />);
    expect(screen.getByRole('status')).toHaveTextContent('may not look this address up');
  });
});
