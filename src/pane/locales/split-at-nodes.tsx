import { Fragment, type ReactNode } from 'react';

/** Marks that no text carries: each stands for one node while the sentence is put together. */
const firstMark = 0xf0000;

/** Formats a sentence with a mark for each node, then puts the nodes where the marks came out. */
export function splitAtNodes(
  format: (marks: Readonly<Record<string, string>>) => string,
  nodes: Readonly<Record<string, ReactNode>>,
): ReactNode {
  const entries = Object.entries(nodes).map(([name, node], at) => ({ name, node, mark: String.fromCodePoint(firstMark + at) }));
  const sentence = format(Object.fromEntries(entries.map(({ name, mark }) => [name, mark])));
  const parts = sentence.split(/([\u{f0000}-\u{f00ff}])/u);
  return parts.map((part, at) => <Fragment key={at}>{entries.find(({ mark }) => mark === part)?.node ?? part}</Fragment>);
}
