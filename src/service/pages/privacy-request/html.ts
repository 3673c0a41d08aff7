/** Text that is safe as it stands in a page. Made by `html` only. */
export interface Html {
  readonly safe: string;
}

type Part = string | Html | readonly Html[];

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A piece of a page: whatever is filled in is text, unless `html` made it. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { safe: strings.map((text, index) => text + safeOf(parts[index] ?? '')).join('') };
}

function safeOf(part: Part): string {
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (letter) => escapes[letter] ?? '');
  return 'safe' in part ? part.safe : part.map(({ safe }) => safe).join('');
}
