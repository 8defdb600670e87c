// Publishing this browser's definitions as the next version of the shared library.
import * as z from 'zod/mini';
import type { EntryChange } from '../sync/compare-libraries.ts';
import type { PublishConflict } from '../sync/plan-publish.ts';
import { id, message, nothing, OPTIONS, sides, version } from './message.ts';

/** Whether the server refuses to overwrite what nobody here has seen: proven, not so, or not tried yet. */
export type Protection = 'proven' | 'none' | 'untried';

export interface PublishView {
  /** '' before the first time. */
  url: string;
  connectionId: string | null;
  protection: Protection;
  /** Of the signing key that is kept here; null: what is published carries no signature. */
  publicKey: string | null;
}

export interface PublishOffer {
  /** The version that is published now; 0: none is. */
  published: number;
  changes: EntryChange[];
  conflicts: PublishConflict[];
}

const keys = z.array(z.string().check(z.maxLength(120))).check(z.maxLength(20_000));
const choices = {
  leave: keys,
  sides: z.record(z.string().check(z.maxLength(120)), sides),
};
const passphrase = z.string().check(z.maxLength(1_000));

export const publishMessages = {
  'publish.read': message<PublishView>()(OPTIONS, nothing),
  /** Looks at what is published now and tells what would become of it. */
  'publish.prepare': message<PublishOffer>()(
    OPTIONS,
    z.strictObject({ url: z.string().check(z.maxLength(2_000)), connectionId: z.nullable(id), ...choices }),
  ),
  /** `seen`: the version that the person has looked at. `unprotected`: yes to a server that protects nobody's work. */
  'publish.send': message<{ version: number; protection: Protection }>()(
    OPTIONS,
    z.strictObject({
      seen: version,
      note: z.string().check(z.maxLength(2_000)),
      passphrase: z.nullable(passphrase),
      unprotected: z.boolean(),
      ...choices,
    }),
  ),
  'publish.makeKey': message<PublishView>()(OPTIONS, z.strictObject({ passphrase })),
  /** The sealed key, to be kept as a file. */
  'publish.keyFile': message<{ text: string }>()(OPTIONS, nothing),
  /** A key that was kept as a file, in the place of the one here. */
  'publish.takeKey': message<PublishView>()(OPTIONS, z.strictObject({ text: z.string().check(z.maxLength(10_000)) })),
  /** Named, so that no other goes. What it signed stays valid. */
  'publish.removeKey': message<PublishView>()(
    OPTIONS,
    z.strictObject({ publicKey: z.string().check(z.maxLength(100)) }),
  ),
} as const;
