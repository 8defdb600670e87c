// How this browser keeps secrets, and the lock.
import * as z from 'zod/mini';
import { message, nothing, OPTIONS, PAGES } from './message.ts';

/**
 * How secrets are kept. `browser`: in this browser's profile, sealed with keys that stand there, too. `session`: in memory, until the
 * browser closes. `passphrase`: sealed with a key made of it.
 */
export const SECRET_LEVELS = ['browser', 'session', 'passphrase'] as const;
export type SecretLevel = (typeof SECRET_LEVELS)[number];

export interface SecretsStatus {
  level: SecretLevel;
  /** Only ever with `passphrase`. */
  locked: boolean;
  /** Connections that a secret or a sign-in is kept for. */
  kept: number;
}

/** Never kept, and told to nobody. */
const passphrase = z.string().check(z.minLength(1), z.maxLength(1_000));

export const secretMessages = {
  'secrets.status': message<SecretsStatus>()(PAGES, nothing),
  /** Rewrites every kept secret. `secret-locked` while locked. `passphrase`: a new one, given with that level alone. */
  'secrets.setLevel': message<SecretsStatus>()(
    OPTIONS,
    z.strictObject({ level: z.enum(SECRET_LEVELS), passphrase: z.optional(passphrase) }),
  ),
  /** `passphrase-wrong` changes nothing. */
  'secrets.unlock': message<SecretsStatus>()(PAGES, z.strictObject({ passphrase })),
  'secrets.lock': message<SecretsStatus>()(PAGES, nothing),
  /** Of all connections, for good: the way out for who forgot the passphrase. Back to the level `browser`. */
  'secrets.forgetAll': message<SecretsStatus>()(OPTIONS, nothing),
} as const;
