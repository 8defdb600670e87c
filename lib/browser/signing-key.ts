// The publisher's private key: made here, kept and backed up in no other form than sealed under a passphrase, opened to sign.
import * as z from 'zod/mini';
import { AppError } from '#lib/errors.ts';
import { checkPassphrase } from '#lib/secret/passphrase.ts';
import { fromBase64Url, toBase64Url } from '#lib/sync/base64url.ts';
import { isPublicKey, type Signer } from '#lib/sync/signature.ts';
import { deriveKey, ITERATIONS, randomBytes, SALT_BYTES, seal, unseal } from './sealing.ts';

const bytes = z.string().check(z.maxLength(1_000), z.regex(/^[\w-]+$/));

export const signingKeySchema = z.strictObject({
  format: z.literal('deskhand-signing-key'),
  /** What readers pin: base64url of the 32 bytes. */
  publicKey: z.string().check(z.refine(isPublicKey, 'It is no public key.')),
  /** Of PBKDF2-HMAC-SHA-256. More than a browser does in a few seconds is an attack on whoever opens it. */
  iterations: z.int().check(z.minimum(ITERATIONS), z.maximum(10_000_000)),
  salt: bytes,
  iv: bytes,
  /** The private key in PKCS #8, base64url, sealed with AES-256-GCM; the public key is the additional data. */
  sealed: bytes,
});

export type SigningKey = z.infer<typeof signingKeySchema>;

/** @throws AppError value-invalid for a passphrase that is easy to guess */
export async function makeSigningKey(passphrase: string): Promise<SigningKey> {
  const check = checkPassphrase(passphrase);
  if (!check.ok)
    throw new AppError({
      code: 'value-invalid',
      message: check.message,
      advice: 'Choose another passphrase.',
      blame: 'you',
      field: 'passphrase',
    });
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const [publicBytes, privateBytes] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  const publicKey = toBase64Url(new Uint8Array(publicBytes));
  const salt = randomBytes(SALT_BYTES);
  const key = await deriveKey(passphrase, salt, ITERATIONS);
  const { iv, data } = await seal(key, toBase64Url(new Uint8Array(privateBytes)), publicKey);
  const text = { salt: toBase64Url(salt), iv: toBase64Url(iv), sealed: toBase64Url(data) };
  return { format: 'deskhand-signing-key', publicKey, iterations: ITERATIONS, ...text };
}

/** @throws AppError passphrase-wrong, also when the file was altered: the two look the same */
export async function openSigningKey(key: SigningKey, passphrase: string): Promise<Signer> {
  const [salt, iv, data] = [key.salt, key.iv, key.sealed].map(fromBase64Url);
  const opened =
    salt && iv && data
      ? await unseal(await deriveKey(passphrase, salt, key.iterations), { iv, data }, key.publicKey)
      : null;
  const privateBytes = opened === null ? null : fromBase64Url(opened);
  if (!privateBytes)
    throw new AppError({
      code: 'passphrase-wrong',
      message: 'The signing key does not open with this passphrase.',
      advice: 'Type it again; without it, restore the key from a backup whose passphrase you know.',
      blame: 'you',
    });
  const privateKey = await crypto.subtle.importKey('pkcs8', privateBytes, 'Ed25519', false, ['sign']);
  return async (text) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, text));
}

/** @throws AppError definition-invalid for anything but a key file */
export function readSigningKey(text: string): SigningKey {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    file = null;
  }
  const read = signingKeySchema.safeParse(file);
  if (read.success) return read.data;
  throw new AppError({
    code: 'definition-invalid',
    message: 'The file is no Deskhand signing key.',
    advice: 'Choose the file that was saved when the key was made.',
    blame: 'you',
  });
}
