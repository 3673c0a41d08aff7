import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { PreviewFolders } from './page-routes';

const cdnScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** A page that loads Office.js: where it was built to, and how it is served. */
export interface OfficePage {
  readonly folder: string;
  readonly prefix: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The shipped pages ask Microsoft's CDN for Office.js. In the preview, which needs no internet, the same pages are served with
 * that one address replaced by the npm package's copy, and with a stand-in for the Ajax library before it.
 */
export function officePages(pages: readonly OfficePage[], { officeJs, ajaxShim }: PreviewFolders): FastifyPluginAsync {
  return async (app) => {
    if (!officeJs) return;
    await app.register(fastifyStatic, { root: officeJs, prefix: '/office/', decorateReply: false });
    app.get('/office-shim/msajax.js', async (_request, reply) => reply.type('text/javascript').send(await readFile(ajaxShim)));
    for (const page of pages) servePage(app, page);
  };
}

function servePage(app: FastifyInstance, { folder, prefix, headers }: OfficePage): void {
  for (const address of [prefix, `${prefix}index.html`]) {
    app.get(address, async (_request, reply) => {
      const page = await readFile(path.join(folder, 'index.html'), 'utf8');
      return reply
        .type('text/html; charset=utf-8')
        .headers({ 'cache-control': 'no-cache', ...headers })
        .send(withLocalOffice(page));
    });
  }
}

/** The page with Office.js from this machine. Throws if the page does not load it from the CDN, as shipped it must. */
export function withLocalOffice(page: string): string {
  // The build may leave quotation marks out.
  const tag = new RegExp(`<script([^>]*) src=["']?${cdnScript.replaceAll('.', '\\.')}["']?`);
  if (!tag.test(page)) throw new Error('the built page does not load Office.js from the CDN');
  return page.replace(tag, '<script$1 src="/office-shim/msajax.js"></script><script$1 src="/office/office.js"');
}
