// How the secrets are kept: the level, and for a passphrase what makes a key of it and tells a wrong one. Stands beside the secrets in
// the database, so that both change in one transaction. Never a passphrase or a key.
import * as z from 'zod/mini';
import { deriveKey, ITERATIONS, randomBytes, SALT_BYTES, type Sealed, seal, unseal } from '#lib/browser/sealing.ts';

export interface PassphraseKeeping {
  level: 'passphrase';
  salt: Uint8Array<ArrayBuffer>;
  /** Beside the salt, so that they can be raised: an unlock does. */
  iterations: number;
  verifier: Sealed;
}

/** `unreadable`: the record is damaged. Nothing can be opened by it, so nothing is taken for plain, either. */
export type Keeping = { level: 'browser' } | { level: 'session' } | PassphraseKeeping | { level: 'unreadable' };

type Bytes = Uint8Array<ArrayBuffer>;

const bytes = z.custom<Bytes>((value) => value instanceof Uint8Array);
export const sealedSchema: z.ZodMiniType<Sealed> = z.object({ iv: bytes, data: bytes });
const keepingSchema: z.ZodMiniType<Keeping> = z.discriminatedUnion('level', [
  z.object({ level: z.literal('browser') }),
  z.object({ level: z.literal('session') }),
  z.object({
    level: z.literal('passphrase'),
    salt: bytes,
    // A record that was tampered with must not keep the worker busy for ever.
    iterations: z.int().check(z.minimum(1), z.maximum(50_000_000)),
    verifier: sealedSchema,
  }),
]);

/** A browser that was never told otherwise keeps them by itself. */
export function parseKeeping(stored: unknown): Keeping {
  if (stored === undefined) return { level: 'browser' };
  const parsed = keepingSchema.safeParse(stored);
  return parsed.success ? parsed.data : { level: 'unreadable' };
}

const VERIFIER = 'deskhand passphrase verifier';

/** A new salt every time: two browsers with the same passphrase have nothing in common. */
export async function newPassphrase(passphrase: string): Promise<{ keeping: PassphraseKeeping; key: Bytes }> {
  const salt = randomBytes(SALT_BYTES);
  const key = await deriveKey(passphrase, salt, ITERATIONS);
  const verifier = await seal(key, VERIFIER, VERIFIER);
  return { keeping: { level: 'passphrase', salt, iterations: ITERATIONS, verifier }, key };
}

/** null for a wrong passphrase. */
export async function keyFrom(keeping: PassphraseKeeping, passphrase: string): Promise<Bytes | null> {
  const key = await deriveKey(passphrase, keeping.salt, keeping.iterations);
  return (await isKeyOf(keeping, key)) ? key : null;
}

export async function isKeyOf({ verifier }: PassphraseKeeping, key: Bytes): Promise<boolean> {
  return (await unseal(key, verifier, VERIFIER)) === VERIFIER;
}
