import { message, user } from '../support';
import { defaultSettings, requirementSets, settingsFromQuery } from '../../../src/preview/mailbox/host-settings';
import { initialData } from '../../../src/preview/mailbox/initial-data';

const state = { user, addinId: 'addin', settings: defaultSettings };

describe('what Office.js is told of the open message', () => {
  test('people with their kind, by the user’s own domain; From and Sender without it', () => {
    const data = initialData({ ...state, message: message({ cc: [{ name: '', address: 'ann@CONTOSO.example' }] }) });
    expect(data).toMatchObject({
      itemType: 1,
      from: { name: 'Anna Alder', address: 'anna@alder.example' },
      to: [{ name: 'Robin Vale', address: 'robin.vale@contoso.example', recipientType: 2 }],
      cc: [{ name: 'ann@CONTOSO.example', address: 'ann@CONTOSO.example', recipientType: 2 }],
    });
    expect(data['from']).not.toHaveProperty('recipientType');
  });

  test('leaves out a sender and a date that the mail does not state', () => {
    const data = initialData({ ...state, message: message({ from: null, sender: null, sentAt: null }) });
    expect(data).not.toHaveProperty('from');
    expect(data).not.toHaveProperty('dateTimeSent');
    expect(data['dateTimeCreated']).toBe(message().openedAt);
  });

  test('gives a restricted add-in the kind of the message and nothing from it', () => {
    const settings = { ...defaultSettings, permission: 'restricted' as const };
    const data = initialData({ ...state, settings, message: message() });
    expect(data).toMatchObject({ itemType: 1, permissionLevel: 0, userEmailAddress: user.address });
    expect(JSON.stringify(data)).not.toMatch(/Anna|alder|Offer/);
  });

  test('without a message it is an item of type 6 with the user’s data', () => {
    expect(initialData({ ...state, message: null })).toMatchObject({ itemType: 6, userDisplayName: 'Robin Vale' });
  });

  test('counts permissions as the host does: read/write item is above read/write mailbox', () => {
    const level = (permission: 'readWriteItem' | 'readWriteMailbox') =>
      initialData({ ...state, settings: { ...defaultSettings, permission }, message: null })['permissionLevel'];
    expect([level('readWriteMailbox'), level('readWriteItem')]).toEqual([2, 3]);
  });

  test('a meeting request is one', () => {
    expect(initialData({ ...state, message: message({ isMeetingRequest: true }) })['itemType']).toBe(3);
  });
});

describe('the settings of the played Outlook', () => {
  test.each([
    ['nn-NO', 'nb-no'],
    ['ru', 'ru-ru'],
    ['fr-CA', 'en-us'],
  ])('speak the browser’s language where none is asked for: %s', (browser, locale) => {
    expect(settingsFromQuery(new URLSearchParams(), browser).locale).toBe(locale);
    expect(settingsFromQuery(new URLSearchParams('locale=ro-ro'), browser).locale).toBe('ro-ro');
  });

  test('come from the query; what it can’t read stays as it is', () => {
    const query = new URLSearchParams('permission=restricted&set=1.5&locale=lv-lv&pinned=0&none=null&nested=1');
    expect(settingsFromQuery(query, 'en-US')).toEqual({
      permission: 'restricted',
      mailboxVersion: '1.5',
      locale: 'lv-lv',
      isPinned: false,
      noItemForm: 'null-answer',
      signsPagesIn: true,
    });
    expect(settingsFromQuery(new URLSearchParams('permission=all&set=9.9&locale=xx'), 'fr')).toEqual(defaultSettings);
  });

  test('name versions as text, so that 1.10 stays 1.10', () => {
    expect(requirementSets({ mailboxVersion: '1.10', signsPagesIn: false })['Mailbox']).toBe('1.10');
  });
});
