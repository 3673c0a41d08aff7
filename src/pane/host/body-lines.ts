import { linksIn, textToLines, type MailLine } from '../../domain/message/mail-lines';

/** A body longer than this is a newsletter or a long thread; the newest message, at its top, has the sender's signature. */
const longestBody = 400_000;
/** No mail program nests this deep; it keeps a hostile body from exhausting the stack. */
const deepest = 300;
const unread = /^(?:HEAD|NOSCRIPT|SCRIPT|STYLE|TEMPLATE|TITLE|TEXTAREA|SELECT|SVG)$/i;
const blocks =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|CENTER|D[DLT]|DIV|FOOTER|H[1-6R]|HEADER|LI|MAIN|OL|P|PRE|SECTION|TABLE|TBODY|TD|TH|TR|UL)$/;

/**
 * The visible lines of an HTML body with the addresses they link to, in order; lines of a `blockquote` begin with `> `. It is parsed into
 * a document of its own that is never shown: nothing in it is loaded or run.
 */
export function htmlToLines(html: string): readonly MailLine[] {
  const { body } = new DOMParser().parseFromString(html.slice(0, longestBody), 'text/html');
  const draft: Draft = { lines: [], text: '', links: [], quoted: false };
  addNode(draft, body, 0);
  endLine(draft);
  return draft.lines;
}

/** The lines of a plain-text body. */
export function plainToLines(text: string): readonly MailLine[] {
  return textToLines(text.slice(0, longestBody));
}

interface Draft {
  readonly lines: MailLine[];
  text: string;
  links: string[];
  quoted: boolean;
}

function addNode(draft: Draft, node: Node, depth: number): void {
  if (node.nodeType === Node.TEXT_NODE) draft.text += node.nodeValue ?? '';
  if (!(node instanceof HTMLElement) || depth > deepest || unread.test(node.nodeName) || isHidden(node)) return;
  if (node.nodeName === 'BR') return endLine(draft, true);
  const isBlock = blocks.test(node.nodeName);
  const quotedBefore = draft.quoted;
  if (isBlock) endLine(draft);
  if (node.nodeName === 'BLOCKQUOTE') draft.quoted = true;
  for (const child of node.childNodes) addNode(draft, child, depth + 1);
  addLink(draft, node);
  if (isBlock) endLine(draft);
  draft.quoted = quotedBefore;
}

/** Text that newsletters hide is not something the sender shows. */
function isHidden(element: HTMLElement): boolean {
  return /display:\s*none/i.test(element.getAttribute('style') ?? '');
}

function addLink(draft: Draft, element: HTMLElement): void {
  const target = element.nodeName === 'A' ? element.getAttribute('href')?.trim() : undefined;
  if (target !== undefined && /^https?:\/\//i.test(target)) draft.links.push(target.slice(0, 2000));
}

/** An empty line counts where the writer made one (a line break, a hard space): signatures are told by it. */
function endLine(draft: Draft, isBreak = false): void {
  const text = draft.text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (text !== '' || draft.links.length > 0 || isBreak || draft.text.includes('\u00a0')) {
    draft.lines.push({ text: draft.quoted ? `> ${text}` : text, links: [...new Set([...draft.links, ...linksIn(text)])] });
  }
  draft.text = '';
  draft.links = [];
}
