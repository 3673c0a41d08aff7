import { parseUrl } from '../domain/text/url';

const ownPane = '/pane/index.html';

/**
 * The pane's address: `?pane=` of the page's own address if it lies on https://localhost (any port), else the pane of
 * the page's own server.
 */
export function paneAddress(pageAddress: string): string {
  const own = new URL(ownPane, pageAddress).href;
  const asked = new URL(pageAddress).searchParams.get('pane');
  const url = asked === null ? null : parseUrl(asked);
  return url?.protocol === 'https:' && url.hostname === 'localhost' ? url.href : own;
}
