import type { ReactNode } from 'react';
import { parseUrl } from '../../domain/text/url';

interface OutLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly subtle?: boolean;
  /** For screen readers, where the words on show are not enough; begins with these. */
  readonly name?: string | undefined;
}

/** A link out of the pane. Anything but https stays text. */
export function OutLink({ href, children, subtle = false, name }: OutLinkProps): ReactNode {
  if (hostOf(href) === null) return children;
  return (
    <a
      className={subtle ? 'link subtle' : 'link'}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={href.slice(0, 300)}
      aria-label={name}
    >
      {children}
    </a>
  );
}

/** The host that an https address leads to, without `www.`; null for any other address or one that hides it behind a user name. */
export function hostOf(href: string): string | null {
  const url = parseUrl(href);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return url.hostname.replace(/^www\./, '');
}
