/** SHA-256 of the trimmed address in lower case, as hexadecimal: how Gravatar and People Data Labs know an address without being told it. */
export async function addressHash(address: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address.trim().toLowerCase()));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
