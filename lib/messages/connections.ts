// Connections, what a person gives to them, and the test of one. Secrets come in and never go out.
import * as z from 'zod/mini';
import { type Connection, connectionSchema, type SecretState } from '../connection.ts';
import type { ErrorDetail } from '../errors.ts';
import { id, message, nothing, OPTIONS, PAGES } from './message.ts';

export interface ConnectionSummary {
  id: string;
  name: string;
  /** The definition as it is stored; null when it cannot be parsed. */
  connection: Connection | null;
  secret: SecretState;
  /** When the secret was given or the agent signed in, ms since 1970. */
  secretAt: number | null;
  /** The actions that point at it. */
  usedBy: { id: string; name: string }[];
  /** Why the stored record could not be parsed; it is kept as it is. */
  broken?: string;
}

/** What "Test connection" found, in the order of the asking; what comes after an error was not asked. */
export interface ConnectionTest {
  steps: { name: 'address' | 'access' | 'secret' | 'token' | 'request'; error: ErrorDetail | null }[];
  /** Of the request to its `testUrl`; null when there is none or it was not answered. */
  answer: { status: number; contentType: string; size: number; duration: number } | null;
}

export const connectionMessages = {
  'connections.list': message<ConnectionSummary[]>()(PAGES, nothing),
  /** A new one or one in the place of another. Secrets given for origins that it names no longer stay where they were. */
  /**
   * `since`: `updatedAt` of what the page shows as saved, 0 for nothing; without it, whatever is there is written over. `edit-conflict` when
   * another page has saved since.
   */
  'connections.save': message<null>()(
    OPTIONS,
    z.strictObject({ connection: connectionSchema, since: z.exactOptional(z.number()) }),
  ),
  /** Refused while an action points at it. */
  'connections.delete': message<null>()(OPTIONS, z.strictObject({ id })),
  /** Write-only: no message answers with a secret. */
  'connections.setSecret': message<null>()(
    PAGES,
    z.strictObject({ id, secret: z.string().check(z.minLength(1), z.maxLength(10_000)) }),
  ),
  'connections.forgetSecret': message<null>()(OPTIONS, z.strictObject({ id })),
  /**
   * Opens the server's sign-in page and waits until the agent is through (`oauth-code`). The page asked for the permission `identity` and
   * for the token address in the click before. `cancelled`, `sign-in-failed`.
   */
  'connections.signIn': message<null>()(PAGES, z.strictObject({ id })),
  'connections.signOut': message<null>()(PAGES, z.strictObject({ id })),
  /** The connection as it is saved. Changes nothing but a token that was renewed. */
  'connections.test': message<ConnectionTest>()(OPTIONS, z.strictObject({ id })),
} as const;
