/** The least of Office.js that lets the pane start on one message, as the peers were measured with. */
export const officeStub = `(() => {
  const person = { displayName: 'Anna Bērziņa', emailAddress: 'anna.berzina@baltwave.example', recipientType: 'externalUser' };
  const item = {
    itemType: 'message', itemId: 'A', conversationId: 'C', internetMessageId: '<a@example.com>', subject: 'S', dateTimeCreated: new Date(),
    from: person, sender: person, to: [], cc: [],
    body: { getAsync: (type, options, callback) => (callback ?? options)({ status: 'succeeded', value: 'Hello' }) },
    notificationMessages: { addAsync() {}, replaceAsync() {}, removeAsync() {} },
  };
  window.Office = {
    onReady: (callback) => { const info = { host: 'Outlook', platform: 'OfficeOnline' }; callback?.(info); return Promise.resolve(info); },
    EventType: { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' },
    CoercionType: { Text: 'text', Html: 'html' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    context: {
      displayLanguage: 'en-US', platform: 'OfficeOnline', host: 'Outlook',
      requirements: { isSetSupported: () => true },
      roamingSettings: { get: () => undefined, set() {}, saveAsync(callback) { callback?.({ status: 'succeeded' }); } },
      mailbox: { item, userProfile: { emailAddress: 'robin.vale@contoso.example', displayName: 'Robin Vale' }, addHandlerAsync: (type, handler, options, callback) => (callback ?? options)?.({ status: 'succeeded' }) },
    },
  };
})();`;
