import type { MailLine } from './mail-lines';

/** What a bounce tells of the address it names: only that no mail gets there, which is a weak hint that its owner has left. */
export interface UnknownRecipient {
  readonly kind: 'unreachable';
  readonly address: string;
}

const unknown =
  /\b5\.1\.(?:1|10)\b|\b550\b.{0,40}(?:user|mailbox|recipient|address)|user unknown|unknown user|no such (?:user|mailbox|recipient)|recipient (?:address )?(?:rejected|not found)|mailbox (?:unavailable|not found|does not exist)|address (?:couldn['’]t be found|not found|wasn['’]t found)|(?:adresāts|lietotājs) nav atrasts|fant ikke (?:adressen|mottakeren)|adresa nu a fost găsită|адрес(?:ат)? не найден|пользователь не найден/iu;
const temporary =
  /\b4\.\d\.\d\b|\b4[25]\d\b|quota|mailbox (?:is )?full|over quota|temporar|greylist|will (?:be )?retr(?:y|ied)|5\.2\.2/iu;
const senders = /^(?:mailer-daemon|postmaster|microsoftexchange[0-9a-f]*)@/iu;

/** The one address of which a bounce from a mail system says that nobody has it; null for anything else, full mailboxes and delays included. */
export function readBounce(from: string, lines: readonly MailLine[]): UnknownRecipient | null {
  if (!senders.test(from)) return null;
  const text = lines
    .slice(0, 60)
    .map((line) => line.text)
    .join('\n')
    .slice(0, 4000);
  if (!unknown.test(text) || temporary.test(text)) return null;
  const found = text.match(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu) ?? [];
  const addresses = new Set(found.map((address) => address.toLowerCase()).filter((address) => !senders.test(address)));
  const [address] = addresses;
  return addresses.size === 1 && address !== undefined ? { kind: 'unreachable', address } : null;
}
