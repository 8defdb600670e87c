// Trying one action out: values at the left, what came of them at the right, the saved tests below.
import { useState } from 'preact/hooks';
import type { DryRun } from '#lib/test/test.ts';
import type { Editor } from '../editor/editor.ts';
import { PageHead } from '../parts/PageHead.tsx';
import { routeHash } from '../route.ts';
import { benchOf, type Question } from './bench.ts';
import { DryRunButton, DryRunResult } from './DryRun.tsx';
import { MakeCall } from './MakeCall.tsx';
import { SavedTests } from './SavedTests.tsx';
import { TestResult } from './TestResult.tsx';
import { TestValues } from './TestValues.tsx';

export interface DryAnswer extends Question {
  dry: DryRun;
}

export function TestPage({ editor }: { editor: Editor }) {
  const bench = benchOf(editor);
  const [dry, setDry] = useState<DryAnswer | null>(null);
  const name = editor.action.value.name.trim();
  const last = bench.last.value;
  return (
    <>
      <p class="crumbs">
        <a href="#actions">Actions</a> /{' '}
        <a href={routeHash({ page: 'actions', id: editor.id })}>{name || 'New action'}</a>
      </p>
      <PageHead title="Test">
        <a class="button" data-kind="plain" href={routeHash({ page: 'actions', id: editor.id, view: 'outputs' })}>
          Outputs
        </a>
        <a class="button" href={routeHash({ page: 'actions', id: editor.id })}>
          Back to the editor
        </a>
      </PageHead>
      <div class="panes" data-is="test">
        <div class="pane test-form">
          <TestValues editor={editor} />
          <MakeCall editor={editor} />
          <DryRunButton editor={editor} onDone={setDry} />
        </div>
        <div class="pane test-came">
          {dry && <DryRunResult editor={editor} answer={dry} onChange={setDry} />}
          {last && <TestResult editor={editor} last={last} />}
          {!last && !dry && (
            <section class="empty" aria-labelledby="test-empty">
              <h2 id="test-empty">Nothing called yet</h2>
              <p>Make the API call to see the outputs as agents will, and the whole response.</p>
            </section>
          )}
        </div>
      </div>
      <SavedTests editor={editor} />
    </>
  );
}
