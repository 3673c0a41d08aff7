import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import PostalMime from 'postal-mime';
import { type MailLine, textToLines } from '../../domain/message/mail-lines';
import { EvaluateError, isRow, parseJson, readText, statOf, textField } from './rows';

/** A mail as a judgement sees it: who the header says sent it, and its lines. */
interface Mail {
  readonly id: string;
  readonly sender: { readonly name: string | null; readonly address: string };
  readonly lines: readonly MailLine[];
}

/** All mails at or below a path: whole messages (`.eml`) and `.json` files with `from` and `body`. */
export async function readMails(data: string): Promise<readonly Mail[]> {
  const files = statOf(data).isDirectory() ? filesBelow(data) : [data];
  const mails = await Promise.all(files.map((file) => (file.endsWith('.json') ? readJsonMail(file) : readWholeMail(file))));
  if (mails.length === 0) throw new EvaluateError(`${data} holds no mails (.eml or .json).`);
  return mails;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:eml|json)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

async function readJsonMail(file: string): Promise<Mail> {
  const row = parseJson(readText(file), file);
  if (!isRow(row)) throw new EvaluateError(`${file} is not a JSON object.`);
  return { id: fileId(file), sender: readSender(textField(row, 'from')), lines: textToLines(textField(row, 'body')) };
}

async function readWholeMail(file: string): Promise<Mail> {
  const mail = await PostalMime.parse(readFileSync(file));
  const sender = { name: mail.from?.name || null, address: mail.from?.address ?? '' };
  const text = mail.text?.trim() ? textToLines(mail.text) : htmlToLines(mail.html ?? '');
  return { id: fileId(file), sender, lines: text };
}

function fileId(file: string): string {
  return path.basename(file).replace(/\.(?:eml|json)$/i, '');
}

/** `"Bērziņa  Anna" <a@b.example>`, `Bērziņa, Anna [mailto:a@b.example]`, or a bare name. */
function readSender(from: string): Mail['sender'] {
  const address = /[^\s<>[\]:"]+@[^\s<>[\]"]+/.exec(from)?.[0] ?? '';
  const name = from
    .replace(/[<[](?:mailto:)?[^>\]]*[>\]]/g, ' ')
    .replace(address, ' ')
    .replace(/["]/g, ' ')
    .trim();
  return { name: name === '' ? null : name, address };
}

const blocks = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(' '),
);
const silent = new Set(['head', 'script', 'style', 'title', 'template']);

/** The lines an HTML mail shows, quotations marked with `> `. */
function htmlToLines(html: string): readonly MailLine[] {
  const lines: { text: string; links: string[] }[] = [{ text: '', links: [] }];
  addNode(parse(html), lines, '');
  return lines.map((line) => ({ text: line.text.replace(/[^\S\u00a0]+/g, ' ').trim(), links: line.links }));
}

type Node = DefaultTreeAdapterTypes.Node;

function addNode(node: Node, lines: { text: string; links: string[] }[], quote: string): void {
  const last = lines.at(-1);
  if (node.nodeName === '#text' && 'value' in node && last) last.text += (last.text === '' ? quote : '') + node.value;
  if (silent.has(node.nodeName) || !('childNodes' in node)) return;
  const isBlock = blocks.has(node.nodeName);
  if (isBlock) lines.push({ text: '', links: [] });
  const href = 'attrs' in node ? node.attrs.find((attr) => attr.name === 'href')?.value : undefined;
  if (href !== undefined && /^https?:/i.test(href)) lines.at(-1)?.links.push(href);
  const inner = node.nodeName === 'blockquote' ? `${quote}> ` : quote;
  for (const child of node.childNodes) addNode(child, lines, inner);
  if (isBlock) lines.push({ text: '', links: [] });
}
