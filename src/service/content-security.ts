import type { FastifyHelmetOptions } from '@fastify/helmet';

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

/** Inline styles are allowed because Fluent, and mails, write their rules into style elements; inline scripts never. */
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

/** The pane: Office.js beside its own scripts, framed by Outlook. */
export const panePolicy = headerOf({
  ...ownPage,
  'script-src': ["'self'", ...officeScripts],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'self'", ...outlookFrames],
});

/** The page that plays Outlook: it frames the pane, also one that is being worked on at another port of this machine. */
export const previewPolicy = headerOf({
  ...ownPage,
  'frame-src': ["'self'", 'https://localhost:*'],
  'frame-ancestors': ["'none'"],
});

/** Headers of every answer that is no page of ours: nothing in it may do anything. */
export const contentSecurity: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'form-action': ["'none'"], 'base-uri': ["'none'"] },
  },
  // The pane is framed by Outlook: `frame-ancestors` says by whom; the older header can't.
  xFrameOptions: false,
  crossOriginEmbedderPolicy: false,
  crossOriginResourcePolicy: { policy: 'same-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
  referrerPolicy: { policy: 'no-referrer' },
};

function headerOf(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');
}
