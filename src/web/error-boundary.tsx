import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly words: { readonly title: string; readonly text: string; readonly reload: string };
  readonly children: ReactNode;
}

/** Catches what breaks while drawing, so that the page is never blank. Plain elements only: the component library may be what broke. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: string | null }> {
  override state = { broken: null };

  static getDerivedStateFromError(error: unknown): { broken: string } {
    return { broken: error instanceof Error ? error.name : 'Error' };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (this.state.broken === null) return children;
    return (
      <div className="notice" role="alert">
        <p className="notice-title">{words.title}</p>
        <p>{words.text}</p>
        <p className="meta">{this.state.broken}</p>
        <button type="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </div>
    );
  }
}
