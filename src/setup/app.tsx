import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactNode } from 'react';
import { ErrorBoundary, type ShowReport } from '../web/error-boundary';
import { useScheme } from '../web/use-scheme';
import { createWords, WordsProvider, type SetupSpeech } from './locales/words';

interface AppProps {
  /** The language on show. */
  readonly speech: SetupSpeech;
  readonly children: ReactNode;
}

/** Words and look around whatever the page shows. */
export function App({ speech, children }: AppProps): ReactNode {
  const scheme = useScheme(null);
  const words = useMemo(() => createWords(speech), [speech]);
  const { t } = words;
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
  }, [scheme]);
  return (
    <ErrorBoundary words={{ title: t('crash.title'), text: t('crash.why'), reload: t('crash.reload') }} showReport={showReport}>
      <WordsProvider value={words}>
        <FluentProvider theme={scheme === 'dark' ? webDarkTheme : webLightTheme} className="app">
          {children}
        </FluentProvider>
      </WordsProvider>
    </ErrorBoundary>
  );
}

const showReport: ShowReport = async (broken) => {
  const { CrashReport } = await import(/* webpackChunkName: "crash" */ '../web/crash/crash-report');
  return <CrashReport broken={broken} facts={[]} />;
};
