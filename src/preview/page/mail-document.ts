import type { MailMessage } from '../mailbox/message';
import type { Theme } from './theme';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const looks = {
  light: 'color-scheme:light;background:#fff;color:#242424;--link:#0f6cbd',
  dark: 'color-scheme:dark;background:#292929;color:#fff;--link:#62abf5',
  contrast: 'color-scheme:dark;background:#000;color:#fff;--link:#ff0',
} as const;
const style =
  'html{font:14px/1.5 "Segoe UI",system-ui,sans-serif}body{margin:0;padding:4px 0;overflow-wrap:anywhere}img{max-width:100%;height:auto}a{color:var(--link);text-decoration:underline}table{max-width:100%}';
const unwanted = 'script,link,meta,base,iframe,frame,frameset,object,embed,applet,template';

/**
 * A mail's HTML as a document for a frame without any rights. The frame's sandbox and the policy inside let nothing run and
 * nothing be fetched; links keep their address as a tip only. Pictures that came with the mail (cid:) are put in.
 */
export function mailDocument(message: Pick<MailMessage, 'attachments'>, html: string, theme: Theme): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of parsed.querySelectorAll(unwanted)) element.remove();
  for (const link of parsed.querySelectorAll('a[href], area[href]')) defuseLink(link);
  for (const picture of parsed.querySelectorAll('img')) showOwnPicture(picture, message);
  for (const name of ['background', 'action', 'formaction']) removeEverywhere(parsed, name);
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta http-equiv="x-dns-prefetch-control" content="off"><style>html{${looks[theme]}}${style}</style>`;
  return `<!doctype html><html><head>${head}${parsed.head.innerHTML}</head>${parsed.body.outerHTML}</html>`;
}

/** Whether a mail sets colours of its own; such a mail is shown on white paper in every theme. */
export function hasOwnColours(html: string): boolean {
  return /(^|[^-\w])(color|background(-color)?|bgcolor)\s*[:=]/i.test(html);
}

function removeEverywhere(parsed: Document, name: string): void {
  for (const element of parsed.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
}

function defuseLink(link: Element): void {
  link.setAttribute('title', link.getAttribute('href') ?? '');
  for (const name of ['href', 'target', 'ping', 'download']) link.removeAttribute(name);
  link.setAttribute('style', `${link.getAttribute('style') ?? ''};text-decoration:underline`);
}

function showOwnPicture(picture: Element, { attachments }: Pick<MailMessage, 'attachments'>): void {
  picture.removeAttribute('srcset');
  const source = picture.getAttribute('src') ?? '';
  if (source.startsWith('data:image/')) return;
  const own = source.startsWith('cid:') ? attachments.find(({ contentId }) => contentId === source.slice(4)) : undefined;
  if (own?.dataUrl) picture.setAttribute('src', own.dataUrl);
  else picture.removeAttribute('src');
}
