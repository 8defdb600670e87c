// What follows when secrets appear, go, or can no longer be read: no definition changed, but what cards and lists say did.
import type { Deps } from '../deps.ts';
import { report } from '../report.ts';

export function secretsChanged(deps: Deps): void {
  deps.library.forget();
  deps.views.tell({ name: 'definitions.changed' });
  deps.views.changed();
}

/** Locked or emptied. Never waits: a token that is being renewed may be waiting for the vault itself. */
export function vaultClosed(deps: Deps): void {
  // A token opens the same doors as the secret that it was got with.
  deps.tokens.forgetAll().catch((error: unknown) => report('forgetting tokens', error));
  secretsChanged(deps);
}
