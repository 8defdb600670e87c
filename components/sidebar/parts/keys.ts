// The panel's keys: which press means what. Pure but for reading the event.

/** A press that is meant for a text field or with a modifier is never a shortcut. */
export function shortcutOf(event: KeyboardEvent): '/' | 'r' | 'escape' | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return null;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (event.key === 'Escape') return 'escape';
  if (target?.closest('input:not([type="radio"]), textarea, select, [contenteditable]')) return null;
  if (event.key === '/') return '/';
  return event.key.toLowerCase() === 'r' && !event.shiftKey ? 'r' : null;
}
