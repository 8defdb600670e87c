// Definitions that were changed and not saved yet, by id, for as long as the page is open: looking at another page and coming back loses
// nothing, and closing the window asks first.
import { signal } from '@preact/signals';
import type { DefinitionForm } from './definition-form.ts';

export interface DefinitionEdit {
  form: DefinitionForm;
  /** `updatedAt` of the definition that the edit began from; 0 for a new one. */
  base: number;
}

/** The form of a definition that is not in the library yet. */
export const NEW_DEFINITION = 'new';

export const definitionEdits = signal<ReadonlyMap<string, DefinitionEdit>>(new Map());

/** @param edit null: nothing is unsaved any more */
export function keepEdit(id: string, edit: DefinitionEdit | null): void {
  const next = new Map(definitionEdits.peek());
  if (edit) next.set(id, edit);
  else next.delete(id);
  definitionEdits.value = next;
  if (next.size > 0) window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
