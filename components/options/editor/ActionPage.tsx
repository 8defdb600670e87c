// The open action in the view that the hash names: its form, its outputs, its tests or its history.
import { useEffect } from 'preact/hooks';
import { HistoryPage } from '../history/HistoryPage.tsx';
import { OutputsPage } from '../outputs/OutputsPage.tsx';
import { Failure } from '../parts/Failure.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import type { ActionView } from '../route.ts';
import { TestPage } from '../test/TestPage.tsx';
import { EditorPage } from './EditorPage.tsx';
import { openEditor, opened } from './open-editor.ts';

const VIEWS = { edit: EditorPage, outputs: OutputsPage, test: TestPage } as const;

export function ActionPage({ id, view }: { id: string; view: ActionView }) {
  useEffect(() => void openEditor(id), [id]);
  if (view === 'history') return <HistoryPage id={id} />;
  const open = opened.value;
  if (open?.state === 'failed' && open.id === id) {
    return (
      <>
        <PageHead title="Action" />
        <Failure error={open.error} />
      </>
    );
  }
  if (open?.state !== 'open' || open.id !== id) return <PageHead title="Action" />;
  const View = VIEWS[view];
  // a key of its own: what was typed for one action must never stand in another's form
  return <View key={id} editor={open.editor} />;
}
