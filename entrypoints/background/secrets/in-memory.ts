// Secrets of the level `session`: nothing of them is ever on disk.
import type { BrowserPort } from '../browser-port.ts';
import type { HeldSecret } from './held-secret.ts';
import { memoryFull } from './refusals.ts';

const NAME = 'secrets';

/** By connection. */
type Secrets = Record<string, HeldSecret>;

export interface InMemory {
  read(): Promise<Secrets>;
  /** All of them. Throws `storage-full`. */
  write(secrets: Secrets): Promise<void>;
  clear(): Promise<void>;
}

export function createInMemory(browser: Pick<BrowserPort, 'remembered' | 'remember'>): InMemory {
  return {
    read: async () => ((await browser.remembered(NAME)) ?? {}) as Secrets,
    async write(secrets) {
      await browser.remember(NAME, secrets).catch(() => {
        throw memoryFull();
      });
    },
    clear: () => browser.remember(NAME, null),
  };
}
