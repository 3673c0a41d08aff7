import { parseUrl } from '../text/url';
import type { MailLine } from './mail-lines';
import { linksIn } from './mail-lines';

interface Contacts {
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  readonly sites: readonly string[];
  readonly profiles: readonly string[];
}

/** Hosts whose pages are profiles, with the form of a path that names a person or page rather than an article. */
const profilePaths: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:[a-z]{2,3}\.)?linkedin\.com$/, /^\/(?:in|pub)\/[^/]+/],
  [/^(?:twitter\.com|x\.com|mobile\.twitter\.com)$/, /^\/(?!home$|share|intent|search|hashtag|i\/)\w{1,20}\/?$/],
  [/^(?:m\.|[a-z]{2}-[a-z]{2}\.)?(?:facebook\.com|fb\.com|fb\.me)$/, /^\/(?!sharer|share|events|groups|photo|watch)[\w.-]+/],
  [/^instagram\.com$/, /^\/(?!p\/|reel|explore)[\w.]+\/?$/],
  [/^threads\.(?:net|com)$/, /^\/@[\w.]+\/?$/],
  [/^(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)$/, /^\/(?!features|about|pricing|login)[\w-]+\/?$/],
  [/^bsky\.app$/, /^\/profile\/[^/]+\/?$/],
  [/^(?:m\.)?youtube\.com$/, /^\/(?:@|c\/|user\/|channel\/)[^/]+/],
  [
    /^(?:medium\.com|tiktok\.com|mastodon\.[a-z]+|[\w.-]*\.social|fosstodon\.org|hachyderm\.io|infosec\.exchange)$/,
    /^\/@[\w.-]+(?:@[\w.-]+)?\/?$/,
  ],
  [/^(?:t\.me|telegram\.me|wa\.me)$/, /^\/[\w+]+\/?$/],
  [/^(?:vk\.com|ok\.ru|draugiem\.lv|frype\.com)$/, /^\/[^/]+/],
  [/^orcid\.org$/, /^\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]\/?$/],
  [/^(?:xing\.com)$/, /^\/profile\/[^/]+/],
  [/^(?:gravatar\.com|keybase\.io|about\.me|linktr\.ee|behance\.net|dribbble\.com)$/, /^\/[^/]+\/?$/],
  [/^stackoverflow\.com$/, /^\/users\/\d+/],
];

/** What a signature's lines say of how to reach the sender; each once, in the order they stand. */
export function readContacts(lines: readonly MailLine[]): Contacts {
  const links = unique(lines.flatMap((line) => [...line.links, ...bareProfiles(line.text)]));
  return {
    phones: unique(lines.flatMap((line) => phonesIn(line.text))),
    addresses: unique(lines.flatMap((line) => addressesIn(line.text))),
    ...sortLinks(links),
  };
}

/** Which http(s) addresses are profiles on known networks and which are other sites; anything else is dropped. */
export function sortLinks(links: readonly string[]): Pick<Contacts, 'sites' | 'profiles'> {
  const web = links.filter(isWebAddress);
  return { sites: web.filter((link) => !isProfile(link)), profiles: web.filter(isProfile) };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].slice(0, 20);
}

function isWebAddress(link: string): boolean {
  return /^https?:$/.test(parseUrl(link)?.protocol ?? '');
}

function isProfile(link: string): boolean {
  const url = parseUrl(link);
  if (url === null) return false;
  const host = url.hostname.replace(/^www\./, '');
  return profilePaths.some(([hosts, paths]) => hosts.test(host) && paths.test(url.pathname));
}

/** `linkedin.com/in/anna` written without its scheme. */
function bareProfiles(text: string): readonly string[] {
  const found = text
    .slice(0, 500)
    .match(
      /(?<![\w./@-])(?:[a-z]{2}\.)?(?:linkedin\.com\/(?:in|pub)|github\.com|bsky\.app\/profile|t\.me|facebook\.com|twitter\.com|x\.com|instagram\.com)\/[\w.%+@\p{L}-]{2,80}/giu,
    );
  return (found ?? []).map((path) => `https://${path}`);
}

/** Mail addresses in a line, lower case. */
export function addressesIn(text: string): readonly string[] {
  if (!text.includes('@')) return [];
  const found = text.slice(0, 500).match(/[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu) ?? [];
  return found.map((address) => address.toLowerCase().replace(/^[.'-]+/, ''));
}

const notPhones =
  /(?:reg(?:istr|\b)|vat\b|pvn|vien(?:ot|\.)|org\.?\s?(?:nr|no)|orgnr|cui\b|cif\b|c\.u\.i|j\d\d|iban|konto|kont[as]|account|swift|инн|огрн|кпп|р\/с|бик|ссн|tax|siret|hrb|nip\b|kvk|id\s?:|pk\b|lv-)[^\d+]{0,20}$/iu;

/** Phone numbers as they are written, extensions such as `x6721` too; dates, postal codes and registration numbers are none. */
export function phonesIn(line: string): readonly string[] {
  const text = withoutWeb(line.slice(0, 300));
  const whole = text.replace(/^[\s#|:•·-]+|[\s|]+$/g, '');
  if (/^(?:x-?\d{4,6}|x\d-\d{4}|\*\d{4,5}|ext\.? ?\d{3,6}|x-\d{5})$/i.test(whole)) return [whole];
  const found = [
    ...text.matchAll(
      /(?<![\p{L}\p{N}_/.,=-])(?:\(?\+ ?|\(|00)?\d(?:[\d().\-–\u00a0]|\/(?=\d)| (?=[\d(–-])){5,24}(?<=\d)(?![\p{N}_])/gu,
    ),
  ];
  return found
    .filter((match) => !notPhones.test(text.slice(Math.max(0, match.index - 40), match.index)))
    .flatMap((match) => match[0].split(/\s{2,}/))
    .map((phone) => phone.trim())
    .filter((phone) => isPhone(phone, text));
}

function withoutWeb(text: string): string {
  const shown = linksIn(text).length > 0 ? text.replace(/(?:https?:\/\/|www\.)\S+/gi, ' ') : text;
  return shown.includes('@') ? shown.replace(/\S+@\S+/g, ' ') : shown;
}

function isPhone(phone: string, line: string): boolean {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return false;
  if (
    /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(phone) ||
    /^\d{5}-\d{4}$/.test(phone) ||
    /(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d/.test(phone) ||
    /^\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}$/.test(phone)
  )
    return false;
  if (/^\(?\+|^00/.test(phone) || hasPhoneLabel(line)) return true;
  const grouped = /[\s().\-–/]/.test(phone);
  return grouped
    ? digits.length >= 8 || /^\d{3}[-. ]\d{4}$/.test(phone)
    : digits.length >= 8 && digits.length <= 12 && line.trim() === phone;
}

function hasPhoneLabel(line: string): boolean {
  return /(?:^|[^\p{L}])(?:t|m|f|p|tel|telefon|telefoane|tlf|tālr|talr|tālrunis|mob|mobil|mobile|mobilais|mobiltelefon|phone|fax|fakss|faks|cell|direct|office|тел|моб|телефон|факс|☎|📞|📱)(?:[^\p{L}]|$)/iu.test(
    line,
  );
}
