/**
 * Networks that sell what they gathered: nobody signed in there with the address, so that a record answers to it is the vendor's inference. On every
 * other network that answers to an address the account's owner entered it.
 */
const vendors: ReadonlySet<string> = new Set(['peopledatalabs']);

/** Whether an account that a network gave for an address is surely tied to it. */
export function tiesAddresses(network: string): boolean {
  return !vendors.has(network);
}
