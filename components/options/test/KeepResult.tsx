// Keeps a result that was right as what the chosen test is to come to.

import type { OutputValue } from '#lib/run.ts';
import { expectationOf, notExpected } from '#lib/test/expect.ts';
import { keptValues } from '#lib/test/test-values.ts';
import type { Editor } from '../editor/editor.ts';
import { benchOf, type LastCall } from './bench.ts';
import { sameValues } from './same-values.ts';
import { expectResult } from './test-sets.ts';

interface KeepResultProps {
  editor: Editor;
  last: LastCall;
  outputs: OutputValue[];
}

export function KeepResult({ editor, last, outputs }: KeepResultProps) {
  const set = editor.tests.value.find(({ id }) => id === benchOf(editor).chosen.value);
  const reply = { ...last.reply, outputs };
  if (last.lost || expectationOf(reply) === null) return null;
  if (set === undefined) {
    return <p class="small muted">Save these values as a test below to keep this result as what it is to come to.</p>;
  }
  const { inputs } = editor.action.value;
  if (!sameValues(keptValues(inputs, last.values), keptValues(inputs, set.values))) {
    return (
      <p class="small muted">
        This result is of other values than those of “<bdi>{set.name}</bdi>”.
      </p>
    );
  }
  const left = notExpected(outputs);
  return (
    <div class="stack-s">
      <div class="buttons">
        <button class="button" type="button" onClick={() => void expectResult(editor, set, reply)}>
          Save this result as expected
        </button>
        <span class="small muted">
          of “<bdi>{set.name}</bdi>”
        </span>
      </div>
      {left.length > 0 && (
        <p class="small muted">Left out: {left.map(({ name, reason }) => `“${name}” (${reason})`).join(', ')}.</p>
      )}
    </div>
  );
}
