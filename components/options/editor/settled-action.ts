// The working copy as it stands once typing has paused: what is dear to work out must not run at every key.
import { useEffect, useState } from 'preact/hooks';
import type { Action } from '#lib/action/schema.ts';
import type { Editor } from './editor.ts';

/** @param pause in ms */
export function useSettledAction(editor: Editor, pause = 250): Action {
  const now = editor.action.value;
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    if (settled === now) return;
    const timer = setTimeout(() => setSettled(now), pause);
    return () => clearTimeout(timer);
  }, [now, settled, pause]);
  return settled;
}
