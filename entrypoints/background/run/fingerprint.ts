// Hashes by which the same write is found again without keeping its values: salted for this browser's journal, unsalted for notes.

/** Hex SHA-256 over the salt and what makes the run what it is (`runContent`). */
export async function fingerprintOf(salt: Uint8Array, content: string): Promise<string> {
  const text = new TextEncoder().encode(content);
  const bytes = new Uint8Array(salt.length + text.length);
  bytes.set(salt);
  bytes.set(text, salt.length);
  return sha256(bytes);
}

/** The mark of a run in a note: 16 hex digits of SHA-256 over `markContent`, the same in every browser. */
export async function markOf(content: string): Promise<string> {
  return (await sha256(new TextEncoder().encode(content))).slice(0, 16);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
