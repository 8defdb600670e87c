// What writing a placeholder does to the text around it: which inputs fit what was typed, and what is put where. Pure.
import type { KnownInput } from './placeholder-marks.ts';

/** `{{` and the beginning of a name, up to the caret. */
const OPEN = /\{\{([A-Za-z0-9_]*)$/;

export interface TextEdit {
  from: number;
  to: number;
  insert: string;
  /** Where the caret stands afterwards. */
  caret: number;
}

/** Where the name begins that is being typed behind `{{`; null when none is. @param before the text up to the caret */
export function openName(before: string): { from: number; typed: string } | null {
  const open = OPEN.exec(before);
  return open ? { from: open.index + 2, typed: open[1] ?? '' } : null;
}

/** Puts a chosen name in the place of what was typed and closes the braces, unless they are closed already. @param after the text behind the caret */
export function completeName(from: number, to: number, after: string, name: string): TextEdit {
  // the rest of an old name belongs to the placeholder that is being replaced
  const rest = /^[A-Za-z0-9_]*(?=\}\})/.exec(after)?.[0] ?? '';
  const closed = after.startsWith('}}', rest.length);
  const insert = closed ? name : `${name}}}`;
  return { from, to: to + rest.length, insert, caret: from + name.length + 2 };
}

/** A whole placeholder at the selection; from inside of another one it goes behind that, because one cannot stand in another. */
export function insertPlaceholder(text: string, from: number, to: number, name: string): TextEdit {
  const insert = `{{${name}}}`;
  const open = openName(text.slice(0, from));
  if (open && from === to) {
    const close = /^[A-Za-z0-9_]*\}\}/.exec(text.slice(from))?.[0];
    if (close === undefined) return completeName(open.from, to, text.slice(to), name);
    const end = from + close.length;
    return { from: end, to: end, insert, caret: end + insert.length };
  }
  return { from, to, insert, caret: from + insert.length };
}

/** Those whose name begins like it first, then those that hold it; in their own order. */
export function fittingInputs(inputs: readonly KnownInput[], typed: string): KnownInput[] {
  const wanted = typed.toLowerCase();
  const starts = (input: KnownInput) => input.name.toLowerCase().startsWith(wanted);
  const holds = (input: KnownInput) => input.name.toLowerCase().includes(wanted);
  return [...inputs.filter(starts), ...inputs.filter((input) => !starts(input) && holds(input))];
}
