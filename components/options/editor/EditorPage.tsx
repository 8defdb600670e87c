// TO BE WRITTEN
import type { Editor } from '../editor/editor.ts';
import { PageHead } from '../parts/PageHead.tsx';

export function EditorPage({ editor }: { editor: Editor }) {
  return <PageHead title={editor.action.value.name} />;
}
