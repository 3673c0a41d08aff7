import ipaddr from 'ipaddr.js';
import { parseUrl } from '../../domain/text/url';

export type PublicUrl =
  { readonly kind: 'url'; readonly origin: string } | { readonly kind: 'refused'; readonly problem: string };

/**
 * The address under which Outlook reaches the service, as an origin without a slash at its end. Refuses, with a sentence that says what to do,
 * whatever Outlook would not load or could not find from a colleague's machine.
 */
export function parsePublicUrl(text: string): PublicUrl {
  const url = parseUrl(text.trim());
  const problem = url ? problemOf(url) : `"${text}" is no address: give one such as https://acquaint.contoso.com.`;
  if (problem !== null || !url) return { kind: 'refused', problem: problem ?? '' };
  return { kind: 'url', origin: url.origin };
}

function problemOf(url: URL): string | null {
  if (url.protocol !== 'https:')
    return `Outlook loads add-ins over https only: give an address that starts with https://, not ${url.protocol}//.`;
  if (url.username !== '' || url.password !== '') return 'The address must hold no user name and no password.';
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return `The service lies at the top of its host: give ${url.origin} alone, without anything behind it.`;
  return hostProblemOf(url.hostname);
}

function hostProblemOf(host: string): string | null {
  if (host === 'localhost' || host.endsWith('.localhost') || /^127\./.test(host) || host === '[::1]')
    return `${host} is each colleague’s own machine: give the name under which all of them reach the service. For a trial on one machine use manifest.xml as it is.`;
  if (ipaddr.isValid(host.replace(/^\[|\]$/g, '')))
    return 'Give a host name, not an IP address: browsers trust certificates for names.';
  return null;
}
