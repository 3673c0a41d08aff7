import { z } from 'zod';

const address = z.string().min(3).max(320);

/**
 * What somebody says of an account and the person with an address: it is the same person's, or somebody else's; `undecided` takes back
 * what the same colleague said before. `linked` adds an account by the address of its page, `unlinked` takes that back. Kept for the whole
 * organisation.
 */
export const decisionRequest = z.discriminatedUnion('choice', [
  z.strictObject({
    address,
    choice: z.enum(['same', 'other', 'undecided']),
    network: z.string().min(1).max(40),
    accountId: z.string().min(1).max(1000),
  }),
  z.strictObject({ address, choice: z.enum(['linked', 'unlinked']), link: z.url({ protocol: /^https$/ }).max(2000) }),
]);
export type DecisionRequest = z.infer<typeof decisionRequest>;
/** Of an account that is on the card. */
export type DecisionChoice = Exclude<DecisionRequest['choice'], LinkChoice>;
/** Of a link that the user gave. */
export type LinkChoice = 'linked' | 'unlinked';
