import { callOffice, type OfficeAnswer } from './office-call';

const mostFiles = 3;
const longestFile = 64_000;
/** Base64 makes four letters of three bytes, in lines that end in two more. */
const longestText = longestFile * 1.4;

/** What we read of Outlook's item. The content can be asked for since Mailbox 1.8. */
interface ItemWithFiles {
  readonly attachments: unknown;
  getAttachmentContentAsync(id: string, done: (answer: OfficeAnswer<unknown>) => void): void;
}

/**
 * The bytes of the vCard files that are attached to the item, in their order. Pictures and cards within the text are not files; a file that
 * is too long, that Outlook does not give within `limitMs`, or whose text is no base64, is left out.
 */
export async function readVcards(item: ItemWithFiles, limitMs: number): Promise<readonly Uint8Array[]> {
  const ids = listOf(item.attachments).flatMap((one) => vcardId(one) ?? []);
  const files = await Promise.all(ids.slice(0, mostFiles).map((id) => readFile(item, id, limitMs)));
  return files.filter((file) => file !== null);
}

async function readFile(item: ItemWithFiles, id: string, limitMs: number): Promise<Uint8Array | null> {
  const result = await callOffice<unknown>((done) => item.getAttachmentContentAsync(id, done), limitMs);
  const content = result.kind === 'done' && isRecord(result.value) ? result.value : {};
  if (content['format'] !== 'base64' || typeof content['content'] !== 'string') return null;
  return content['content'].length > longestText ? null : fromBase64(content['content']);
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null; // Not base64: whatever it is, it is no file's content.
  }
}

/** The id of a file that is a vCard by its name or by its type; some mail programs send cards as `text/directory` or without a type. */
function vcardId(attachment: unknown): string | null {
  if (!isRecord(attachment) || attachment['isInline'] === true || attachment['attachmentType'] !== 'file') return null;
  const { id, name, contentType, size } = attachment;
  const isCard = /\.vcf$/i.test(String(name ?? '')) || /^text\/(?:x-)?vcard\b/i.test(String(contentType ?? ''));
  const isShort = typeof size !== 'number' || size <= longestFile;
  return isCard && isShort && typeof id === 'string' && id !== '' ? id : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
