// "Go to": from a problem or an advice to the field it speaks of, wherever it is folded away.
import { signal } from '@preact/signals';
import type { Editor } from './editor.ts';

/** The field somebody asked for last: a folded row that holds it opens. */
export const wanted = signal<string | null>(null);

export const PROBLEMS_ID = 'problems-title';
const FOCUSABLE =
  'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"], button:not(:disabled), a[href]';

export function goToField(field: string): void {
  wanted.value = field;
  // one frame for the row to open, one for what it holds to be drawn
  requestAnimationFrame(() => requestAnimationFrame(() => focusField(field)));
}

export function goToProblems(editor: Editor): void {
  editor.touchAll();
  const title = document.getElementById(PROBLEMS_ID);
  title?.scrollIntoView({ block: 'center' });
  title?.focus();
}

/** From `request.headers[0].value` up to `request`: the nearest that is drawn. Pure. */
export function pathsUp(field: string): string[] {
  const paths = [field];
  for (let path = field; /[.[]/.test(path); ) {
    path = path.replace(/(\.\w+|\[\d+\])$/, '');
    if (path === paths.at(-1)) break;
    paths.push(path);
  }
  return paths;
}

function focusField(field: string): void {
  for (const path of pathsUp(field)) {
    const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
    if (!place) continue;
    const control = place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE);
    place.scrollIntoView({ block: control ? 'center' : 'start' });
    control?.focus({ preventScroll: true });
    return;
  }
}
