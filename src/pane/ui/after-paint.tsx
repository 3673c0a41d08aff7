import { Suspense, useEffect, useState, type ReactNode } from 'react';

/** Time to paint the first card before anything more is fetched; milliseconds. */
const paintMs = 300;

interface AfterPaintProps {
  /** Whether what must be painted first has begun to be. */
  readonly when: boolean;
  readonly children: ReactNode;
  /** What is in their place until they are there. */
  readonly instead?: ReactNode;
}

/** Parts whose code is fetched only when the card stands. */
export function AfterPaint({ when, children, instead = null }: AfterPaintProps): ReactNode {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    if (!when) return undefined;
    const timer = setTimeout(() => setTime(true), paintMs);
    return () => clearTimeout(timer);
  }, [when]);
  return isTime ? <Suspense fallback={instead}>{children}</Suspense> : instead;
}
