// What the test page remembers between two presses, and what it forgets with an edit.
import { describe, expect, test } from 'vitest';
import { Editor } from '#components/options/editor/editor.ts';
import { benchOf } from '#components/options/test/bench.ts';
import { makeAction } from '../action/make-action.ts';
import { sampleError } from '../sidebar/samples.ts';

function open() {
  const action = makeAction();
  const editor = new Editor(action.id, { action, broken: null, draft: null, tests: [] }, action);
  return { editor, bench: benchOf(editor) };
}

describe('one press is one send', () => {
  test('every press on the same values has the same id', () => {
    const { bench } = open();
    expect(bench.testIdFor(bench.question())).toBe(bench.testIdFor(bench.question()));
  });

  test('an edited value, an edited definition and a settled call make a new id', () => {
    const { editor, bench } = open();
    const ids = [bench.testIdFor(bench.question())];
    editor.values.value = { order_number: 'NW-2' };
    ids.push(bench.testIdFor(bench.question()));
    editor.action.value = { ...editor.action.value, name: 'Another' };
    ids.push(bench.testIdFor(bench.question()));
    bench.settled();
    ids.push(bench.testIdFor(bench.question()));
    expect(new Set(ids).size).toBe(4);
  });

  test('nothing can be pressed while a call or a series is under way', () => {
    const { bench } = open();
    expect(bench.busy()).toBe(false);
    bench.show({ kind: 'checking' });
    expect(bench.busy()).toBe(true);
    bench.show({ kind: 'idle' });
    bench.series.value = true;
    expect(bench.busy()).toBe(true);
  });
});

describe('what was said about a call', () => {
  test('is over as soon as a value is edited: what was shown is not what would be sent', () => {
    const { editor, bench } = open();
    bench.show({ kind: 'refused', error: sampleError('value-missing') }, bench.question());
    expect(bench.stage.value.kind).toBe('refused');
    editor.values.value = { order_number: 'NW-2' };
    expect(bench.stage.value.kind).toBe('idle');
  });

  test('stays while it runs, whatever is edited', () => {
    const { editor, bench } = open();
    bench.show({ kind: 'running', testId: 'id', startedAt: 0, cancelling: false });
    editor.values.value = { order_number: 'NW-2' };
    expect(bench.stage.value.kind).toBe('running');
  });

  test('is the same in every view of one editor', () => {
    const { editor, bench } = open();
    expect(benchOf(editor)).toBe(bench);
  });
});
