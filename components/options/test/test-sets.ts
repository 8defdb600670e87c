// The saved tests of an action: kept, renamed, overwritten, deleted, and what is expected of them. No JSX.
import { call } from '#lib/browser/call.ts';
import { expectationOf } from '#lib/test/expect.ts';
import type { Expectation, TestReply, TestSet } from '#lib/test/test.ts';
import { keptValues, valuesOfSet } from '#lib/test/test-values.ts';
import { changeTests } from '../editor/change-tests.ts';
import type { Editor } from '../editor/editor.ts';
import { tell, tellFailure } from '../parts/toast.ts';
import { benchOf } from './bench.ts';
import { replaceValues } from './fill-values.ts';

/** Sets of one action, and characters of a name (lib/test/test.ts, lib/messages.ts). */
export const MOST_SETS = 50;
export const LONGEST_NAME = 120;

let turn: Promise<unknown> = Promise.resolve();

/** @returns whether it was saved; a refusal has been told */
function changeSets(editor: Editor, change: (sets: TestSet[]) => TestSet[], refusal: string): Promise<boolean> {
  const work = async () => {
    // the sets belong to an action that is in the library, or at least kept
    await editor.keep();
    const changed = await changeTests(editor.id, change, call);
    if (changed.ok) editor.tests.value = changed.value;
    else tellFailure(refusal, changed.error);
    return changed.ok;
  };
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}

const changeOne = (id: string, change: (set: TestSet) => TestSet) => (sets: TestSet[]) =>
  sets.map((set) => (set.id === id ? change(set) : set));

/** Why a name cannot be taken; null when it can. */
export function nameProblem(name: string, sets: TestSet[], ownId: string | null): string | null {
  const wanted = name.trim();
  if (wanted === '') return 'Give the test a name, such as “paid order”.';
  if (wanted.length > LONGEST_NAME)
    return `A name has at most ${LONGEST_NAME} characters; this one has ${wanted.length}.`;
  const taken = sets.some((set) => set.id !== ownId && set.name.toLowerCase() === wanted.toLowerCase());
  return taken ? `There is a test called “${wanted}” already.` : null;
}

/** The values in the form as a new test. */
export async function saveAsTest(editor: Editor, name: string): Promise<boolean> {
  const values = keptValues(editor.action.peek().inputs, editor.values.peek());
  const set: TestSet = { id: crypto.randomUUID(), name: name.trim(), values, expect: null };
  const saved = await changeSets(editor, (sets) => [...sets, set], `“${set.name}” was not saved`);
  if (!saved) return false;
  benchOf(editor).chosen.value = set.id;
  tell(`“${set.name}” saved.`);
  return true;
}

/** Puts a test's values into the form. */
export function fillFromTest(editor: Editor, set: TestSet): void {
  const values = valuesOfSet(editor.action.peek().inputs, set, editor.values.peek());
  replaceValues(editor, values, `Values of “${set.name}” filled in.`, set.id);
}

export async function renameTest(editor: Editor, set: TestSet, name: string): Promise<boolean> {
  const next = name.trim();
  return changeSets(
    editor,
    changeOne(set.id, (one) => ({ ...one, name: next })),
    `“${set.name}” was not renamed`,
  );
}

/** The values in the form take the place of the test's own; values that no input takes any more go with them. */
export async function overwriteTest(editor: Editor, set: TestSet): Promise<void> {
  const values = keptValues(editor.action.peek().inputs, editor.values.peek());
  const put = (next: TestSet['values']) =>
    changeSets(
      editor,
      changeOne(set.id, (one) => ({ ...one, values: next })),
      `“${set.name}” was not overwritten`,
    );
  if (await put(values)) tell(`“${set.name}” has the values of the form now.`, () => void put(set.values));
}

export async function deleteTest(editor: Editor, set: TestSet): Promise<void> {
  const at = editor.tests.peek().findIndex(({ id }) => id === set.id);
  const gone = await changeSets(
    editor,
    (sets) => sets.filter(({ id }) => id !== set.id),
    `“${set.name}” was not deleted`,
  );
  if (!gone) return;
  const bench = benchOf(editor);
  if (bench.chosen.peek() === set.id) bench.chosen.value = null;
  const back = (sets: TestSet[]) => (sets.some(({ id }) => id === set.id) ? sets : sets.toSpliced(at, 0, set));
  tell(`“${set.name}” deleted.`, () => void changeSets(editor, back, `“${set.name}” was not brought back`));
}

/** What a right result was is what the test is to come to from now on. */
export async function expectResult(editor: Editor, set: TestSet, reply: TestReply): Promise<void> {
  const expectation = expectationOf(reply);
  if (expectation !== null)
    await setExpectation(editor, set, expectation, `This result is what “${set.name}” expects.`);
}

export async function setExpectation(
  editor: Editor,
  set: TestSet,
  expectation: Expectation | null,
  said: string,
): Promise<void> {
  const put = (expect: Expectation | null) =>
    changeSets(
      editor,
      changeOne(set.id, (one) => ({ ...one, expect })),
      'The expectation was not saved',
    );
  if (await put(expectation)) tell(said, () => void put(set.expect));
}
