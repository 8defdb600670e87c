// One saved test as a row: fill it in, what it expects, how it came out, rename, overwrite, delete.
import { useState } from 'preact/hooks';
import { expectationOf } from '#lib/test/expect.ts';
import type { TestSet } from '#lib/test/test.ts';
import { keptValues, outdated } from '#lib/test/test-values.ts';
import type { Editor } from '../editor/editor.ts';
import { keepFocus } from '../parts/focus.ts';
import { MenuButton } from '../parts/MenuButton.tsx';
import { benchOf } from './bench.ts';
import { ExpectationView } from './ExpectationView.tsx';
import { NameForm } from './NameForm.tsx';
import type { TestResult } from './run-tests.ts';
import { sameValues } from './same-values.ts';
import { resultWords } from './series-words.ts';
import { deleteTest, expectResult, fillFromTest, overwriteTest, renameTest } from './test-sets.ts';

interface SavedTestProps {
  editor: Editor;
  set: TestSet;
  result: TestResult | null;
}

export function SavedTest({ editor, set, result }: SavedTestProps) {
  const [renaming, setRenaming] = useState(false);
  const bench = benchOf(editor);
  const { inputs } = editor.action.value;
  const chosen = bench.chosen.value === set.id;
  const edited = chosen && !sameValues(keptValues(inputs, editor.values.value), keptValues(inputs, set.values));
  return (
    <tr aria-current={chosen ? 'true' : undefined}>
      <th scope="row">
        {renaming ? (
          <NameForm
            label={`New name of ${set.name}`}
            sets={editor.tests.value}
            ownId={set.id}
            begin={set.name}
            onCancel={() => {
              setRenaming(false);
              keepFocus();
            }}
            onName={async (name) => {
              if (await renameTest(editor, set, name)) setRenaming(false);
              keepFocus();
            }}
          />
        ) : (
          <strong>{set.name}</strong>
        )}
        <small>{valuesText(set)}</small>
        {chosen && <small>{edited ? 'Filled in, and edited since' : 'Filled in above'}</small>}
        <ul class="said-lines" data-is="warn">
          {outdated(inputs, set).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </th>
      <td>
        <ExpectationView editor={editor} set={set} />
      </td>
      <td>
        {result ? <ResultCell editor={editor} set={set} result={result} /> : <span class="muted">Not run yet</span>}
      </td>
      <td class="tools">
        <div class="buttons">
          <button class="button" data-size="s" type="button" onClick={() => fillFromTest(editor, set)}>
            Fill in<span class="unseen"> {set.name}</span>
          </button>
          <MenuButton
            label={`More for ${set.name}`}
            entries={[
              { label: 'Rename', onPick: () => setRenaming(true) },
              { label: 'Overwrite with the values above', onPick: () => void overwriteTest(editor, set) },
              { label: 'Delete', is: 'bad', apart: true, onPick: () => void deleteTest(editor, set).then(keepFocus) },
            ]}
          />
        </div>
      </td>
    </tr>
  );
}

function ResultCell({ editor, set, result }: SavedTestProps & { result: TestResult }) {
  const words = resultWords(result);
  const other = result.kind === 'failed' || result.kind === 'no-expectation' ? result.reply : null;
  const keeps = other !== null && expectationOf(other) !== null;
  return (
    <>
      <span class="status" data-is={words.is}>
        {words.title}
      </span>
      <ul class="said-lines">
        {words.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {keeps && (
        <button class="button" data-size="s" type="button" onClick={() => void expectResult(editor, set, other)}>
          Save this result as expected<span class="unseen"> of {set.name}</span>
        </button>
      )}
    </>
  );
}

function valuesText(set: TestSet): string {
  const values = Object.entries(set.values).map(([name, value]) => `${name}: ${value}`);
  return values.length === 0 ? 'No values' : values.join(', ');
}
