// What a code field lets in: one line, and no more characters than the definition has room for. State alone, no view.
import { EditorState, type Extension, StateEffect, type Transaction, type TransactionSpec } from '@codemirror/state';
import { joinLines } from './text-change.ts';

/** Told when an edit was refused because the text would have become that long. */
export const refusedLength = StateEffect.define<number>();

/** Line breaks never get in, whichever way they come: pasted, dropped, typed or set. */
export function singleLine(glue: string): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    return transaction.docChanged && transaction.newDoc.lines > 1 ? joined(transaction, glue) : transaction;
  });
}

/** An edit beyond the limit is refused whole: half of what was pasted would be worse than none of it. */
export function atMost(length: number): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    const { newDoc, startState } = transaction;
    if (!transaction.docChanged || newDoc.length <= length || newDoc.length <= startState.doc.length)
      return transaction;
    return { effects: refusedLength.of(newDoc.length) };
  });
}

function joined(transaction: Transaction, glue: string): TransactionSpec {
  const changes: { from: number; to: number; insert: string }[] = [];
  let caret = 0;
  let shift = 0;
  transaction.changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    const insert = joinLines(inserted.toString(), glue);
    changes.push({ from, to, insert });
    caret = from + shift + insert.length;
    shift += insert.length - (to - from);
  });
  const event = transaction.isUserEvent('input.paste') ? 'input.paste' : 'input';
  return {
    changes,
    selection: { anchor: caret },
    effects: transaction.effects,
    scrollIntoView: true,
    userEvent: event,
  };
}
