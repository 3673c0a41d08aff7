import { Button, Link } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PersonFact } from '../../../contract/privacy';
import { useWords, type Words } from '../../locales/words';
import { confidenceWords, sourceWords, valueOf, whatWords } from './fact-words';

const shownAtFirst = 20;

/** What is known of the person, a thing each, with where it comes from and how sure it is. All of it is text from outside. */
export function KeptFacts({ facts }: { readonly facts: readonly PersonFact[] }): ReactNode {
  const { t } = useWords();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? facts : facts.slice(0, shownAtFirst);
  if (facts.length === 0) return null;
  return (
    <>
      <ul className="entries">
        {shown.map((fact, at) => (
          <li key={at} className="entry change">
            <Fact fact={fact} />
          </li>
        ))}
      </ul>
      {shown.length < facts.length && (
        <div>
          <Button onClick={() => setAll(true)}>{t('facts.all', { count: facts.length })}</Button>
        </div>
      )}
    </>
  );
}

function Fact({ fact }: { readonly fact: PersonFact }): ReactNode {
  const words = useWords();
  const sure = confidenceWords(words, fact.confidence);
  return (
    <>
      <div className="entry-head">
        <span className="strong">{whatWords(words, fact.what)}</span>
        <span className="meta">
          <bdi>{sourceWords(words, fact.source)}</bdi>
          {sure !== null && ` · ${sure}`}
        </span>
      </div>
      <p>
        <bdi>{valueOf(fact)}</bdi>
      </p>
      <p className="meta">
        {seenWords(words, fact)} {fact.url?.startsWith('https://') && <Source url={fact.url} />}
      </p>
    </>
  );
}

function Source({ url }: { readonly url: string }): ReactNode {
  const { t } = useWords();
  return (
    <Link inline href={url} target="_blank" rel="noreferrer noopener">
      {t('facts.page')}
    </Link>
  );
}

function seenWords({ t, day }: Words, { firstSeen, lastSeen }: PersonFact): string {
  if (firstSeen !== null && lastSeen !== null) return t('facts.seenBetween', { from: day(firstSeen), to: day(lastSeen) });
  const seen = firstSeen ?? lastSeen;
  return seen === null ? '' : t('facts.seen', { day: day(seen) });
}
