// Saving and deleting a definition: ask the background, say what came of it, show the new truth.
import { call } from '#lib/browser/call.ts';
import { connectionIdFor } from '#lib/connection/connection-id.ts';
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import { keepFocus } from '../../parts/focus.ts';
import { createResource } from '../../parts/resource.ts';
import { tell, tellFailure } from '../../parts/toast.ts';
import { definitionEdits, keepEdit, NEW_DEFINITION } from './definition-edits.ts';
import { definitionOf } from './definition-form.ts';

/** Asked for where they are shown, and again after every push. */
export const definitions = createResource(() => call('helpdesks.list', {}));

export async function saveDefinition(definition: HelpdeskDefinition): Promise<boolean> {
  const reply = await call('helpdesks.save', { definition });
  if (reply.ok) tell(`“${definition.name}” saved. Open pages of its sites are read anew.`);
  else tellFailure(`“${definition.name}” was not saved`, reply.error);
  await definitions.load();
  return reply.ok;
}

/** @returns the id that it was saved under; null when it was not: a refusal has been told */
export async function saveEdited(id: string): Promise<string | null> {
  const edit = definitionEdits.peek().get(id);
  if (!edit) return null;
  const taken = (definitions.value.peek() ?? []).map((known) => known.id);
  const savedId = id === NEW_DEFINITION ? connectionIdFor(edit.form.name, taken) : id;
  if (!(await saveDefinition(definitionOf(edit.form, savedId)))) return null;
  // What was typed while it was being saved is not lost.
  const typed = definitionEdits.peek().get(id);
  keepEdit(id, null);
  if (typed && typed !== edit) keepEdit(savedId, typed);
  return savedId;
}

export async function deleteDefinition(id: string, definition: HelpdeskDefinition | null): Promise<boolean> {
  const reply = await call('helpdesks.delete', { id });
  const name = definition?.name ?? id;
  if (!reply.ok) tellFailure(`“${name}” was not deleted`, reply.error);
  else tell(`“${name}” deleted.`, definition ? () => void saveDefinition(definition) : null);
  await definitions.load();
  keepFocus();
  return reply.ok;
}
