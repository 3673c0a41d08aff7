import type { ReactNode } from 'react';

/** The network's first letter in a square: no logos to load, and the name stands beside it in words. */
export function NetworkMark({ name }: { readonly name: string }): ReactNode {
  return (
    <span className="network-mark" aria-hidden="true">
      {Array.from(name)[0]?.toLocaleUpperCase()}
    </span>
  );
}
