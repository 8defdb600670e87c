// What a field of the request needs to know of the editor: its problems, and that somebody has been there.
import type { Editor } from '../editor.ts';

/** Spread on a `Field`. Reads signals: call it while rendering. @param field a path into the action */
export function fieldState(editor: Editor, field: string): { problems: string[]; onTouch: () => void } {
  return { problems: editor.problemsAt(field), onTouch: () => editor.touch(field) };
}
