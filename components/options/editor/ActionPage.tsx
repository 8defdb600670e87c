// The open action in the view that the hash names: its form, its outputs, its tests or its history. Work on it is guarded in all of them.
import { effect, untracked } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { HistoryPage } from '../history/HistoryPage.tsx';
import { guardRoute, pushes } from '../options-state.ts';
import { OutputsPage } from '../outputs/OutputsPage.tsx';
import { keepFocus } from '../parts/focus.ts';
import { PageHead } from '../parts/PageHead.tsx';
import type { ActionView } from '../route.ts';
import { TestPage } from '../test/TestPage.tsx';
import { ConflictView } from './ConflictView.tsx';
import { EditorPage } from './EditorPage.tsx';
import { LeaveDialog } from './leaving/LeaveDialog.tsx';
import { leaving, mayLeave } from './leaving/leave-guard.ts';
import { MissingAction } from './MissingAction.tsx';
import { closeEditor, openEditor, opened, refreshEditor } from './open-editor.ts';
import { saveQuietly } from './saving/save-editor.ts';

const VIEWS = { edit: EditorPage, outputs: OutputsPage, test: TestPage } as const;

export function ActionPage({ id, view }: { id: string; view: ActionView }) {
  useEffect(() => void openEditor(id), [id]);
  useEffect(() => () => void closeEditor(), []);
  useEffect(guardWork, []);
  const open = opened.value;
  const editor = open?.state === 'open' && open.id === id ? open.editor : null;
  const there = editor !== null;
  useEffect(() => {
    if (!there && view !== 'history') return;
    // another view begins at its top, wherever the last one was left
    window.scrollTo(0, 0);
    keepFocus();
  }, [there, view]);
  return (
    <>
      <Content id={id} view={view} />
      {editor && leaving.value !== null && <LeaveDialog editor={editor} />}
    </>
  );
}

function Content({ id, view }: { id: string; view: ActionView }) {
  const open = opened.value;
  if (view === 'history') return <HistoryPage id={id} />;
  if (open?.state === 'failed' && open.id === id) return <MissingAction id={id} error={open.error} />;
  if (open?.state !== 'open' || open.id !== id) return <PageHead title="Action" />;
  if (open.editor.conflict.value !== null) return <ConflictView editor={open.editor} />;
  const View = VIEWS[view];
  // a key of its own: what was typed for one action must never stand in another's form
  return <View key={id} editor={open.editor} />;
}

/** Follows other tabs, asks before leaving, and saves by key, while an action is open. Returns what ends it. */
function guardWork(): () => void {
  const editorNow = () => {
    const open = opened.peek();
    return open?.state === 'open' ? open.editor : null;
  };
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (editorNow()?.flush() === false) event.preventDefault();
  };
  const whenSeen = () => {
    if (document.visibilityState === 'visible') void refreshEditor();
  };
  const saveByKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    const editor = editorNow();
    // a question that is open has to be answered first
    if (editor && !event.repeat && document.querySelector('dialog[open]') === null) void saveQuietly(editor);
  };
  window.addEventListener('beforeunload', beforeUnload);
  document.addEventListener('visibilitychange', whenSeen);
  window.addEventListener('keydown', saveByKey);
  const unguard = guardRoute(mayLeave);
  const unwatch = effect(() => {
    if (pushes.value > 0) untracked(() => void refreshEditor());
  });
  return () => {
    window.removeEventListener('beforeunload', beforeUnload);
    document.removeEventListener('visibilitychange', whenSeen);
    window.removeEventListener('keydown', saveByKey);
    unguard();
    unwatch();
  };
}
