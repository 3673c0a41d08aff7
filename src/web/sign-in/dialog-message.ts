import { refusalReasons, type Refusal } from './refusal';
import type { Token } from './sign-in';

/** What the sign-in window reports to the pane that opened it. `ask` is the pane's own question: what answers another one does not count. */
export type DialogMessage = { readonly ask: string } & (
  { readonly kind: 'token'; readonly token: Token } | { readonly kind: 'refused'; readonly refusal: Refusal }
);

/** Names in the address of the sign-in window. */
export const dialogQuery = { ask: 'ask', hint: 'hint', language: 'language' } as const;

/** The address of the sign-in window, on our own host. */
export function dialogAddress(
  origin: string,
  { ask, hint, language }: { readonly ask: string; readonly hint: string | null; readonly language: string },
): string {
  const query = new URLSearchParams({ ask, language, ...(hint !== null && { hint }) });
  return `${origin}/sign-in/?${query.toString()}`;
}

/** Reads what came from a window; null for anything that is not the answer to this question. */
export function readDialogMessage(text: string, ask: string): DialogMessage | null {
  const message = parse(text);
  if (!isRecord(message) || message['ask'] !== ask) return null;
  if (message['kind'] === 'token') return readToken(ask, message['token']);
  return message['kind'] === 'refused' ? readRefused(ask, message['refusal']) : null;
}

function readToken(ask: string, token: unknown): DialogMessage | null {
  if (!isRecord(token)) return null;
  const { text, expiresAt } = token;
  const isToken = typeof text === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) && typeof expiresAt === 'number';
  return isToken ? { ask, kind: 'token', token: { text, expiresAt } } : null;
}

function readRefused(ask: string, refusal: unknown): DialogMessage | null {
  if (!isRecord(refusal)) return null;
  const reason = refusalReasons.find((one) => one === refusal['reason']) ?? 'other';
  return {
    ask,
    kind: 'refused',
    refusal: { reason, code: shortText(refusal['code']), correlationId: shortText(refusal['correlationId']) },
  };
}

function shortText(value: unknown): string | null {
  return typeof value === 'string' && /^[\w-]{1,80}$/.test(value) ? value : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not from our page, whatever it is.
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
