import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import type { PagePolicies } from '../content-security';
import { builtFiles } from './built-files';
import { officePages, type OfficePage } from './office-pages';

export interface PageFolders {
  /** The built pane. */
  readonly pane: string;
  /** The built pages around the sign-in page. */
  readonly signIn: string;
  /** The built setup page. */
  readonly setup: string;
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

const helpPage = '/assets/support.html';

/** The pane and what the manifest names beside it, the setup page, and what the sign-in needs; in the preview also Outlook's part. */
export function pageRoutes({ pane, signIn, setup, assets, preview }: PageFolders, policies: PagePolicies): FastifyPluginAsync {
  return async (app) => {
    // Outlook and browsers fetch pages before anybody can sign in; there is nothing of anybody in them.
    app.addHook('onRoute', (route) => {
      route.config = { ...route.config, leastRole: 'anyone' };
    });
    // Adds `sendFile`, for the routes below.
    await app.register(fastifyStatic, { root: assets, serve: false });
    await app.register(iconFiles(path.join(assets, 'icons')));
    app.get(helpPage, (_request, reply) => reply.sendFile('support.html', { maxAge: '1h' }));
    await app.register(builtFiles({ folder: pane, prefix: '/pane/', policy: policies.pane }));
    await app.register(builtFiles({ folder: setup, prefix: '/setup/', policy: policies.setup }));
    app.get('/setup', (_request, reply) => reply.redirect('/setup/'));
    // A window of Office.js reports to the window that opened it, which lies in Outlook's page.
    if (policies.signIn !== null)
      await app.register(builtFiles({ folder: signIn, prefix: '/sign-in/', policy: policies.signIn, keepsOpener: true }));
    if (preview && existsSync(preview.page)) await app.register(previewRoutes({ pane, signIn, preview }, policies));
    else app.get('/', (_request, reply) => reply.redirect(helpPage));
  };
}

interface PreviewPages extends Pick<PageFolders, 'pane' | 'signIn'> {
  readonly preview: PreviewFolders;
}

function previewRoutes({ pane, signIn, preview }: PreviewPages, policies: PagePolicies): FastifyPluginAsync {
  const panePage = { folder: pane, prefix: '/pane/', headers: { 'content-security-policy': policies.pane } };
  const pages: readonly OfficePage[] = policies.signIn === null ? [panePage] : [panePage, signInPage(signIn, policies.signIn)];
  return async (app) => {
    await app.register(officePages(pages, preview));
    await app.register(builtFiles({ folder: preview.page, prefix: '/preview/', policy: policies.preview }));
    await app.register(fastifyStatic, { root: preview.samples, prefix: '/samples/', decorateReply: false, cacheControl: false });
    for (const address of ['/', '/preview']) app.get(address, (_request, reply) => reply.redirect('/preview/'));
  };
}

function signInPage(folder: string, policy: string): OfficePage {
  const headers = { 'content-security-policy': policy, 'cross-origin-opener-policy': 'unsafe-none' };
  return { folder, prefix: '/sign-in/', headers };
}

/** Outlook shows the icons in pages of its own, which other resources are kept out of. */
function iconFiles(folder: string): FastifyPluginAsync {
  return async (app) => {
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/assets/icons/',
      decorateReply: false,
      maxAge: '1h',
      setHeaders: (reply) => void reply.setHeader('cross-origin-resource-policy', 'cross-origin'),
    });
  };
}
