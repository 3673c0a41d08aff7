import { officeCall } from '../protocol/dispatch';
import { errorCode, officeFailure, officeSuccess } from '../protocol/results';
import type { WireRecord } from '../protocol/wire-values';

/** The answer to `getAccessToken`: a token, or the Office error code (13xxx) that refuses it. */
export type TokenAnswer =
  { readonly kind: 'token'; readonly token: string } | { readonly kind: 'refused'; readonly errorCode: number };

/** Gives the add-in's token; `params` are those of `getAccessToken` as sent. */
export type TokenSource = (params: unknown) => TokenAnswer | Promise<TokenAnswer>;

/** 13012: this Outlook cannot give tokens. What an add-in meets where single sign-on is not set up. */
export function noTokens(): TokenAnswer {
  return { kind: 'refused', errorCode: 13012 };
}

export interface OfficeAnswerParts {
  readonly tokens: TokenSource;
  readonly closePane: () => void;
}

/** Answers one `executeMethod` call; these have no time-out in the add-in, so every id gets an answer. */
export async function answerOfficeCall(parts: OfficeAnswerParts, id: number, params: unknown): Promise<WireRecord> {
  if (id === officeCall.accessToken) return tokenRecord(await parts.tokens(params));
  if (id === officeCall.commandCompleted) return officeSuccess({});
  if (id !== officeCall.closeContainer) return officeFailure(errorCode.notSupported);
  parts.closePane();
  return officeSuccess({});
}

function tokenRecord(answer: TokenAnswer): WireRecord {
  return answer.kind === 'token' ? officeSuccess({ accessToken: answer.token }) : officeFailure(answer.errorCode);
}
