import type { ReactNode } from 'react';
import type { Deed } from '../../../domain/brand/deed';
import { OutsideText } from '../../ui/outside-text';
import { useMentionWords } from './mention-words';

/** A deed in the reader's language. */
export function DeedWords({ deed }: { readonly deed: Deed }): ReactNode {
  const { rich } = useMentionWords();
  // One element: where lines are clamped, each child would be a line of its own.
  return <span>{rich(`deed.${deed.kind}`, valuesOf(deed))}</span>;
}

function valuesOf(deed: Deed): Readonly<Record<string, ReactNode>> {
  const repo = <OutsideText text={deed.repo} />;
  switch (deed.kind) {
    case 'pushed':
      return { repo, commits: deed.commits ?? 0 };
    case 'released':
    case 'tagged':
      return { repo, ...told('version', deed.version) };
    case 'issue':
      return { repo, done: deed.done, ...told('title', deed.title) };
    case 'pull-request':
      return { repo, done: deed.done, ...told('title', deed.title), number: deed.number ?? 0, shown: String(deed.number) };
    default:
      return { repo };
  }
}

function told(name: string, text: string | null): Readonly<Record<string, ReactNode>> {
  return { has: text === null ? 'no' : 'yes', [name]: text && <OutsideText text={text} /> };
}
