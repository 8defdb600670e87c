// A secret as it stands in the database: sealed, beside what may be known of it. Tied to its connection and its origins: a record that was
// moved to another connection, or given another origin, does not open.
import * as z from 'zod/mini';
import type { SealedSecret, StoredSecret } from '../store/schema.ts';
import type { HeldSecret, SecretNote } from './held-secret.ts';
import { sealedSchema } from './keeping.ts';
import { seal, unseal } from './sealing.ts';

const contentSchema = z.object({ secret: z.string(), refreshToken: z.nullable(z.string()), savedAt: z.number() });

/** The same text for the same connection and the same set of origins, in whatever order they are named. */
function aboutOf({ connectionId, origins }: Pick<StoredSecret, 'connectionId' | 'origins'>): string {
  return JSON.stringify(['deskhand secret', 1, connectionId, [...origins].sort()]);
}

/** @param keyFile where the key stands; null for the passphrase's */
export async function sealRecord(
  held: HeldSecret,
  key: Uint8Array<ArrayBuffer>,
  keyFile: string | null,
): Promise<SealedSecret> {
  const { connectionId, origins, savedAt, secret, refreshToken } = held;
  const sealed = await seal(key, JSON.stringify({ secret, refreshToken, savedAt }), aboutOf(held));
  return { connectionId, origins, savedAt, signedIn: refreshToken !== null, keyFile, sealed };
}

/** null when it does not open with this key beside this connection and these origins. */
export async function openRecord(record: SealedSecret, key: Uint8Array<ArrayBuffer>): Promise<HeldSecret | null> {
  const { connectionId, origins } = record;
  const sealed = sealedSchema.safeParse(record.sealed);
  const text = sealed.success ? await unseal(key, sealed.data, aboutOf(record)) : null;
  const content = text === null ? null : contentSchema.safeParse(JSON.parse(text));
  return content?.success ? { connectionId, origins, ...content.data } : null;
}

export function noteOf({ connectionId, origins, savedAt, ...rest }: StoredSecret, locked: boolean): SecretNote {
  const signedIn = 'sealed' in rest ? rest.signedIn : (rest.refreshToken ?? null) !== null;
  return { connectionId, origins, savedAt, locked, signedIn };
}
