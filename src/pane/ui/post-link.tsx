import type { ReactNode } from 'react';
import { hostOf, OutLink } from './out-link';

interface PostLinkProps {
  readonly url: string;
  /** What a list of links tells it apart by: the time of a post, the handle of an account. */
  readonly about: string;
}

/** A link that says which host it leads to, and nothing where the address is not https. */
export function PostLink({ url, about }: PostLinkProps): ReactNode {
  const host = hostOf(url);
  if (host === null) return null;
  return (
    <OutLink href={url} name={`${host}, ${about}`}>
      <bdi>{host}</bdi>
      <span aria-hidden="true">&nbsp;↗</span>
    </OutLink>
  );
}
