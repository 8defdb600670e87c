// What can be done with the inputs of an action, with the way back where something is taken away.
import { MOST_INPUTS, newInput, withDuplicate, withInput } from '#lib/edit/input-list.ts';
import { moveItem } from '#lib/edit/move-item.ts';
import { removeInput } from '#lib/edit/remove-input.ts';
import { tell } from '../../parts/toast.ts';
import type { Editor } from '../editor.ts';
import { goToField } from '../go-to.ts';

const NO_ROOM = `No input was added: an action has at most ${MOST_INPUTS}.`;

export function isFull(editor: Editor): boolean {
  return editor.action.value.inputs.length >= MOST_INPUTS;
}

/** Adds one at the end and goes to it. @param name '' for one whose name is still to be written */
export function addInput(editor: Editor, name = ''): void {
  const index = editor.action.peek().inputs.length;
  if (addInputQuietly(editor, name)) goToField(`inputs[${index}].${name === '' ? 'name' : 'description'}`);
}

/** Adds one while somebody writes elsewhere and wants to stay there. @returns whether there was room */
export function addInputQuietly(editor: Editor, name: string): boolean {
  const index = editor.action.peek().inputs.length;
  if (index >= MOST_INPUTS) {
    tell(NO_ROOM);
    return false;
  }
  editor.begin(`inputs[${index}].name`);
  editor.change((action) => withInput(action, newInput(name)));
  return true;
}

export function duplicateInput(editor: Editor, index: number): void {
  if (isFull(editor)) {
    tell(NO_ROOM);
    return;
  }
  editor.touch('inputs');
  editor.change((action) => withDuplicate(action, index));
  goToField(`inputs[${index + 1}].name`);
}

export function moveInput(editor: Editor, from: number, to: number): void {
  editor.touch('inputs');
  editor.change((action) => ({ ...action, inputs: moveItem(action.inputs, from, to) }));
}

/** @param withPlaceholders takes its placeholders out as well, where that cannot send the request to another address */
export function deleteInput(editor: Editor, index: number, withPlaceholders: boolean): void {
  const before = editor.action.peek();
  const input = before.inputs[index];
  if (!input) return;
  const { [input.name]: value, ...values } = editor.values.peek();
  editor.touch('inputs');
  editor.change((action) => removeInput(action, index, withPlaceholders));
  editor.values.value = values;
  const after = editor.action.peek();
  tell(`Input ${input.name} deleted.`, () => {
    // what was changed since is newer than what stood there, and stays
    editor.change((now) => ({
      ...withInput(now, input, Math.min(index, now.inputs.length)),
      ...(now.check === after.check && before.check ? { check: before.check } : {}),
      request: now.request === after.request ? before.request : now.request,
      confirmation: now.confirmation === after.confirmation ? before.confirmation : now.confirmation,
    }));
    if (value !== undefined) editor.values.value = { ...editor.values.peek(), [input.name]: value };
  });
}
