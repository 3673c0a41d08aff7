import { useId, type ReactNode } from 'react';
import type { MentionsOverTime, TonePeriod } from '../../../domain/brand/mentions-over-time';
import { useWords } from '../../locales/words';
import { useMentionWords } from './mention-words';
import { toneShapes } from './tone-shapes';
import { useTrendStyles } from './trend-styles';

/** From the bottom of a column to its top. */
const tones = ['negative', 'unsure', 'neutral', 'positive'] as const;

/** In units of the picture, which are pixels at its full width. */
const size = { width: 290, highest: 66, aboveColumns: 16, widestBar: 18, tallestMention: 14 };

/**
 * Mentions by tone in columns, one for each week or month. Each tone has a pattern of its own beside its colour; the words say the same, and readers of the
 * screen get the numbers as a table.
 */
export function TrendPicture({ trend }: { readonly trend: MentionsOverTime }): ReactNode {
  const { day } = useWords();
  const { t } = useMentionWords();
  const patterns = useId();
  const styles = useTrendStyles();
  const { unit, periods, total, counts, since } = trend;
  const most = Math.max(...periods.map((period) => period.total));
  const scale = Math.min(size.tallestMention, size.highest / most);
  const ground = size.aboveColumns + most * scale;
  return (
    <div className="trend" style={styles.whole}>
      <p className="meta">{t('trend.summary', { count: total, since: day(since), negative: counts.negative })}</p>
      <svg className="trend-columns" style={styles.columns} viewBox={`0 0 ${size.width} ${ground + 1}`} aria-hidden="true">
        <Patterns id={patterns} />
        <Columns {...{ periods, patterns, ground, scale }} />
        <line style={styles.ground} x1="0" x2={size.width} y1={ground} y2={ground} />
      </svg>
      <div className="meta" style={styles.ends} aria-hidden="true">
        <span>{day(periods[0]?.start ?? since)}</span>
        <span>{t('trend.table', { unit })}</span>
        <span>{day(periods.at(-1)?.start ?? since)}</span>
      </div>
      <Tones trend={trend} patterns={patterns} />
      <NumberTable trend={trend} />
    </div>
  );
}

function Patterns({ id }: { readonly id: string }): ReactNode {
  const styles = useTrendStyles();
  const tile = { width: 5, height: 5, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}negative`} style={styles.hatch} {...tile}>
        <path d="M-1 1 1-1M0 5 5 0M4 6 6 4" strokeWidth="2" />
      </pattern>
      <pattern id={`${id}unsure`} style={styles.dots} {...tile}>
        <circle cx="2.5" cy="2.5" r="1" />
      </pattern>
    </defs>
  );
}

interface ColumnsProps {
  readonly periods: readonly TonePeriod[];
  readonly patterns: string;
  /** Where the columns stand. */
  readonly ground: number;
  /** Height of one mention. */
  readonly scale: number;
}

function Columns({ periods, patterns, ground, scale }: ColumnsProps): ReactNode {
  const styles = useTrendStyles();
  const step = size.width / periods.length;
  const width = Math.min(size.widestBar, step - 4);
  return periods.map(({ start, total, counts }, at) => {
    const x = at * step + (step - width) / 2;
    return (
      <g key={start}>
        {tones.map((tone, place) => {
          const below = tones.slice(0, place).reduce((sum, one) => sum + counts[one], 0);
          const y = ground - (below + counts[tone]) * scale;
          return counts[tone] > 0 && <Block key={tone} {...{ tone, patterns, x, y, width, height: counts[tone] * scale }} />;
        })}
        {total > 0 && (
          <text style={styles.number} x={x + width / 2} y={ground - total * scale - 4}>
            {total}
          </text>
        )}
      </g>
    );
  });
}

interface BlockProps {
  readonly tone: (typeof tones)[number];
  readonly patterns: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Block({ tone, patterns, ...place }: BlockProps): ReactNode {
  const styles = useTrendStyles();
  const isPatterned = tone === 'negative' || tone === 'unsure';
  return <rect style={styles[tone]} {...place} fill={isPatterned ? `url(#${patterns}${tone})` : undefined} />;
}

/** What each pattern means, and how many there are of it. */
function Tones({ trend: { counts }, patterns }: { readonly trend: MentionsOverTime; readonly patterns: string }): ReactNode {
  const { t } = useWords();
  const styles = useTrendStyles();
  return (
    <ul className="meta trend-tones" style={styles.tones} aria-hidden="true">
      {tones.toReversed().map((tone) => (
        <li key={tone}>
          <svg style={styles.swatch} viewBox="0 0 12 12">
            <Block tone={tone} patterns={patterns} x={1} y={1} width={10} height={10} />
          </svg>
          {toneShapes[tone]} {t(`tone.${tone}`)}: {counts[tone]}
        </li>
      ))}
    </ul>
  );
}

function NumberTable({ trend: { unit, periods } }: { readonly trend: MentionsOverTime }): ReactNode {
  const { t, day } = useWords();
  const own = useMentionWords();
  return (
    <div className="unseen">
      <table>
        <caption>{own.t('trend.table', { unit })}</caption>
        <thead>
          <tr>
            <th scope="col">{own.t('trend.from')}</th>
            {tones.toReversed().map((tone) => (
              <th key={tone} scope="col">
                {t(`tone.${tone}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ start, counts }) => (
            <tr key={start}>
              <th scope="row">{day(start)}</th>
              {tones.toReversed().map((tone) => (
                <td key={tone}>{counts[tone]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
