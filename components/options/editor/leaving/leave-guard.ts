// Leaving the open action by the hash: with changes that no revision holds, the page asks first and stays until it has its answer.
import { signal } from '@preact/signals';
import { route } from '../../options-state.ts';
import { carryOver } from '../../parts/toast.ts';
import { type Route, routeHash } from '../../route.ts';
import { opened } from '../open-editor.ts';

/** Where somebody wants to go while that is being asked. */
export const leaving = signal<Route | null>(null);

/** Whether the page may change now; if not, the question is shown. */
export function mayLeave(next: Route): boolean {
  const open = opened.peek();
  const here = route.peek();
  if (open?.state !== 'open' || here.id !== open.id) return true;
  if (next.page === 'actions' && next.id === open.id) return true;
  const { editor } = open;
  // kept work that nobody touched on this visit was left on purpose before
  if (!editor.edited.peek() || !(editor.unsaved.peek() || editor.conflict.peek() !== null)) return true;
  leaving.value = next;
  return false;
}

/** The hash names the next page already: it is put back, without a step in the history. */
export function stay(): void {
  leaving.value = null;
  history.replaceState(history.state, '', routeHash(route.peek()));
}

export function leave(): void {
  const next = leaving.peek();
  leaving.value = null;
  if (next === null) return;
  // "discarded, Undo" and "saved" are read where one has gone
  carryOver();
  route.value = next;
}
