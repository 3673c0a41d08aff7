import { z } from 'zod';

const address = z.string().min(3).max(320);
const account = { network: z.string().min(1).max(40), accountId: z.string().min(1).max(1000) };

/**
 * What somebody says of the person with an address. Of an account: it is the same person's, or somebody else's; `undecided` takes back what the same
 * colleague said before. `linked` adds an account by the address of its page, `unlinked` takes that back. `split`: several accounts are another
 * person's, in one decision, which `unsplit` takes back. `joined`: another address is the same person's, `parted`: it is not; `unjoined` takes
 * back what the same colleague last said of both. Kept for the whole organisation.
 */
export const decisionRequest = z.discriminatedUnion('choice', [
  z.strictObject({ address, choice: z.enum(['same', 'other', 'undecided']), ...account }),
  z.strictObject({ address, choice: z.enum(['linked', 'unlinked']), link: z.url({ protocol: /^https$/ }).max(2000) }),
  z.strictObject({ address, choice: z.enum(['split', 'unsplit']), accounts: z.array(z.strictObject(account)).min(1).max(50) }),
  z.strictObject({ address, choice: z.enum(['joined', 'parted', 'unjoined']), other: address }),
]);
export type DecisionRequest = z.infer<typeof decisionRequest>;
type ChoiceOf<Field extends string> = Extract<DecisionRequest, Record<Field, unknown>>['choice'];
/** Of an account that is on the card. */
export type DecisionChoice = ChoiceOf<'accountId'>;
/** Of a link that the user gave. */
export type LinkChoice = ChoiceOf<'link'>;
/** Of several accounts that are on the card. */
export type SplitChoice = ChoiceOf<'accounts'>;
/** Of another address. */
export type JoinChoice = ChoiceOf<'other'>;
