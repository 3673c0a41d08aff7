import type { LookupEvent } from '../../../src/contract/lookup';
import { reduceLookup, type LookupAction, type ShownPerson } from '../../../src/pane/features/card/lookup-state';
import { cardWith } from '../../support/cards';
import { participantWith } from '../support/fake-host';

const anna = participantWith('anna.berzina@baltwave.example');
const card = cardWith();
const event = (change: object, lookup = 'one') =>
  ({ type: 'event', event: { lookup, ...change } as LookupEvent }) satisfies LookupAction;

function after(...actions: readonly LookupAction[]): ShownPerson | null {
  return actions.reduce<ShownPerson | null>(reduceLookup, null);
}

const shown: LookupAction = { type: 'shown', messageId: 'A', person: anna, isHeld: false };
const asked: LookupAction = { type: 'asked', lookup: 'one' };

describe('the state of the shown person', () => {
  test('begins with what the mail says and no card', () => {
    expect(after(shown)).toEqual({
      binding: { messageId: 'A', address: anna.address, lookup: null },
      person: anna,
      card: null,
      progress: { kind: 'waiting' },
      decision: null,
      trust: [],
    });
  });

  test('takes cards while asking and is done at the end', () => {
    const state = after(shown, asked, event({ type: 'card', card }), event({ type: 'done' }));
    expect(state).toMatchObject({ card, progress: { kind: 'done' } });
  });

  test('returns the same object for an event of another look-up', () => {
    const before = after(shown, asked);
    expect(reduceLookup(before, event({ type: 'card', card }, 'other'))).toBe(before);
    expect(reduceLookup(before, { type: 'ended', lookup: 'other', end: { kind: 'failed', failure: 'broken' } })).toBe(before);
  });

  test('takes no event before anything was asked', () => {
    const before = after(shown);
    expect(reduceLookup(before, event({ type: 'card', card }))).toBe(before);
  });

  test('blanks the card when somebody else is shown', () => {
    const next = after(shown, asked, event({ type: 'card', card }), {
      type: 'shown',
      messageId: 'B',
      person: participantWith('b@x.example'),
      isHeld: false,
    });
    expect(next).toMatchObject({ card: null, binding: { messageId: 'B', lookup: null } });
  });

  test('shows nothing, and says so, when the answer is about somebody else', () => {
    const state = after(shown, asked, event({ type: 'card', card: cardWith({ address: 'other@baltwave.example' }) }));
    expect(state).toMatchObject({ card: null, progress: { kind: 'failed', failure: 'mixed-up' } });
  });

  test('keeps the card while the same person is asked about again', () => {
    const state = after(shown, asked, event({ type: 'card', card }), event({ type: 'done' }), { type: 'asked', lookup: 'two' });
    expect(state).toMatchObject({ card, progress: { kind: 'asking' }, binding: { lookup: 'two' } });
  });

  test('drops the card when the organisation declines', () => {
    const state = after(shown, asked, event({ type: 'declined', reason: 'asked-not-to', domain: null }));
    expect(state).toMatchObject({ card: null, progress: { kind: 'declined', reason: 'asked-not-to' } });
  });

  test('drops the card when the service is not set up, and keeps whom to ask', () => {
    const state = after(shown, asked, event({ type: 'card', card }), event({ type: 'not-set-up', contact: 'Ilze' }));
    expect(state).toMatchObject({ card: null, progress: { kind: 'not-set-up', contact: 'Ilze' } });
  });

  test('keeps what came before a failure', () => {
    const state = after(shown, asked, event({ type: 'card', card }), {
      type: 'ended',
      lookup: 'one',
      end: { kind: 'failed', failure: 'broken' },
    });
    expect(state).toMatchObject({ card, progress: { kind: 'failed', failure: 'broken' } });
  });

  test('is empty when nobody is shown, and stays so', () => {
    expect(after(shown, { type: 'cleared' }, asked)).toBeNull();
  });
});
