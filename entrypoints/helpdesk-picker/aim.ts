// What somebody points at → the selector that it would become, what that reads, and where the keyboard goes next. No page is changed here.
import { findAll, findEach } from '#lib/helpdesk/find.ts';
import { type Found, lookUp } from '#lib/helpdesk/look-up.ts';
import type { Pick } from '#lib/helpdesk/picker.ts';
import { selectorFor, selectorForAll, selectorForMark, selectorWithin } from '#lib/helpdesk/selector-for.ts';

export interface Aim {
  selector: string;
  /** All that the selector finds. */
  elements: Element[];
  found: Found;
}

/** null: nothing can be taken there: it stands outside the messages or rows that it should be a part of. */
export function aimAt(element: Element, examples: readonly Element[], { as, within }: Pick): Aim | null {
  const holders = within === '' ? [] : findEach(document, within);
  if (within !== '' && !holders.some((holder) => holder.contains(element))) return null;
  const selector =
    as === 'each'
      ? selectorForAll([...examples.filter((one) => !one.contains(element) && !element.contains(one)), element])
      : as === 'mark'
        ? selectorForMark(element, holders)
        : within === ''
          ? selectorFor(element)
          : selectorWithin(element, holders);
  const elements =
    within === ''
      ? as === 'each'
        ? findEach(document, selector)
        : findAll(document, selector)
      : selector === ''
        ? holders
        : holders.flatMap((holder) => {
            const inside = findAll(holder, selector);
            return as === 'mark' && holder.matches(selector) ? [holder] : inside.slice(0, 1);
          });
  const [found] = lookUp(document, [{ field: '', selector, as, within }]);
  return { selector, elements, found: found ?? { field: '', count: 0, of: null, text: '' } };
}

const canBeSeen = (element: Element): boolean =>
  element !== document.body &&
  element !== document.documentElement &&
  (typeof element.checkVisibility !== 'function' || element.checkVisibility());

/** Every element that can be pointed at, in the order of the page. */
function next(element: Element | null, back: boolean, own: Element): Element | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, (node) => {
    if (node === own) return NodeFilter.FILTER_REJECT;
    return canBeSeen(node as Element) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  if (element) walker.currentNode = element;
  return (back ? walker.previousNode() : walker.nextNode()) as Element | null;
}

/** Tab goes through the page; the arrows widen, narrow and go to what stands beside. @param own the picker's own element */
export function step(key: string, shift: boolean, element: Element | null, own: Element): Element | null {
  const start = element ?? document.querySelector('main,[role="main"],h1') ?? null;
  if (!start || !element) return start && canBeSeen(start) ? start : next(null, false, own);
  const seen = (one: Element | null) => (one && one !== own && canBeSeen(one) ? one : element);
  switch (key) {
    case 'Tab':
      return next(element, shift, own) ?? element;
    case 'ArrowUp':
      return seen(element.parentElement);
    case 'ArrowDown':
      return seen([...element.children].find(canBeSeen) ?? null);
    case 'ArrowLeft':
      return seen(element.previousElementSibling);
    case 'ArrowRight':
      return seen(element.nextElementSibling);
    default:
      return element;
  }
}
