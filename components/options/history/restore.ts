// Putting an earlier revision back in use. Nothing is lost by it: what stood there stays in the history, and work that no revision says
// yet is made one first.
import { checkAction } from '#lib/action/check.ts';
import type { Draft } from '#lib/action/draft.ts';
import type { Action, ActionStatus } from '#lib/action/schema.ts';
import { call } from '#lib/browser/call.ts';
import type { ErrorDetail } from '#lib/errors.ts';
import type { EditableAction } from '#lib/messages.ts';
import { closeEditor, keepOpenWork, openEditor } from '../editor/open-editor.ts';
import { refresh } from '../options-state.ts';
import { keepFocus } from '../parts/focus.ts';
import { tell, tellFailure } from '../parts/toast.ts';
import { restoredAs, restoredText } from './restored.ts';

export async function restoreRevision(id: string, revision: number): Promise<void> {
  const refused = await around(id, async () => {
    const [found, wanted] = await Promise.all([
      call('actions.get', { id }),
      call('actions.revision', { id, revision }),
    ]);
    if (!found.ok) return found.error;
    if (!wanted.ok) return wanted.error;
    return restore(found.value, wanted.value);
  });
  if (refused) tellFailure(`Revision ${revision} was not restored`, refused);
}

async function restore(found: EditableAction, wanted: Action): Promise<ErrorDetail | null> {
  const { action: current } = found;
  const base = current?.revision ?? 0;
  let draft = found.draft;
  if (draft !== null && draft.revision === null) {
    const kept = await call('actions.save', { action: draft.action, as: 'draft', base, after: draft.version });
    if (!kept.ok) return kept.error;
    draft = kept.value.draft;
    // beside a draft it became the library's own: the next save begins from that
    if (draft === null) return save(found, kept.value.action, null, wanted);
  }
  return save(found, current, draft, wanted);
}

async function save(
  found: EditableAction,
  current: Action | null,
  draft: Draft | null,
  wanted: Action,
): Promise<ErrorDetail | null> {
  const problem = checkAction(wanted)[0]?.message ?? null;
  const as = restoredAs(found.action?.status ?? wanted.status, problem);
  const saved = await put(wanted, as, current?.revision ?? 0, draft?.version ?? 0);
  if ('code' in saved) return saved;
  const made = saved.draft?.action ?? saved.action;
  const words = restoredText(wanted, made?.revision ?? 0, saved.draft !== null, problem);
  tell(words, current && (() => void undo(current, found.draft, saved)));
  return null;
}

type Saved = { action: Action | null; draft: Draft | null };

async function put(action: Action, as: ActionStatus, base: number, after: number): Promise<Saved | ErrorDetail> {
  const reply = await call('actions.save', { action, as, base, after });
  return reply.ok ? reply.value : reply.error;
}

/** Back to what stood there, with the work that was not in use. */
async function undo(current: Action, before: Draft | null, saved: Saved): Promise<void> {
  const { id } = current;
  const refused = await around(id, async () => {
    let base = saved.action?.revision ?? 0;
    let after = saved.draft?.version ?? 0;
    if (saved.draft === null) {
      const back = await put(current, current.status, base, after);
      if ('code' in back) return back;
      base = back.action?.revision ?? 0;
      after = 0;
    } else if (before === null) {
      const gone = await call('actions.discardDraft', { id, after });
      return gone.ok ? null : gone.error;
    }
    if (before === null) return null;
    const kept = await call('actions.keepDraft', { action: before.action, base, after });
    return kept.ok ? null : kept.error;
  });
  if (refused) tellFailure('It was not undone', refused);
  else tell(`“${current.name}” is as it was before.`);
}

/** The open editor keeps its work before, and reads what is true after. Nothing is done while its work cannot be kept. */
async function around(id: string, work: () => Promise<ErrorDetail | null>): Promise<ErrorDetail | null> {
  const unkept = await keepOpenWork();
  if (unkept) return unkept;
  await closeEditor();
  const refused = await work();
  await Promise.all([openEditor(id), refresh()]);
  keepFocus();
  return refused;
}
