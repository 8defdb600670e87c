// The stored shape of a connection, version 1: which credential a request gets and which origins it may reach.
// There is no field for the secret: it stands in a store of its own that no message reads.
import * as z from 'zod/mini';

export const CONNECTION_KINDS = ['bearer', 'basic', 'api-key'] as const;

export const connectionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  kind: z.enum(CONNECTION_KINDS),
  /** `api-key` only: where the key stands in a request. */
  key: z.optional(z.strictObject({ in: z.enum(['header', 'query']), name: z.string().check(z.maxLength(200)) })),
  /** Exact origins (`https://api.example.com`) that the secret may be sent to. */
  origins: z.array(z.string().check(z.maxLength(300))).check(z.minLength(1), z.maxLength(50)),
  /** Where a person finds the secret, in the administrator's words. */
  help: z._default(z.string().check(z.maxLength(1_000)), ''),
  /** Whose account acts when all agents use the same secret; '' when each agent has their own. */
  account: z._default(z.string().check(z.maxLength(120)), ''),
  updatedAt: z.number(),
});

export type Connection = z.infer<typeof connectionSchema>;
