import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { officePages } from './office-pages';

export interface PageFolders {
  /** The built pane. */
  readonly pane: string;
  readonly assets: string;
  /** What only the preview needs; null where the service runs for real. */
  readonly preview: PreviewFolders | null;
}

export interface PreviewFolders {
  /** The built preview page. */
  readonly page: string;
  /** Sample messages. */
  readonly samples: string;
  /** `dist` of the npm package of Office.js; null if it is not installed, then Microsoft's CDN is used. */
  readonly officeJs: string | null;
  /** Stand-in for the Ajax library that Office.js fetches on the web. */
  readonly ajaxShim: string;
}

const aYear = 365 * 24 * 3600;

/** The pane and what it is made of; in the preview also Outlook's part. File names carry a hash, pages are never cached. */
export function pageRoutes(folders: PageFolders): FastifyPluginAsync {
  return async (app) => {
    await app.register(fastifyStatic, {
      root: folders.pane,
      prefix: '/pane/',
      preCompressed: true,
      cacheControl: false,
      setHeaders: cacheBuilt,
    });
    await app.register(fastifyStatic, { root: folders.assets, prefix: '/assets/', decorateReply: false, maxAge: 3_600_000 });
    const { preview } = folders;
    if (!preview || !existsSync(preview.page)) return;
    await app.register(officePages(folders.pane, preview));
    await app.register(fastifyStatic, {
      root: preview.page,
      prefix: '/preview/',
      decorateReply: false,
      cacheControl: false,
      setHeaders: cacheBuilt,
    });
    await app.register(fastifyStatic, { root: preview.samples, prefix: '/samples/', decorateReply: false, cacheControl: false });
    app.get('/', (_request, reply) => reply.redirect('/preview/'));
  };
}

function cacheBuilt(reply: FastifyReply['raw'] | { setHeader(name: string, value: string): unknown }, file: string): void {
  const hashed = /\.[0-9a-f]{8,}\.(js|css)(\.br|\.gz)?$/.test(file);
  reply.setHeader('cache-control', hashed ? `public, max-age=${aYear}, immutable` : 'no-cache');
}
