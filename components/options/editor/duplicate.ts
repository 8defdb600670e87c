// A copy of an action under an id of its own: kept as a draft, so that it counts for nothing until somebody saves it.
import type { Action } from '#lib/action/schema.ts';
import { call } from '#lib/browser/call.ts';
import { tell, tellFailure } from '../parts/toast.ts';
import { routeHash } from '../route.ts';
import { copyOf } from './new-action.ts';
import { keepAs } from './saving/save-editor.ts';

/** Copies what the library holds, or the draft of one that was never saved, and opens the copy. A refusal is told. */
export async function duplicateAction(id: string): Promise<void> {
  const reply = await call('actions.get', { id });
  if (!reply.ok) return tellFailure('The action was not duplicated', reply.error);
  const { action, draft, broken } = reply.value;
  const original = action ?? draft?.action;
  if (original) await openCopy(original);
  else tell(`It cannot be duplicated, because it cannot be read: ${broken}`);
}

/** @returns whether the copy is kept */
export async function openCopy(original: Action): Promise<boolean> {
  const copy = copyOf(original, crypto.randomUUID(), Date.now());
  if (!(await keepAs(copy))) return false;
  location.hash = routeHash({ page: 'actions', id: copy.id });
  return true;
}
