import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyPluginAsync } from 'fastify';

const files = [
  { address: '/health/', file: 'index.html', type: 'text/html; charset=utf-8' },
  { address: '/health/words.js', file: 'words.js', type: 'text/javascript; charset=utf-8' },
  { address: '/health/check.js', file: 'check.js', type: 'text/javascript; charset=utf-8' },
  { address: '/health/style.css', file: 'style.css', type: 'text/css; charset=utf-8' },
] as const;

/** `/health/`: a page that checks from the colleague's own browser whether it is us or Outlook. It shows nothing that not anyone may know. */
export function healthPage(assets: string, loginHost: string | null): FastifyPluginAsync {
  const policy = policyOf(loginHost);
  const config = { leastRole: 'anyone' } as const;
  return async (app) => {
    app.get('/health', { config }, (_request, reply) => reply.redirect('/health/'));
    for (const { address, file, type } of files) {
      app.get(address, { config }, async (_request, reply) => {
        void reply.type(type).headers({ 'cache-control': 'no-cache', 'content-security-policy': policy });
        return readFile(path.join(assets, 'health', file));
      });
    }
  };
}

/** It may only try whether the hosts that the pane needs can be reached. */
function policyOf(loginHost: string | null): string {
  const tried = ['https://appsforoffice.microsoft.com', ...(loginHost === null ? [] : [`https://${loginHost}`])];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${tried.join(' ')}`,
    "frame-ancestors 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join(';');
}
