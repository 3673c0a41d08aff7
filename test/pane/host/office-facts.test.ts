import { officeFacts } from '../../../src/pane/host/office-facts';

function playOffice(context: unknown): void {
  Object.assign(globalThis, { Office: { context } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('the facts about Outlook in a report', () => {
  test('are its program and the highest version that it knows of each set', () => {
    const isSetSupported = (set: string, version: string) => set === 'Mailbox' && Number(version.split('.')[1]) <= 13;
    const diagnostics = { host: 'Outlook', platform: 'OfficeOnline', version: '16.01' };
    playOffice({ diagnostics, requirements: { isSetSupported } });
    expect(officeFacts()).toEqual(['Outlook OfficeOnline 16.01', 'Mailbox 1.13, DialogApi –, IdentityAPI –, NestedAppAuth –']);
  });

  test('leave out what is no name and no number', () => {
    playOffice({ diagnostics: { host: 'anna@tet.example', platform: null, version: '16.01' } });
    expect(officeFacts()).toEqual(['16.01']);
  });

  test('are none outside of Outlook', () => {
    expect(officeFacts()).toEqual([]);
  });
});
