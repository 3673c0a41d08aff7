import { Button } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { changedPaths } from '../draft/changes';
import type { Work } from '../draft/setup-store';
import { useWords, type Words } from '../locales/words';
import { sectionOf, sections } from '../sections/section-list';
import { failureWhy } from './failure-notice';
import { useSetup } from './setup-context';

/** What is not saved yet and the way to save it; afterwards that it is saved, and the way back. */
export function SaveBar({ work }: { readonly work: Work }): ReactNode {
  const words = useWords();
  const { store, announce, signIn } = useSetup();
  const { t } = words;
  const { outcome, isSaving, clash } = work;
  const unsaved = unsavedSections(work);
  const isUnsaved = unsaved.length > 0;
  const said = outcome && outcomeWords(words, outcome);
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);
  if (clash || (!isUnsaved && !outcome)) return null;
  return (
    <div className={outcome?.kind === 'failed' ? 'save-bar failed' : 'save-bar'} role="group" aria-label={t('save.label')}>
      <p className="save-words">{said ?? t('save.unsaved', { sections: words.list(unsaved.map((id) => t(`section.${id}`))) })}</p>
      <div className="actions">
        {outcome?.kind === 'saved' && !isUnsaved && (
          <Button disabled={isSaving} onClick={() => void store.undo()}>
            {t('save.undo')}
          </Button>
        )}
        {isUnsaved && (
          <>
            {signIn && hasToSignIn(outcome) && <Button onClick={() => void signIn()}>{t('do.signIn')}</Button>}
            <Button appearance="primary" disabledFocusable={isSaving} onClick={() => void store.save()}>
              {t(isSaving ? 'save.saving' : outcome?.kind === 'failed' ? 'do.again' : 'do.save')}
            </Button>
            <Button disabled={isSaving} onClick={store.discard}>
              {t('save.discard')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function hasToSignIn(outcome: Work['outcome']): boolean {
  return outcome?.kind === 'failed' && outcome.failure.kind === 'sign-in';
}

function unsavedSections({ served, draft }: Work): readonly (typeof sections)[number]['id'][] {
  const changed = new Set(changedPaths(served.settings, draft).map(sectionOf));
  return sections.map(({ id }) => id).filter((id) => changed.has(id));
}

function outcomeWords(words: Words, outcome: NonNullable<Work['outcome']>): string {
  const { t } = words;
  if (outcome.kind !== 'failed') return t(`save.${outcome.kind}`);
  return t('save.failed', { why: failureWhy(words, outcome.failure) });
}
