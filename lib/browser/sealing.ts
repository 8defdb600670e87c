// Seals texts so that only a key opens them again, and makes a key of a passphrase. WebCrypto alone; nothing is stored here.

/** AES-256-GCM (NIST SP 800-38D): what was sealed, its tag, and the 96 random bits that it was sealed with, new every time. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: Uint8Array<ArrayBuffer>;
}

export const KEY_BYTES = 32;
export const SALT_BYTES = 16;
/** https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html, PBKDF2-HMAC-SHA256: about a sixth of a second. */
export const ITERATIONS = 600_000;

const IV_BYTES = 12;

export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** PBKDF2-HMAC-SHA-256. Composed (NFKC) first: one keyboard writes é as one character, another as two. */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    KEY_BYTES * 8,
  );
  return new Uint8Array(bits);
}

function keyOf(bytes: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [use]);
}

/** @param about what the sealed text belongs to: it opens beside nothing else */
export async function seal(key: Uint8Array<ArrayBuffer>, text: string, about: string): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES);
  const encoder = new TextEncoder();
  const algorithm = { name: 'AES-GCM', iv, additionalData: encoder.encode(about) };
  const data = await crypto.subtle.encrypt(algorithm, await keyOf(key, 'encrypt'), encoder.encode(text));
  return { iv, data: new Uint8Array(data) };
}

/** null when it was sealed with another key or beside something else, or was altered since. */
export async function unseal(key: Uint8Array<ArrayBuffer>, sealed: Sealed, about: string): Promise<string | null> {
  const algorithm = { name: 'AES-GCM', iv: sealed.iv, additionalData: new TextEncoder().encode(about) };
  try {
    const bytes = await crypto.subtle.decrypt(algorithm, await keyOf(key, 'decrypt'), sealed.data);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
