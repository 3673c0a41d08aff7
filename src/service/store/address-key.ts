import { createHash, createHmac } from 'node:crypto';

/** Keyed hash of an address, as hex: without the key nobody can tell whether an address is on the list. */
export function keyedHash(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** Number of the database lock under which everything about one address is written, as text: a signed 64-bit integer. */
export function lockNumber(address: string): string {
  return createHash('sha256').update(address).digest().readBigInt64BE(0).toString();
}

/** What stands behind the last `@`. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
