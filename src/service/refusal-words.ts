/**
 * Every sentence with which a route, or what stands before it, refuses a request: first what is wrong, then what to do. Pages say it in their own words
 * where people see it; these are for whoever reads the answer itself, and for the setup page.
 */
export const refusalWords = {
  'nothing-here': ['There is nothing at this address.', 'Check how it is written; the page at / says where to go.'],
  'unreadable-address': ['This address can’t be read.', 'Check how it is written.'],
  'not-valid': ['The request is not valid.', 'Correct what is named here, or read /api/openapi.json, and send it again.'],
  'not-readable': ['This request can’t be read.', 'Send it again as /api/openapi.json describes it.'],
  'too-large': ['The request is too large.', 'Send less at once.'],
  'other-type': ['Requests of this type are not taken here.', 'Send it as /api/openapi.json describes it.'],
  failed: ['Something failed in the service.', 'Try again; if it stays, its log tells the administrator why.'],
  'sign-in': ['Sign in to use this service.', 'Use its pages, which do so, or send an access token.'],
  'only-proxy': ['This service answers only through its proxy.', 'Use its public address.'],
  'only-here': [
    'This service answers only on this machine, to its own pages.',
    'Open it there under https://localhost, or set up sign-in so that others may use it.',
  ],
  'metrics-token': ['The token of the metrics is needed.', 'Send the one of ACQUAINT_METRICS_TOKEN as a bearer token.'],
  'form-elsewhere': ['This was not sent from our page.', 'Open the page /privacy/ itself and ask there.'],
  'no-such-place': ['There is no such place in the list.', 'Start again at its beginning.'],
  'no-address': ['This is no mail address of a person.', 'Give one such as anna@company.com.'],
  'no-such-key': ['No network has such a key.', 'Take one of those that the setup page lists.'],
  'settings-not-valid': ['The settings are not valid; nothing was saved.', 'Correct what is named and save again.'],
  'not-looked-up': ['Nothing is kept about this address: it is not looked up.', 'Ask your administrator if it should be.'],
  'not-followed': ['Nothing is kept about this address, so it can’t be followed.', 'Open a message of the person first.'],
  'no-such-account': ['This account was not found for this person.', 'Open the message again and decide on what is shown now.'],
  'no-such-change': ['This change was not proposed for this person.', 'Open the message again and answer what is shown now.'],
  'no-such-mention': ['Nothing like this is kept any more.', 'Open the message again and look at what is shown now.'],
  changed: ['The post has other words by now.', 'Open the message again and look at it once more.'],
  imitated: ['One of the two addresses imitates a known domain, so they are not joined.', 'Check who wrote before you answer.'],
  'no-such-address': [
    'The other address is none, the same, or one more than a person may have.',
    'Give another one, or take one away first.',
  ],
} as const satisfies Readonly<Record<string, readonly [what: string, todo: string]>>;

export type RefusalName = keyof typeof refusalWords;

/** The body of a refusal. */
export function refusalBody(name: RefusalName): { readonly error: string } {
  return { error: refusalWords[name].join(' ') };
}
