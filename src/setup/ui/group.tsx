import { useId, type ReactNode } from 'react';

interface GroupProps {
  readonly title: string;
  readonly why?: string;
  /** What stands at the end of the title's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Fields that belong together, under their heading. */
export function Group({ title, why, action, children }: GroupProps): ReactNode {
  const id = useId();
  return (
    <section className="group" aria-labelledby={id}>
      <div className="group-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {action}
      </div>
      {why !== undefined && <p className="why">{why}</p>}
      {children}
    </section>
  );
}
