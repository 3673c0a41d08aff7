import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Participant } from '../../../domain/message/participant';
import { TextButton } from '../../ui/text-button';
import { useWords } from '../../locales/words';
import { Initials } from '../../ui/initials';

interface PeopleSwitcherProps {
  readonly people: readonly Participant[];
  /** Address of the person on show; null if nobody is. */
  readonly chosen: string | null;
  readonly onChoose: (address: string) => void;
}

/** One row of the narrow pane, less the words beside it. */
const atFirst = 6;

/**
 * The people of the message as a radio group: Tab reaches the chosen one, arrows choose the next. The arrows are handled here because
 * Office.js moves Tab itself and skips whatever has a negative tab index.
 */
export function PeopleSwitcher({ people, chosen, onChoose }: PeopleSwitcherProps): ReactNode {
  const { t } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const shown = showsAll || people.length <= atFirst + 1 ? people : withChosen(people, chosen);
  const left = people.length - shown.length;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextAddress(shown, chosen, event.key);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[shown.findIndex(({ address }) => address === next)]?.focus();
  };
  return (
    <div className="people">
      <div ref={group} className="people-list" role="radiogroup" aria-label={t('people.label')} onKeyDown={onKeyDown}>
        {shown.map((person, at) => (
          <button
            key={person.address}
            type="button"
            role="radio"
            className="person-choice"
            aria-checked={person.address === chosen}
            tabIndex={person.address === chosen || (chosen === null && at === 0) ? 0 : -1}
            aria-label={`${person.name ?? person.address}, ${t(`people.role.${person.role}`)}`}
            title={`${person.name ?? person.address} · ${t(`people.role.${person.role}`)}`}
            onClick={() => onChoose(person.address)}
          >
            <Initials name={person.name ?? person.address} seed={person.address} size="small" />
          </button>
        ))}
      </div>
      {left > 0 && (
        <TextButton className="people-more" aria-label={t('people.more', { left })} onClick={() => setShowsAll(true)}>
          +{left}
        </TextButton>
      )}
      <span className="meta people-words">{t('people.words')}</span>
    </div>
  );
}

/** The first few, and whoever is chosen. */
function withChosen(people: readonly Participant[], chosen: string | null): readonly Participant[] {
  return people.filter(({ address }, at) => at < atFirst || address === chosen);
}

function nextAddress(people: readonly Participant[], chosen: string | null, key: string): string | null {
  const at = people.findIndex(({ address }) => address === chosen);
  const last = people.length - 1;
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[key];
  if (to === undefined) return null;
  return people[to < 0 ? last : to > last ? 0 : to]?.address ?? null;
}
