import { z } from 'zod';
import { correctionWords } from '../domain/brand/correction';
import type { Mention } from '../domain/brand/mention';
import type { Evidence } from '../domain/identity/evidence';
import { evidence, mention } from './card';

const address = z.string().min(3).max(320);

/**
 * What somebody says of a mention, for the whole organisation: the tone it has, that it is not about us, or, against somebody else, that it is.
 * `undo-tone` and `undo-brand` take back what the same colleague said before. Nothing of the post's words is sent: `print` (`printOfWords`) names them.
 */
export const mentionAnswerRequest = z.strictObject({
  network: z.string().min(1).max(40),
  /** `Post.id` and `Post.accountId`. */
  postId: z.string().min(1).max(500),
  accountId: z.string().min(1).max(500),
  brand: z.string().min(1).max(200),
  print: z.string().length(14),
  choice: z.enum([...correctionWords, 'undo-tone', 'undo-brand']),
});
export type MentionAnswerRequest = z.infer<typeof mentionAnswerRequest>;
export type MentionChoice = MentionAnswerRequest['choice'];

/** Whose card is on show. */
export const markRequest = z.strictObject({ address });

/** Another one than the card's (`Card.mark`) once more is known of the person; null if nothing is kept. */
export const markAnswer = z.strictObject({ mark: z.string().nullable() });
export type MarkAnswer = z.infer<typeof markAnswer>;

export const aroundRequest = z.strictObject({ address, name: z.string().max(500).nullable() });
export type AroundRequest = z.infer<typeof aroundRequest>;

/** Somebody whom we know, by proven and likely accounts, and what they say about us: those that seem to need an answer first. */
export interface Speaker {
  /** Null among colleagues of the person on show: who they are is told, not where they are reached. */
  readonly address: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly mentions: readonly Mention[];
}

const speaker = z.strictObject({
  address: z.string().nullable(),
  name: z.string().nullable(),
  title: z.string().nullable(),
  mentions: z.array(mention),
}) satisfies z.ZodType<Speaker>;

/** A mention that may be the person's: never counted as theirs. */
export interface CandidateMention {
  readonly handle: string;
  readonly name: string | null;
  /** What speaks for it most; null if nothing was said. */
  readonly reason: Evidence | null;
  readonly mention: Mention;
}

/** What is said around the person on show. */
export interface AroundAnswer {
  /** What the person's employer is called: its domain if no name is known; null where none is known at all. */
  readonly company: string | null;
  readonly colleagues: readonly Speaker[];
  readonly candidates: readonly CandidateMention[];
  /** Networks that are listened to, and since when (ISO instant). */
  readonly listened: readonly { readonly network: string; readonly since: string }[];
}

export const aroundAnswer = z.strictObject({
  company: z.string().nullable(),
  colleagues: z.array(speaker),
  candidates: z.array(z.strictObject({ handle: z.string(), name: z.string().nullable(), reason: evidence.nullable(), mention })),
  listened: z.array(z.strictObject({ network: z.string(), since: z.iso.datetime() })),
}) satisfies z.ZodType<AroundAnswer>;

/** Others on the message. Sent only when the user opens that part of the card. */
export const peopleSayRequest = z.strictObject({ addresses: z.array(address).min(1).max(30) });
export type PeopleSayRequest = z.infer<typeof peopleSayRequest>;

export interface PeopleSayAnswer {
  readonly people: readonly Speaker[];
}

export const peopleSayAnswer = z.strictObject({ people: z.array(speaker) }) satisfies z.ZodType<PeopleSayAnswer>;
