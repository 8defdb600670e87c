// The access tokens of this browser session: they survive the worker, never reach the disk, and no message answers with one.
import * as z from 'zod/mini';
import type { Connection } from '#lib/connection.ts';
import { dated, isLive } from '#lib/oauth/lifetime.ts';
import type { Grant } from '#lib/oauth/token-answer.ts';
import { canonicalText } from '#lib/run/canonical.ts';
import type { BrowserPort } from '../browser-port.ts';
import { createCached } from '../cached.ts';
import { report } from '../report.ts';
import { createSerial } from '../serial.ts';

const NAME = 'tokens';

const stored = z.record(
  z.string(),
  z.object({
    token: z.string(),
    gotAt: z.number(),
    expiresAt: z.nullable(z.number()),
    /** What it was got with: another definition or another secret has no use for it. */
    savedAt: z.number(),
    definition: z.string(),
  }),
);

type Stored = z.infer<typeof stored>[string];

export interface Tokens {
  /** The token at hand, unless its time is over or it was got with another secret or for another definition. @param savedAt the secret's */
  find(connection: Connection, savedAt: number, now: number): Promise<string | null>;
  /** @param gotAt when it was asked for, ms since 1970 */
  keep(connection: Connection, savedAt: number, grant: Grant, gotAt: number): Promise<void>;
  forget(connectionId: string): Promise<void>;
  forgetAll(): Promise<void>;
  /** Counts up when something was forgotten: a token that was on its way by then is not kept. */
  era(connectionId: string): number;
  /** Those under way, by connection: there is one at a time. */
  renewals: Map<string, Promise<string>>;
}

/** Of a definition, what a token belongs to. */
export function tokenDefinition({ kind, oauth, exchange, origins }: Connection): string {
  return canonicalText({ kind, oauth, exchange, origins });
}

export function createTokens(browser: Pick<BrowserPort, 'remembered' | 'remember'>): Tokens {
  const held = createCached(async () => {
    // An update of the extension may have changed the shape since it was written; what cannot be read is got anew.
    const parsed = stored.safeParse(await browser.remembered(NAME).catch(() => undefined));
    return new Map<string, Stored>(parsed.success ? Object.entries(parsed.data) : []);
  });
  const writing = createSerial();
  let allForgotten = 0;
  const forgotten = new Map<string, number>();

  // Each write says all there is by then: one that comes late brings nothing back.
  const write = () =>
    writing(async () => browser.remember(NAME, Object.fromEntries(await held.read()))).catch((error: unknown) =>
      report('keeping tokens', error),
    );

  return {
    renewals: new Map(),
    era: (connectionId) => allForgotten + (forgotten.get(connectionId) ?? 0),
    async find(connection, savedAt, now) {
      const found = (await held.read()).get(connection.id);
      if (!found || found.savedAt !== savedAt || found.definition !== tokenDefinition(connection)) return null;
      return isLive(found, now) ? found.token : null;
    },
    async keep(connection, savedAt, { token, lifetime }, gotAt) {
      const entry = { token, savedAt, definition: tokenDefinition(connection), ...dated(gotAt, lifetime) };
      (await held.read()).set(connection.id, entry);
      await write();
    },
    async forget(connectionId) {
      forgotten.set(connectionId, (forgotten.get(connectionId) ?? 0) + 1);
      if ((await held.read()).delete(connectionId)) await write();
    },
    async forgetAll() {
      allForgotten += 1;
      (await held.read()).clear();
      await write();
    },
  };
}
