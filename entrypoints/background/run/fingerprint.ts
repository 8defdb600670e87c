// The salted hash by which the same write is found again without keeping its values.

/** Hex SHA-256 over the salt and what makes the run what it is (`runContent`). */
export async function fingerprintOf(salt: Uint8Array, content: string): Promise<string> {
  const text = new TextEncoder().encode(content);
  const bytes = new Uint8Array(salt.length + text.length);
  bytes.set(salt);
  bytes.set(text, salt.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
