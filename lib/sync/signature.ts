// Ed25519 (RFC 8032) over a library file's canonical text. Whoever calls passes WebCrypto in.
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { canonicalJson } from './canonical-json.ts';
import { SIGNED_FORMAT } from './payload.ts';

/** Before the text, so that a signature of something else is none of a library. */
const DOMAIN = 'deskhand-library\n';
const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** @returns 64 bytes */
export type Signer = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

const signedBytes = (payload: unknown) => new TextEncoder().encode(DOMAIN + canonicalJson(payload));

/** Of a public key as people exchange it: base64url of its 32 bytes, in the one way of writing them. */
export function isPublicKey(text: string): boolean {
  return fromBase64Url(text)?.length === PUBLIC_KEY_BYTES;
}

/** The text of a signed file. */
export async function signLibrary(payload: object, sign: Signer): Promise<string> {
  const signature = toBase64Url(await sign(signedBytes(payload)));
  return canonicalJson({ format: SIGNED_FORMAT, payload, signature });
}

/** @param signature base64url @param publicKey base64url; false, too, when either is no such thing */
export async function isSignedBy(
  subtle: SubtleCrypto,
  payload: unknown,
  signature: string,
  publicKey: string,
): Promise<boolean> {
  const [keyBytes, signatureBytes] = [fromBase64Url(publicKey), fromBase64Url(signature)];
  if (keyBytes?.length !== PUBLIC_KEY_BYTES || signatureBytes?.length !== SIGNATURE_BYTES) return false;
  try {
    const key = await subtle.importKey('raw', keyBytes, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, signatureBytes, signedBytes(payload));
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}
