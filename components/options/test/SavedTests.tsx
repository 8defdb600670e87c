// The saved tests of an action: a name, its values, what they are to come to; run one after the other.
import type { Editor } from '../editor/editor.ts';
import { RunAll } from './RunAll.tsx';
import { seriesOf } from './run-tests.ts';
import { SaveAsTest } from './SaveAsTest.tsx';
import { SavedTest } from './SavedTest.tsx';

export function SavedTests({ editor }: { editor: Editor }) {
  const sets = editor.tests.value;
  const series = seriesOf(editor);
  return (
    <section class="section saved-tests" aria-labelledby="saved-tests-title">
      <div class="section__head">
        <h2 id="saved-tests-title">Saved tests</h2>
        <SaveAsTest editor={editor} />
      </div>
      {sets.length === 0 && (
        <p class="muted">
          None yet. Fill in values and save them under a name, such as “paid order”: they can be run again after every
          change.
        </p>
      )}
      {sets.length > 0 && (
        <>
          <RunAll editor={editor} />
          <table class="list">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Expected</th>
                <th scope="col">Last result</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {sets.map((set) => (
                <SavedTest key={set.id} editor={editor} set={set} result={series.results.value.get(set.id) ?? null} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
