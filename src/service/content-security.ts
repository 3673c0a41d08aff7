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

export interface ContentSecurityOptions {
  /** Whether the preview is served, which frames the pane as Outlook does: also from another site than the pane's. */
  readonly preview: boolean;
}

/** Headers of every answer. Styles may be inline because Fluent writes its rules into style elements; scripts never. */
export function contentSecurity({ preview }: ContentSecurityOptions): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: directives(preview ? ["'self'", 'https://localhost:*'] : ["'self'"]),
    },
    // The pane is framed by Outlook: `frame-ancestors` says by whom; the older header can't.
    xFrameOptions: false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    referrerPolicy: { policy: 'no-referrer' },
  };
}

function directives(frames: readonly string[]): Record<string, string[]> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...officeScripts],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': [...frames],
    'frame-ancestors': ["'self'", ...outlookFrames],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
  };
}
