// "Save as test…": asks for a name in place.
import { useState } from 'preact/hooks';
import type { Editor } from '../editor/editor.ts';
import { NameForm } from './NameForm.tsx';
import { MOST_SETS, saveAsTest } from './test-sets.ts';

export function SaveAsTest({ editor }: { editor: Editor }) {
  const [naming, setNaming] = useState(false);
  if (editor.tests.value.length >= MOST_SETS) return <span>{MOST_SETS} tests, as many as one action can have</span>;
  if (naming) {
    return (
      <NameForm
        label="Name of the new test"
        sets={editor.tests.value}
        ownId={null}
        begin=""
        onCancel={() => setNaming(false)}
        onName={async (name) => {
          if (await saveAsTest(editor, name)) setNaming(false);
        }}
      />
    );
  }
  return (
    <button class="button" data-size="s" type="button" onClick={() => setNaming(true)}>
      Save as test…
    </button>
  );
}
