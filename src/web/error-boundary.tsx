import { Component, type ErrorInfo, type ReactNode } from 'react';

/** What broke: whatever was thrown, and where among the components, as React tells it. Both may hold personal data. */
export interface Broken {
  readonly error: unknown;
  readonly components: string;
}

/** Fetches what shows a report of it: nothing of that is loaded before something breaks. */
export type ShowReport = (broken: Broken) => Promise<ReactNode>;

interface ErrorBoundaryProps {
  readonly words: { readonly title: string; readonly text: string; readonly reload: string };
  readonly showReport: ShowReport;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly isBroken?: boolean;
  readonly report?: ReactNode;
}

/** Catches what breaks while drawing, so that the page is never blank. Plain elements only: the component library may be what broke. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const show = (report: ReactNode) => this.setState({ report });
    // Without a connection there is no report; the words and the button stand all the same.
    this.props.showReport({ error, components: componentStack ?? '' }).then(show, () => null);
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <div className="notice" role="alert">
        <p className="notice-title">{words.title}</p>
        <p>{words.text}</p>
        <button type="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
        {this.state.report}
      </div>
    );
  }
}
