import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { issueWords } from './draft/issue';
import { pathName, valueAt } from './draft/paths';
import { issuesAt, type Work } from './draft/setup-store';
import { useWords } from './locales/words';
import { Navigation } from './navigation';
import { sectionOf } from './sections/section-list';
import { sectionViews } from './sections/section-views';
import { useSection } from './sections/use-section';
import { ClashPanel } from './ui/clash-panel';
import { FormProvider, type Form } from './ui/form';
import { focusPlace } from './ui/focus-place';
import { ProblemSummary } from './ui/problem-summary';
import { SaveBar } from './ui/save-bar';
import { useSetup } from './ui/setup-context';

/** Navigation, the section on show, and what is not saved yet. */
export function Workplace({ work }: { readonly work: Work }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { store } = useSetup();
  const [section, go] = useSection();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  const form = useMemo<Form>(
    () => ({
      read: (path) => valueAt(work.draft, path),
      write: store.write,
      leave: store.leave,
      problem: (path) => {
        const [first, ...others] = issuesAt(work, path).map((issue) => issueWords(words, issue, work.draft));
        if (first === undefined) return null;
        return others.length === 0 ? first : t('problem.andMore', { problem: first, left: others.length });
      },
    }),
    [work, store, words, t],
  );
  useEffect(() => {
    document.title = t('page.sectionTitle', { section: t(`section.${section}`) });
    if (shown.current === section) return;
    shown.current = section;
    heading.current?.focus();
  }, [section, t]);
  const { focus } = work;
  useEffect(() => {
    if (!focus) return;
    const place = sectionOf(focus.path);
    if (place) go(place);
    // Once the section is drawn; another heading would take the focus before.
    const timer = setTimeout(() => focusPlace(focus.path), 50);
    return () => clearTimeout(timer);
  }, [focus, go]);
  const View = sectionViews[section];
  return (
    <div className="workplace">
      <Navigation section={section} work={work} />
      <main id="content" className="content">
        <h1 ref={heading} tabIndex={-1}>
          {t(`section.${section}`)}
        </h1>
        <p className="lead">{t(`section.${section}.why`)}</p>
        {work.clash && <ClashPanel key={pathName([work.clash.theirs.revision])} clash={work.clash} base={work.served} />}
        <ProblemSummary work={work} />
        <FormProvider value={form}>
          <View />
        </FormProvider>
        <SaveBar work={work} />
      </main>
    </div>
  );
}
