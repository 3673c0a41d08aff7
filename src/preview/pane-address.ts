import { parseUrl } from '../domain/text/url';

const ownPane = '/pane/index.html';

/**
 * The pane's address: `?pane=` of the page's own address if it lies on https://localhost (any port), else the one that the page was served with
 * (`named`; https, on whichever host), else the pane of the page's own server.
 */
export function paneAddress(pageAddress: string, named: string | null): string {
  const served = named === null ? null : parseUrl(named);
  const own = served?.protocol === 'https:' ? served.href : new URL(ownPane, pageAddress).href;
  const asked = new URL(pageAddress).searchParams.get('pane');
  const url = asked === null ? null : parseUrl(asked);
  return url?.protocol === 'https:' && url.hostname === 'localhost' ? url.href : own;
}
