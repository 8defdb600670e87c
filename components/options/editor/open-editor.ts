// The one editor that is open, whichever of its views is shown: moving from the form to the outputs and back loses nothing.
import { signal } from '@preact/signals';
import { call } from '#lib/browser/call.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import { routeHash } from '../route.ts';
import { Editor } from './editor.ts';
import { newAction } from './new-action.ts';

export type Opened =
  | { state: 'opening'; id: string }
  | { state: 'open'; id: string; editor: Editor }
  /** `broken` records can only be mended from their history. */
  | { state: 'failed'; id: string; error: ErrorDetail };

export const opened = signal<Opened | null>(null);

/** The link that begins a new action. */
export const NEW_ID = 'new';

/** Opens the editor of that action, if it is not open already. `new` becomes an id of its own in the hash. */
export async function openEditor(id: string): Promise<void> {
  if (opened.peek()?.id === id && opened.peek()?.state !== 'failed') return;
  await closeEditor();
  if (id === NEW_ID) {
    const made = crypto.randomUUID();
    const editor = new Editor(
      made,
      { action: null, broken: null, draft: null, tests: [] },
      newAction(made, Date.now()),
    );
    opened.value = { state: 'open', id: made, editor };
    location.replace(routeHash({ page: 'actions', id: made }));
    return;
  }
  opened.value = { state: 'opening', id };
  const reply = await call('actions.get', { id });
  if (opened.peek()?.id !== id) return;
  if (!reply.ok) {
    opened.value = { state: 'failed', id, error: reply.error };
    return;
  }
  const editor = new Editor(id, reply.value, newAction(id, Date.now()));
  opened.value = { state: 'open', id, editor };
}

/** Keeps what is not kept yet. */
export async function closeEditor(): Promise<void> {
  const open = opened.peek();
  opened.value = null;
  if (open?.state === 'open') await open.editor.close();
}
