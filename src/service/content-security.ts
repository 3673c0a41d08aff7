import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SignIn } from './auth/sign-in';

/** Where Outlook on the web frames the pane from. `'self'` is for the preview. */
const outlookFrames = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.cloud.microsoft',
  'https://outlook.live.com',
  'https://*.outlook.com',
];

/** What Office.js needs: itself from Microsoft's CDN, and the Ajax library that it fetches on the web. */
const officeScripts = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

/**
 * Inline styles are allowed because Fluent, and mails, write their rules into style elements; inline scripts never. The hash of the empty text
 * would do for Fluent's elements in Chromium, but WebKit (Safari, Outlook on a Mac and on an iPhone) knows no hash of an empty text.
 */
const ownPage = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
};

/** The policies of the pages. */
export interface PagePolicies {
  /** Office.js beside its own scripts, framed by Outlook; where people sign in it asks the sign-in for tokens, also by a hidden frame. */
  readonly pane: string;
  /** The pages that the sign-in leads back to, also within that frame; null where nobody signs in. */
  readonly signIn: string | null;
  /** The administrator's page: its own scripts only, framed by nobody; where people sign in it asks the sign-in as the pane does. */
  readonly setup: string;
  /** The page that plays Outlook: it frames the pane, also one that is being worked on at another port of this machine. */
  readonly preview: string;
}

/** Of all hosts but our own, pages may ask only the one that signs people in. */
export function pagePolicies(signIn: SignIn): PagePolicies {
  const loginHosts = signIn.kind === 'local' ? [] : [`https://${signIn.loginHost}`];
  const withOffice = {
    ...ownPage,
    'script-src': ["'self'", ...officeScripts],
    'connect-src': ["'self'", ...loginHosts],
    'frame-ancestors': ["'self'", ...outlookFrames],
  };
  return {
    pane: headerOf({ ...withOffice, 'frame-src': ["'self'", ...loginHosts] }),
    signIn: signIn.kind === 'local' ? null : headerOf({ ...withOffice, 'style-src': ["'self'"] }),
    setup: headerOf({
      ...ownPage,
      'connect-src': ["'self'", ...loginHosts],
      'frame-src': loginHosts.length > 0 ? ["'self'", ...loginHosts] : ["'none'"],
      'frame-ancestors': ["'none'"],
    }),
    preview: headerOf({ ...ownPage, 'frame-src': ["'self'", 'https://localhost:*'], 'frame-ancestors': ["'none'"] }),
  };
}

/**
 * Headers of every answer; pages of ours bring a policy of their own. `x-frame-options` is missing because it can't say by whom the
 * pane may be framed, and `strict-transport-security` because on localhost it would bind every other program of this machine.
 */
const everyAnswer = {
  'content-security-policy': headerOf({
    'default-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
  }),
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-permitted-cross-domain-policies': 'none',
};

const everyHeader = Object.entries(everyAnswer);

/** Makes the service state on each answer what may be done with it. */
export function secureAnswers(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, next) => {
    secureAnswer(reply);
    next();
  });
}

/** The same for one answer, where no hook comes by. */
export function secureAnswer(reply: FastifyReply): void {
  for (const [name, value] of everyHeader) reply.raw.setHeader(name, value);
}

function headerOf(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');
}
