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
  /** A broken record can only be mended from its history. */
  | { state: 'failed'; id: string; error: ErrorDetail };

export const opened = signal<Opened | null>(null);

/** The link that begins a new action. */
export const NEW_ID = 'new';

const GONE: ErrorDetail = {
  code: 'action-not-found',
  message: 'This action was deleted in another tab.',
  advice: 'It may be in the trash.',
  blame: 'you',
};

/** Somebody went on typing while it was being kept. */
const NOT_KEPT: ErrorDetail = {
  code: 'edit-conflict',
  message: 'The form still has changes that are not kept.',
  advice: 'Go back to the action, look at them, then try again.',
  blame: 'you',
};

/** An editor that is being left keeps its work first: opening the same action again must find it. */
let closing: Promise<unknown> = Promise.resolve();

/** Editors whose work could not be kept when their page went, as while the storage is broken: opening the action goes on with it. */
export const unkept = signal<ReadonlyMap<string, Editor>>(new Map());

/** Opens the editor of that action, if it is not open already. `new` becomes an id of its own in the hash. */
export async function openEditor(id: string): Promise<void> {
  if (opened.peek()?.id === id && opened.peek()?.state !== 'failed') return;
  void closeEditor();
  opened.value = { state: 'opening', id };
  await closing;
  if (opened.peek()?.id !== id) return;
  if (id === NEW_ID) return openNew();
  const left = unkept.peek().get(id);
  if (left) {
    unkept.value = new Map([...unkept.peek()].filter(([one]) => one !== id));
    opened.value = { state: 'open', id, editor: left };
    left.reopen();
    return refreshEditor();
  }
  const reply = await call('actions.get', { id });
  if (opened.peek()?.id !== id) return;
  if (!reply.ok) {
    opened.value = { state: 'failed', id, error: reply.error };
    return;
  }
  const { broken, draft } = reply.value;
  if (broken !== null && draft === null) {
    opened.value = { state: 'failed', id, error: unreadable(broken) };
    return;
  }
  const editor = new Editor(id, reply.value, newAction(id, Date.now()));
  opened.value = { state: 'open', id, editor };
  void editor.checkBase();
}

/** Keeps what is not kept yet. */
export function closeEditor(): Promise<unknown> {
  const open = opened.peek();
  opened.value = null;
  if (open?.state === 'open') closing = closeKept(open.editor);
  return closing;
}

async function closeKept(editor: Editor): Promise<void> {
  if (!(await editor.close())) unkept.value = new Map([...unkept.peek(), [editor.id, editor]]);
}

/** Keeps what the open editor has not kept yet. @returns why it cannot be; null when nothing would be lost by closing it */
export async function keepOpenWork(): Promise<ErrorDetail | null> {
  const open = opened.peek();
  if (open?.state !== 'open' || (await open.editor.keep())) return null;
  const { keeping } = open.editor;
  return keeping.value.state === 'failed' ? keeping.value.error : NOT_KEPT;
}

/** Something changed, here or in another tab: the open editor follows, or asks. */
export async function refreshEditor(): Promise<void> {
  const open = opened.peek();
  if (open?.state !== 'open') return;
  const there = await open.editor.refresh();
  if (!there && opened.peek() === open) opened.value = { state: 'failed', id: open.id, error: GONE };
}

function openNew(): void {
  const id = crypto.randomUUID();
  const empty = newAction(id, Date.now());
  const editor = new Editor(id, { action: null, broken: null, draft: null, tests: [] }, empty);
  opened.value = { state: 'open', id, editor };
  location.replace(routeHash({ page: 'actions', id }));
}

function unreadable(reason: string): ErrorDetail {
  return {
    code: 'definition-invalid',
    message: `This action cannot be read: ${reason}`,
    advice: 'Restore an earlier revision from its history.',
    blame: 'administrator',
  };
}
