/** Written after the official lexicon: no session was ever recorded. */
export const session = {
  did: 'did:plc:personaaaaaaaaaaaaaaaaaa',
  handle: 'contoso.example',
  accessJwt: 'an-access-token',
  refreshJwt: 'a-refresh-token',
  active: true,
};
