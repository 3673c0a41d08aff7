import type { ReactNode } from 'react';
import { hostOf, OutLink } from './out-link';

/** A link that says which host it leads to, and nothing where the address is not https. */
export function PostLink({ url }: { readonly url: string }): ReactNode {
  const host = hostOf(url);
  if (host === null) return null;
  return (
    <OutLink href={url}>
      <bdi>{host}</bdi>
      <span aria-hidden="true">&nbsp;↗</span>
    </OutLink>
  );
}
