const ownPane = '/pane/index.html';

/**
 * The pane's address: `?pane=` of the page's own address if it lies on https://localhost (any port), else the pane of
 * the page's own server.
 */
export function paneAddress(pageAddress: string): string {
  const own = new URL(ownPane, pageAddress).href;
  const asked = new URL(pageAddress).searchParams.get('pane');
  if (asked === null || !URL.canParse(asked)) return own;
  const { protocol, hostname, href } = new URL(asked);
  return protocol === 'https:' && hostname === 'localhost' ? href : own;
}
