// Connections that were changed and not saved yet, by id, for as long as the page is open: looking at another page and coming back loses
// nothing, and closing the window asks first. Secrets are never among them.
import { signal } from '@preact/signals';
import type { ConnectionForm } from './connection-form.ts';

export interface ConnectionEdit {
  form: ConnectionForm;
  /** `updatedAt` of the connection that the edit began from; 0 for a new one. */
  base: number;
  /** False: only what was typed for another kind, to be there when somebody turns to that kind again. */
  unsaved: boolean;
}

/** The form of a connection that is not in the library yet. */
export const NEW_CONNECTION = 'new';

export const connectionEdits = signal<ReadonlyMap<string, ConnectionEdit>>(new Map());

/** @param edit null: nothing is unsaved any more */
export function keepEdit(id: string, edit: ConnectionEdit | null): void {
  const next = new Map(connectionEdits.peek());
  if (edit) next.set(id, edit);
  else next.delete(id);
  connectionEdits.value = next;
  if ([...next.values()].some(({ unsaved }) => unsaved)) window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
}

/** The ids of those with changes that would be lost. Reads a signal. */
export function unsavedIds(): string[] {
  return [...connectionEdits.value].flatMap(([id, { unsaved }]) => (unsaved ? [id] : []));
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
