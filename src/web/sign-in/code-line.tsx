import { useRef, useState, type ReactNode } from 'react';
import { copyText } from '../copy-text';
import type { Refusal } from './refusal';
import type { SignInWords } from './sign-in-words';

interface CodeLineProps {
  readonly refusal: Refusal;
  readonly at: Date;
  readonly words: SignInWords;
}

/** What an administrator looks the attempt up by, to be copied as a whole. Nothing where there is nothing to look up. */
export function CodeLine({ refusal: { code, correlationId }, at, words: { t } }: CodeLineProps): ReactNode {
  const place = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  if (code === null && correlationId === null) return null;
  const text = [code, correlationId, at.toISOString()].filter((part) => part !== null).join(' · ');
  const copy = async () => setCopied(await copyText(text, place.current));
  return (
    <p className="meta sign-in-code">
      {t('code.admin')} <code ref={place}>{text}</code>{' '}
      <button type="button" className="link" onClick={() => void copy()}>
        {t('code.copy')}
      </button>
      {isCopied && <span role="status"> {t('code.copied')}</span>}
    </p>
  );
}
