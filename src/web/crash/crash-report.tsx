import { useId, useRef, useState, type ReactNode } from 'react';
import own from '../../../package.json';
import { copyText } from '../copy-text';
import type { Broken } from '../error-boundary';
import { crashWords } from './crash-words';
import { reportText } from './report-text';

interface CrashReportProps {
  readonly broken: Broken;
  /** What the mail program is and knows, a line each. */
  readonly facts: readonly string[];
}

/** Small enough for a line of it to fit into the pane, mostly. */
const textStyle = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.85em' } as const;

/** The report, as it would be copied, and the button that does so. It says nothing about people. */
export function CrashReport({ broken, facts }: CrashReportProps): ReactNode {
  const place = useRef<HTMLPreElement>(null);
  const label = useId();
  const [text] = useState(() => reportText(broken, { ...surroundings(), facts }));
  const [copied, setCopied] = useState<'copied' | 'marked' | null>(null);
  const { t } = crashWords(document.documentElement.lang);
  const copy = async () => setCopied((await copyText(text, place.current)) ? 'copied' : 'marked');
  return (
    <section aria-label={t('report.name')}>
      <p id={label}>{t('report.why')}</p>
      <pre ref={place} tabIndex={0} aria-labelledby={label} style={textStyle}>
        {text}
      </pre>
      <button type="button" onClick={() => void copy()}>
        {t('report.copy')}
      </button>
      <span role="status">{copied && ` ${t(`report.${copied}`)}`}</span>
    </section>
  );
}

function surroundings() {
  const { lang, dataset, clientWidth } = document.documentElement;
  return { version: own.version, language: lang, scheme: dataset['scheme'] ?? '', width: clientWidth, at: new Date() };
}
