// What a changed connection leaves of what was given for the earlier one. Runs in turn with other changes of definitions.
import { secretPurpose } from '#lib/connection/secret-state.ts';
import type { Connection } from '#lib/connection.ts';
import { canonicalText } from '#lib/run/canonical.ts';
import type { Deps } from '../deps.ts';
import { tokenDefinition } from './tokens.ts';

/**
 * Origins bind what stays: it goes to no other that is named now.
 * @param before null: there was none, or one that could not be read
 */
export async function forgetUnfit(deps: Deps, before: Connection | null, after: Connection): Promise<void> {
  if (before && tokenDefinition(before) === tokenDefinition(after)) return;
  const { id } = after;
  await deps.tokens.forget(id);
  if (!before) return;
  // A password must not be sent as a bearer token because somebody chose another kind.
  if (secretPurpose(before) !== secretPurpose(after)) {
    await deps.vault.forget(id);
    return;
  }
  // Another client, scope or server: whoever signed in did not sign in to that.
  if (after.kind !== 'oauth-code' || canonicalText(before.oauth) === canonicalText(after.oauth)) return;
  // Locked, it cannot be looked into; gone is the safe side.
  const held = await deps.vault.read(id).catch(() => null);
  if (held && held.secret !== '') await deps.vault.write({ ...held, refreshToken: null });
  else await deps.vault.forget(id);
}
