const silent = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH']);
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
// Private-use characters stand for what is decided only once the whole text is there.
const border = '\uE001';
const wideBorder = '\uE002';
const keptSpace = '\uE003';
const breakRun = /[ \t]*[\n\uE001\uE002][ \t\n\uE001\uE002]*/g;
const spaced = new Set(['P', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'UL', 'OL', 'TABLE']);

/**
 * The readable text of a mail's HTML. Parsed inertly (DOMParser): nothing runs and nothing is fetched. A link whose
 * address is not already its text keeps it in angle brackets, as Exchange does: `Profile<https://…>`.
 */
export function htmlToText(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return childrenText(body)
    .replace(breakRun, breaksOf)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll(keptSpace, ' ')
    .trim();
}

/** What a run of line breaks and block borders comes to: a `<br>` right before a border adds no line of its own. */
function breaksOf(run: string): string {
  const lineBreaks = run.split('\n').length - 1;
  const hasBorder = run.includes(border) || run.includes(wideBorder);
  const lines = hasBorder && !/^[ \t]*\n/.test(run) ? lineBreaks + 1 : lineBreaks;
  return '\n'.repeat(Math.max(lines, run.includes(wideBorder) ? 2 : 1));
}

function childrenText(node: Node): string {
  return [...node.childNodes].map(nodeText).join('');
}

function nodeText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  if (!(node instanceof Element) || silent.has(node.tagName.toUpperCase())) return '';
  if (node.tagName === 'BR') return '\n';
  if (node.tagName === 'PRE') return `${border}${node.textContent.replaceAll(' ', keptSpace)}${border}`;
  if (node.tagName === 'A') return linkText(node);
  if (node.tagName === 'TD' || node.tagName === 'TH') return `${childrenText(node)}\t`;
  const text = childrenText(node);
  if (!blocks.has(node.tagName)) return text;
  const edge = spaced.has(node.tagName) ? wideBorder : border;
  return `${edge}${text}${edge}`;
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
