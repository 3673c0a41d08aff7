import { useState, type ReactNode } from 'react';
import { changedPaths } from './draft/changes';
import type { Work } from './draft/setup-store';
import { useWords } from './locales/words';
import { sectionOf, sections, type SectionId } from './sections/section-list';

interface NavigationProps {
  readonly section: SectionId;
  readonly work: Work;
}

/** The sections, with a mark where something is not saved. On narrow screens they fold into one button. */
export function Navigation({ section, work: { served, draft } }: NavigationProps): ReactNode {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const unsaved = new Set(changedPaths(served.settings, draft).map(sectionOf));
  return (
    <nav className="navigation" aria-label={t('navigation.label')}>
      <button
        type="button"
        className="opener navigation-opener"
        aria-expanded={isOpen}
        aria-controls="sections"
        onClick={() => setOpen(!isOpen)}
      >
        <span className="chevron" aria-hidden="true" />
        {t('navigation.open')}
      </button>
      <ul id="sections" className={isOpen ? 'open' : ''}>
        {sections.map(({ id }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === section ? 'page' : undefined} onClick={() => setOpen(false)}>
              {t(`section.${id}`)}
              {unsaved.has(id) && (
                <span className="unsaved-mark">
                  <span className="unseen">{t('navigation.unsaved')}</span>
                </span>
              )}
            </a>
          </li>
        ))}
        <li>
          <a href="/health/">{t('navigation.health')}</a>
        </li>
      </ul>
    </nav>
  );
}
