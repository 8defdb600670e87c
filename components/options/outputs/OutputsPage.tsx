// Outputs picked from an answer: values and the call at the left, what came back in the middle, what agents will see at the right.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { parsePath } from '#lib/action/path.ts';
import type { Output } from '#lib/action/schema.ts';
import { firstPlace } from '#lib/response/first-place.ts';
import { createOutputReader, type ReadOutput } from '#lib/response/read-output.ts';
import type { Editor } from '../editor/editor.ts';
import { PageHead } from '../parts/PageHead.tsx';
import { routeHash } from '../route.ts';
import { MakeCall } from '../test/MakeCall.tsx';
import { TestValues } from '../test/TestValues.tsx';
import { ChosenOutputs } from './ChosenOutputs.tsx';
import { MOST_OUTPUTS } from './edit-outputs.ts';
import { ResponsePane, type ResponseTab } from './ResponsePane.tsx';
import { SampleDialog } from './SampleDialog.tsx';
import { TreeState } from './tree-state.ts';

const NOTHING: (output: Output) => ReadOutput = createOutputReader(null);

export function OutputsPage({ editor }: { editor: Editor }) {
  const [pasting, setPasting] = useState(false);
  const [tab, setTab] = useState<ResponseTab>('output');
  const { name, outputs } = editor.action.value;
  const answer = editor.answer.value;
  // a body of JSON null is an answer, too; a missing one is not
  const picks = answer !== null && answer.error === null && answer.text.trim() !== '';
  const tree = useMemo(() => (picks ? new TreeState(answer.json) : null), [answer]);
  const read = useMemo(() => (picks ? createOutputReader(answer.json) : null), [answer]);
  useEffect(() => () => tree?.stop(), [tree]);

  const reveal = (output: Output) => {
    const place = tree && firstPlace(tree.root, parsePath(output.path));
    if (!place) return;
    setTab('output');
    tree.reveal(place);
  };
  return (
    <>
      <p class="crumbs">
        <a href="#actions">Actions</a> /{' '}
        <a href={routeHash({ page: 'actions', id: editor.id })}>{name || 'New action'}</a>
      </p>
      <PageHead
        title="Add outputs"
        count={
          <>
            <strong>{outputs.length}</strong> of {MOST_OUTPUTS}
          </>
        }
      >
        <button class="button" data-kind="plain" type="button" onClick={() => setPasting(true)}>
          Paste a sample…
        </button>
        <a class="button" data-kind="primary" href={routeHash({ page: 'actions', id: editor.id })}>
          Done
        </a>
      </PageHead>
      <div class="panes outputs-panes">
        <div class="pane values-pane">
          <div class="inside">
            <TestValues editor={editor} />
            <MakeCall editor={editor} />
          </div>
        </div>
        <ResponsePane
          editor={editor}
          tree={tree}
          read={read ?? NOTHING}
          tab={tab}
          onTab={setTab}
          onPaste={() => setPasting(true)}
        />
        <ChosenOutputs editor={editor} read={read} onReveal={reveal} />
      </div>
      {pasting && (
        <SampleDialog
          onAnswer={(pasted) => {
            setPasting(false);
            if (pasted === null) return;
            editor.answer.value = pasted;
            setTab('output');
          }}
        />
      )}
    </>
  );
}
