import { useCallback, useSyncExternalStore } from 'react';
import { sectionNamed, type SectionId } from './section-list';

/** The section that the address names, and the way to another: back and forward of the browser work, and sections can be linked. */
export function useSection(): readonly [SectionId, (section: SectionId) => void] {
  const section = useSyncExternalStore(subscribe, () => sectionNamed(window.location.hash));
  const go = useCallback((next: SectionId) => {
    if (sectionNamed(window.location.hash) !== next) window.location.hash = next;
  }, []);
  return [section, go];
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
