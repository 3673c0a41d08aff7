const silent = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH']);
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const spaced = new Set(['P', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'UL', 'OL', 'TABLE']);

/**
 * The readable text of a mail's HTML. Parsed inertly (DOMParser): nothing runs and nothing is fetched. A link whose
 * address is not already its text keeps it in angle brackets, as Exchange does: `Profile<https://…>`.
 */
export function htmlToText(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return childrenText(body)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n[ \t]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function childrenText(node: Node): string {
  return [...node.childNodes].map(nodeText).join('');
}

function nodeText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  if (!(node instanceof Element) || silent.has(node.tagName.toUpperCase())) return '';
  if (node.tagName === 'BR') return '\n';
  if (node.tagName === 'PRE') return `\n${node.textContent}\n`;
  if (node.tagName === 'A') return linkText(node);
  if (node.tagName === 'TD' || node.tagName === 'TH') return `${childrenText(node)}\t`;
  const text = childrenText(node);
  if (!blocks.has(node.tagName)) return text;
  return spaced.has(node.tagName) ? `\n${text}\n\n` : `\n${text}\n`;
}

function linkText(link: Element): string {
  const text = childrenText(link);
  const address = (link.getAttribute('href') ?? '').trim();
  const shown = text.trim().replace(/\/$/, '');
  const isStated = address.replace(/^mailto:|^tel:/i, '').replace(/\/$/, '') === shown;
  return /^(https?|mailto|tel):/i.test(address) && !isStated && shown !== '' ? `${text}<${address}>` : text;
}

/** A text-only mail as the HTML that Outlook makes of it. */
export function textToHtml(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => `<div>${escapeHtml(line) || '<br>'}</div>`);
  return `<html><head></head><body>${lines.join('')}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
