// Saves what was typed into a connection's form. Apart from the form, because leaving the page asks for it, too.
import { connectionIdFor } from '#lib/connection/connection-id.ts';
import { saveConnection } from '../changes.ts';
import { errand } from '../errand.ts';
import { connections } from '../options-state.ts';
import { connectionEdits, keepEdit, NEW_CONNECTION } from './connection-edits.ts';
import { checkForm, connectionOf } from './connection-form.ts';

/** @returns the id that it was saved under; null when it was not: a refusal has been told */
export async function saveEdited(id: string): Promise<string | null> {
  const edit = connectionEdits.peek().get(id);
  if (!edit || checkForm(edit.form).length > 0) return null;
  const taken = (connections.value.peek() ?? []).map((known) => known.id);
  const savedId = id === NEW_CONNECTION ? connectionIdFor(edit.form.name, taken) : id;
  if (!(await saveConnection(connectionOf(edit.form, savedId), savedAt(savedId) ?? 0))) return null;
  const typed = connectionEdits.peek().get(id);
  keepEdit(id, null);
  // What was typed while it was being saved is a change of what was saved, and not lost.
  if (typed && typed !== edit && typed.unsaved) keepEdit(savedId, { ...typed, base: savedAt(savedId) ?? typed.base });
  const open = errand.peek();
  if (open && id === NEW_CONNECTION) errand.value = { ...open, connectionId: savedId };
  return savedId;
}

function savedAt(id: string): number | undefined {
  return connections.value.peek()?.find((known) => known.id === id)?.connection?.updatedAt;
}
