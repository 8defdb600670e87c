// Leaving the connections with changes that are not saved: the page asks first and stays until it has its answer. From one connection to
// the next it does not ask: the list says which ones are not saved.
import { signal } from '@preact/signals';
import { route } from '../options-state.ts';
import { carryOver } from '../parts/toast.ts';
import { type Route, routeHash } from '../route.ts';
import { unsavedIds } from './connection-edits.ts';

/** Where somebody wants to go while that is being asked. */
export const leaving = signal<Route | null>(null);

/** What was left on purpose is not asked about a second time. */
let leftBefore: ReadonlySet<string> = new Set();

/** Whether the page may change now; if not, the question is shown. */
export function mayLeave(next: Route): boolean {
  if (next.page === 'connections') return true;
  const unsaved = unsavedIds();
  leftBefore = new Set([...leftBefore].filter((id) => unsaved.includes(id)));
  if (unsaved.every((id) => leftBefore.has(id))) return true;
  leaving.value = next;
  return false;
}

/** The hash names the next page already: it is put back, without a step in the history. */
export function stay(): void {
  leaving.value = null;
  history.replaceState(history.state, '', routeHash(route.peek()));
}

/** What is not saved waits for whoever comes back. */
export function leave(): void {
  const next = leaving.peek();
  leaving.value = null;
  if (next === null) return;
  leftBefore = new Set(unsavedIds());
  carryOver();
  route.value = next;
}
