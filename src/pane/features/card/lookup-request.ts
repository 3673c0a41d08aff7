import type { LookupRequest } from '../../../contract/lookup';
import type { Participant } from '../../../domain/message/participant';
import { parseUrl } from '../../../domain/text/url';
import type { OwnWords } from './read-clues';

interface RequestParts {
  readonly lookup: string;
  readonly person: Participant;
  /** Null if the person wrote none, or they are not to be told of. */
  readonly said: OwnWords | null;
  /** ISO instant; null if this person did not write the message. */
  readonly sentAt: string | null;
  readonly again: readonly string[];
}

const mostLinks = 10;
const longestLink = 2000;

/** What leaves the pane for one person, within the limits of the contract. */
export function toRequest({ lookup, person, said, sentAt, again }: RequestParts): LookupRequest {
  const clues = said?.clues ?? null;
  const departure = said?.departure ?? null;
  return {
    lookup,
    address: person.address,
    name: clip(person.name ?? clues?.name ?? null, 500),
    title: clip(clues?.title ?? null, 300),
    company: clip(clues?.company ?? null, 300),
    links: clues ? usableLinks([...clues.profiles, ...clues.sites]) : [],
    departure: departure && { company: clip(departure.company, 300), until: departure.until },
    messageSentAt: sentAt,
    again: [...again],
  };
}

function clip(text: string | null, longest: number): string | null {
  return text?.slice(0, longest) ?? null;
}

function usableLinks(links: readonly string[]): string[] {
  const secure = links.map((link) => link.replace(/^http:/, 'https:'));
  const usable = secure.filter((link) => link.startsWith('https://') && link.length <= longestLink && parseUrl(link) !== null);
  return [...new Set(usable)].slice(0, mostLinks);
}
