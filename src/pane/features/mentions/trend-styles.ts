import { useSyncExternalStore, type CSSProperties } from 'react';

const inRows = { display: 'flex', flexWrap: 'wrap' } as const;

const contrastTheme = '(forced-colors: active)';

/** The picture's look, here and not in a file of styles: those of the first card's file are paid for at every start. */
export function useTrendStyles(): ReturnType<typeof stylesIn> {
  return useSyncExternalStore(watchContrast, isContrast) ? inContrast : inTheme;
}

function isContrast(): boolean {
  return 'matchMedia' in window && window.matchMedia(contrastTheme).matches;
}

function watchContrast(onChange: () => void): () => void {
  const query = 'matchMedia' in window ? window.matchMedia(contrastTheme) : null;
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

const inTheme = stylesIn((token) => `var(--${token})`);
/** Contrast themes of the system leave drawn shapes as they are. */
const inContrast = stylesIn(() => 'CanvasText');

function stylesIn(colour: (token: string) => string) {
  const grey = colour('colorNeutralForeground3');
  const danger = colour('colorStatusDangerForeground1');
  const success = colour('colorStatusSuccessForeground1');
  return {
    whole: { position: 'relative', maxWidth: 290, paddingBottom: 'var(--spacingVerticalXS)' },
    columns: { display: 'block', width: '100%', overflow: 'visible' },
    number: { fill: grey, fontSize: 10, textAnchor: 'middle' },
    ground: { stroke: grey, opacity: 0.5 },
    ends: { ...inRows, gap: '0 var(--spacingHorizontalS)', justifyContent: 'space-between' },
    tones: { ...inRows, gap: '0 var(--spacingHorizontalM)', marginTop: 'var(--spacingVerticalXS)' },
    swatch: { width: 12, height: 12, marginInlineEnd: 'var(--spacingHorizontalXS)', verticalAlign: -2 },
    hatch: { stroke: danger },
    dots: { fill: grey },
    positive: { fill: success, stroke: success },
    neutral: { fill: 'none', stroke: grey },
    unsure: { stroke: grey },
    negative: { stroke: danger },
  } satisfies Readonly<Record<string, CSSProperties>>;
}
