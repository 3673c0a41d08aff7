import { guessLanguage, type MailLanguage } from '../../../domain/message/language';
import type { JobChange } from '../../../domain/work/job-change';
import type { HostOutcome, MailHost } from '../../host/mail-host';
import { congratulation, type ReadyText } from '../../locales/ready-texts';

export interface Congratulated {
  readonly address: string;
  readonly name: string | null;
}

interface Congratulating {
  readonly host: MailHost;
  readonly change: JobChange;
  /** BCP 47 tag of the pane's words. */
  readonly language: string;
}

/**
 * Opens a reply if the person wrote the open message, else a new message, with a text to be edited in the language in which the person writes.
 * Nothing is sent.
 */
export async function congratulate(person: Congratulated, { host, change, language }: Congratulating): Promise<HostOutcome> {
  const isReply = wroteOpenMessage(host, person.address);
  const own = isReply ? await languageOfMessage(host) : null;
  // The body took its time: it must still be the same message that is answered.
  if (isReply !== wroteOpenMessage(host, person.address)) return 'failed';
  const { subject, text } = readyText(own ?? paneLanguage(language), person, change);
  return isReply ? host.openReply(text) : host.openNewMessage({ to: [person.address], subject, text });
}

/** Whether this address is the writer's of the message that is open. */
export function wroteOpenMessage(host: Pick<MailHost, 'reading'>, address: string): boolean {
  const reading = host.reading();
  return reading.kind === 'message' && reading.message.participants.some((one) => one.role === 'from' && one.address === address);
}

async function languageOfMessage(host: MailHost): Promise<MailLanguage | null> {
  const lines = await host.readBody().catch(() => null);
  return lines && guessLanguage(lines);
}

/** The pane's own language where we have a text in it, else English. */
function paneLanguage(tag: string): MailLanguage {
  const language = tag.slice(0, 2);
  if (language === 'no') return 'nb';
  return language === 'lv' || language === 'nb' || language === 'ro' || language === 'ru' ? language : 'en';
}

function readyText(language: MailLanguage, person: Congratulated, { kind, to }: JobChange): ReadyText {
  const name = givenName(person);
  return congratulation(language, {
    kind: kind === 'promoted' ? 'role' : 'job',
    name: language === 'ru' && name !== null && !/^\p{Script=Cyrillic}+$/u.test(name) ? null : name,
    company: plainCompany(to?.company ?? null),
  });
}

/** The first word of the name where the address begins with it too; anything less sure is not used to greet. */
function givenName({ address, name }: Congratulated): string | null {
  const [first = '', ...others] = (name ?? '').trim().split(/\s+/);
  if (others.length === 0 || !/^\p{Lu}[\p{L}'’-]+$/u.test(first)) return null;
  const [start = ''] = (address.split('@')[0] ?? '').split(/[._-]/);
  return plain(first) === plain(start) || /^\p{Script=Cyrillic}+$/u.test(first) ? first : null;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** As it was written, if it reads like a name. */
function plainCompany(company: string | null): string | null {
  return company !== null && company.length <= 60 && /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,&'’()+-]*$/u.test(company) ? company : null;
}
