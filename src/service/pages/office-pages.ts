import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { panePolicy } from '../content-security';
import type { PreviewFolders } from './page-routes';

const cdnScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The shipped pane asks Microsoft's CDN for Office.js. In the preview, which needs no internet, the same page is served with
 * that one address replaced by the npm package's copy, and with a stand-in for the Ajax library before it.
 */
export function officePages(paneFolder: string, { officeJs, ajaxShim }: PreviewFolders): FastifyPluginAsync {
  return async (app) => {
    if (!officeJs) return;
    await app.register(fastifyStatic, { root: officeJs, prefix: '/office/', decorateReply: false });
    app.get('/office-shim/msajax.js', async (_request, reply) => reply.type('text/javascript').send(await readFile(ajaxShim)));
    for (const address of ['/pane/', '/pane/index.html']) {
      app.get(address, async (_request, reply) => {
        const page = await readFile(path.join(paneFolder, 'index.html'), 'utf8');
        return reply
          .type('text/html; charset=utf-8')
          .headers({ 'cache-control': 'no-cache', 'content-security-policy': panePolicy })
          .send(withLocalOffice(page));
      });
    }
  };
}

/** The pane's page with Office.js from this machine. Throws if the page does not load it from the CDN, as shipped it must. */
export function withLocalOffice(page: string): string {
  // The build may leave quotation marks out.
  const tag = new RegExp(`<script([^>]*) src=["']?${cdnScript.replaceAll('.', '\\.')}["']?`);
  if (!tag.test(page)) throw new Error('the built pane does not load Office.js from the CDN');
  return page.replace(tag, '<script$1 src="/office-shim/msajax.js"></script><script$1 src="/office/office.js"');
}
