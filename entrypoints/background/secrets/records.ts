// A secret as it stands in the database: sealed, beside what may be known of it. Tied to its connection, its origins and its purpose: a record
// that was moved to another connection, or given another of those, does not open.
import * as z from 'zod/mini';
import { seal, unseal } from '#lib/browser/sealing.ts';
import type { SealedSecret, StoredSecret } from '../store/schema.ts';
import type { HeldSecret, SecretNote } from './held-secret.ts';
import { sealedSchema } from './keeping.ts';

const contentSchema = z.object({ secret: z.string(), refreshToken: z.nullable(z.string()), savedAt: z.number() });

type About = Pick<StoredSecret, 'connectionId' | 'origins' | 'purpose'>;

/** The same text for the same connection, purpose and set of origins, in whatever order they are named. */
function aboutOf({ connectionId, origins, purpose }: About): string {
  const given = purpose === undefined ? [] : [purpose];
  return JSON.stringify(['deskhand secret', 1, connectionId, [...origins].sort(), ...given]);
}

/** What stands in the clear. */
function clearOf({ connectionId, origins, purpose }: About): About {
  return { connectionId, origins, ...(purpose === undefined ? {} : { purpose }) };
}

/** @param keyFile where the key stands; null for the passphrase's */
export async function sealRecord(
  held: HeldSecret,
  key: Uint8Array<ArrayBuffer>,
  keyFile: string | null,
): Promise<SealedSecret> {
  const { savedAt, secret, refreshToken } = held;
  const sealed = await seal(key, JSON.stringify({ secret, refreshToken, savedAt }), aboutOf(held));
  return { ...clearOf(held), savedAt, signedIn: refreshToken !== null, keyFile, sealed };
}

/** null when it does not open with this key beside this connection, these origins and this purpose. */
export async function openRecord(record: SealedSecret, key: Uint8Array<ArrayBuffer>): Promise<HeldSecret | null> {
  const sealed = sealedSchema.safeParse(record.sealed);
  const text = sealed.success ? await unseal(key, sealed.data, aboutOf(record)) : null;
  const content = text === null ? null : contentSchema.safeParse(JSON.parse(text));
  return content?.success ? { ...clearOf(record), ...content.data } : null;
}

export function noteOf(record: StoredSecret, locked: boolean): SecretNote {
  const signedIn = 'sealed' in record ? record.signedIn : (record.refreshToken ?? null) !== null;
  return { ...clearOf(record), savedAt: record.savedAt, locked, signedIn };
}
