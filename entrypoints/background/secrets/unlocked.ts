// The passphrase's key while it is unlocked: in memory that outlives the worker and not the browser, with the time of its last use.
import * as z from 'zod/mini';
import type { BrowserPort } from '../browser-port.ts';

export const LOCK_ALARM = 'lock-secrets';

const NAME = 'secretsKey';
const rememberedSchema = z.object({ key: z.string(), usedAt: z.number() });

/** Clocks are set right by a little now and then. */
const BACK_MS = 5_000;

/**
 * Has it been unlocked for longer than it may be without use? A clock that was set back cannot tell, so that counts as yes; otherwise
 * setting the clock back would keep it open.
 */
export function isDue(usedAt: number, now: number, minutes: number): boolean {
  const idle = now - usedAt;
  return idle < -BACK_MS || idle >= minutes * 60_000;
}

interface Surroundings {
  browser: Pick<BrowserPort, 'remembered' | 'remember' | 'wakeAt' | 'cancelWake'>;
  now: () => number;
  lockAfterMinutes: () => Promise<number>;
}

export interface Unlocked {
  /** null while locked. `due`: it must be locked before anything else. */
  look(): Promise<{ key: Uint8Array<ArrayBuffer>; due: boolean } | null>;
  /** Begins to count anew. */
  keep(key: Uint8Array<ArrayBuffer>): Promise<void>;
  drop(): Promise<void>;
}

export function createUnlocked({ browser, now, lockAfterMinutes }: Surroundings): Unlocked {
  return {
    async look() {
      const remembered = rememberedSchema.safeParse(await browser.remembered(NAME));
      if (!remembered.success) return null;
      const { key, usedAt } = remembered.data;
      const due = isDue(usedAt, now(), await lockAfterMinutes());
      return { key: Uint8Array.from(atob(key), (character) => character.charCodeAt(0)), due };
    },
    async keep(key) {
      await browser.remember(NAME, { key: btoa(String.fromCharCode(...key)), usedAt: now() });
      // The alarm may come late, or never while the machine sleeps: every use looks at the clock, too.
      await browser.wakeAt(LOCK_ALARM, now() + (await lockAfterMinutes()) * 60_000);
    },
    async drop() {
      await browser.remember(NAME, null);
      await browser.cancelWake(LOCK_ALARM);
    },
  };
}
