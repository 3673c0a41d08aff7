import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

const maxElements = 30_000;
const maxDepth = 200;

/** Thrown by our tree adapter to stop the parser, and caught by `parseHtml` alone. */
class TooMuchMarkupError extends Error {
  override readonly name = 'TooMuchMarkupError';
}

/**
 * The document that a browser would make of `html`; null if it has more than 30,000 elements or is nested more than 200 deep.
 * A few kilobytes can ask a correct parser for millions of elements (reopened formatting) or for quadratic time (deep nesting),
 * so both are counted while the tree grows. Never throws.
 */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document | null {
  try {
    return parse<DefaultTreeAdapterMap>(html, { treeAdapter: countingAdapter() });
  } catch (error) {
    if (error instanceof TooMuchMarkupError) return null;
    throw error;
  }
}

/** All elements below `root` in document order, without recursion. The content of a `template` is no content and is left out. */
export function* elementsIn(root: Node): Generator<HtmlElement> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node !== root && isElement(node)) yield node;
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i--) pushIfAny(waiting, node.childNodes[i]);
  }
}

/** The attribute's value, trimmed; null if it is not there. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value.trim() ?? null;
}

/** The words of a space-separated attribute such as `class` or `rel`, in lower case. */
export function wordsOf(element: HtmlElement, name: string): readonly string[] {
  return (attributeOf(element, name) ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

export function isElement(node: Node): node is HtmlElement {
  return 'tagName' in node;
}

function pushIfAny(list: Node[], node: Node | undefined): void {
  if (node) list.push(node);
}

function countingAdapter(): typeof defaultTreeAdapter {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      if (++elements > maxElements) throw new TooMuchMarkupError();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush() {
      if (++depth > maxDepth) throw new TooMuchMarkupError();
    },
    onItemPop() {
      depth--;
    },
  };
}
