// "Go to": from a problem or an advice to the field it speaks of, wherever it is folded away.
import { signal } from '@preact/signals';
import { routeHash } from '../route.ts';
import type { Editor } from './editor.ts';

/** The field somebody asked for last: a folded row that holds it opens. */
export const wanted = signal<string | null>(null);

export const PROBLEMS_ID = 'problems-title';
export const ADVICE_ID = 'advice-title';
const FOCUSABLE =
  'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"], button:not(:disabled), a[href]';

/** A folded row needs a moment to open; after that many frames the nearest thing that is drawn will do. */
const PATIENCE = 12;
/** The same for a whole page. */
const PAGE_PATIENCE = 120;

export function goToField(field: string): void {
  wanted.value = field;
  let frames = 0;
  const look = () => {
    frames += 1;
    if (focusField(frames < PATIENCE ? [field] : pathsUp(field)) || frames >= PATIENCE) return;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export function goToProblems(editor: Editor): void {
  editor.touchAll();
  const title = document.getElementById(PROBLEMS_ID);
  title?.scrollIntoView({ block: 'center' });
  title?.focus();
}

/** To what is advised on an action, from wherever its saving was told. */
export function goToAdvice(actionId: string): void {
  const hash = routeHash({ page: 'actions', id: actionId });
  if (location.hash !== hash) location.hash = hash;
  let frames = 0;
  const look = () => {
    frames += 1;
    const title = document.getElementById(ADVICE_ID);
    title?.scrollIntoView({ block: 'center' });
    title?.focus();
    // a page that is opened for it has to be asked for first
    if (title === null && frames < PAGE_PATIENCE) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
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

/** @returns whether one of the paths is drawn; the first that is has the focus now */
function focusField(paths: string[]): boolean {
  for (const path of paths) {
    const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
    if (!place) continue;
    const controls = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)];
    // the endpoint's field begins with its method, but what is wrong is the address
    const control =
      controls.find((one) => one.matches('[aria-invalid="true"]')) ??
      controls.find((one) => !one.matches('button, a')) ??
      controls[0];
    place.scrollIntoView({ block: control ? 'center' : 'start' });
    control?.focus({ preventScroll: true });
    return true;
  }
  return false;
}
