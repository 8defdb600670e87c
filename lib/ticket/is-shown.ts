// Whether an element can be seen. Pure.

/** False for what the page hides; a document without layout (a test's) knows `hidden` alone. */
export function isShown(element: Element): boolean {
  if (element.closest('[hidden],[aria-hidden="true"]')) return false;
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}
