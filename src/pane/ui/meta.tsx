import { Fragment, type ReactNode } from 'react';

/** A small grey line of facts with dots between them; absent facts leave no dot. */
export function Meta({ facts }: { readonly facts: readonly ReactNode[] }): ReactNode {
  const present = facts.filter((fact) => fact !== null && fact !== false && fact !== '');
  return (
    <div className="meta">
      {present.map((fact, at) => (
        <Fragment key={at}>
          {at > 0 ? ' · ' : ''}
          {fact}
        </Fragment>
      ))}
    </div>
  );
}
