// Waits for what comes by itself. The limit is only there so that a test that waits in vain ends: a busy machine may take seconds.
import { vi } from 'vitest';

/** Resolves once `check` no longer throws. */
export function eventually(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 20_000, interval: 20 });
}
