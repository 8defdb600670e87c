// Lets a person point at a part of the page, with the pointer or the keyboard. While that lasts no press and no key reaches the page: its own
// buttons must not send an answer because somebody pointed at them.
import type { Found } from '#lib/helpdesk/look-up.ts';
import type { Pick, Picked } from '#lib/helpdesk/picker.ts';
import { likeExample, oneOfMany, wholeText } from '#lib/helpdesk/selector-for.ts';
import { type Aim, aimAt, step } from './aim.ts';
import { type Press, showOverlay } from './overlay.ts';

export interface Picker {
  picked: Promise<Picked>;
  stop(): void;
}

const KEPT_FROM_PAGE = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'touchstart',
  'touchmove',
  'touchend',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'dragstart',
] as const;

const HINTS = {
  each: 'Click one of them; Wider takes in more of it. A click on another one that has no frame yet takes that kind in, too.',
  mark: 'Click what only such messages have.',
  other: 'Click it, or go there with Tab and the arrow keys.',
} as const;

const quoted = (text: string) => (text === '' ? 'empty now' : `“${text}”`);

/** What the bar and its status line say of what would be taken. */
function saying({ as }: Pick, { count, of, text }: Found): string {
  if (as === 'each') return `${count} found; the first: ${quoted(text)}`;
  if (as === 'mark') return `${count} of ${of} have it.`;
  if (as === 'editor' || as === 'form') return count === 1 ? 'One is found.' : `${count} are found.`;
  if (of !== null) return `Found in ${count} of ${of}; the first: ${quoted(text)}`;
  return count === 1 ? `Reads ${quoted(text)}` : `Reads ${quoted(text)}, the first of ${count} that are found`;
}

export function startPicker(pick: Pick): Picker {
  const { promise: picked, resolve } = Promise.withResolvers<Picked>();
  const overlay = showOverlay(
    `Point at: ${pick.name}.`,
    HINTS[pick.as === 'each' || pick.as === 'mark' ? pick.as : 'other'],
  );
  const ends = new AbortController();
  const returnTo = document.activeElement;
  let at: Element | null = null;
  /** What was clicked so far, where one click is not the end of it. */
  let examples: Element[] = [];
  let aim: Aim | null = null;

  function finish(result: Picked): void {
    if (ends.signal.aborted) return;
    ends.abort();
    overlay.remove();
    if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
    resolve(result);
  }
  const take = () => {
    if (aim) finish({ selector: aim.selector });
  };

  function draw(): void {
    overlay.frame(aim?.elements ?? [], at);
  }

  function pointAt(element: Element | null): void {
    if (element === at || element === null) return;
    at = element;
    aim = aimAt(element, examples, pick);
    const outside = 'Point inside one of the messages or rows.';
    overlay.say({
      says: aim ? saying(pick, aim.found) : outside,
      selector: aim?.selector ?? '',
      canTake: aim !== null,
    });
    draw();
  }

  /** Under the glass, at a place of the window. */
  function elementAt(x: number, y: number): Element | null {
    const found = document.elementsFromPoint(x, y).find((element) => element !== overlay.host) ?? null;
    if (found && pick.as === 'each' && examples.length === 0) return oneOfMany(found);
    // A message's text is all of its paragraphs.
    return found && pick.as === 'text' && pick.within !== '' ? wholeText(found) : found;
  }

  function press(what: Press): void {
    if (what === 'take') take();
    else if (what === 'stop') finish(null);
    else move(what === 'wider' ? 'ArrowUp' : 'ArrowDown', false);
  }

  function move(key: string, shift: boolean): void {
    const next = step(key, shift, at, overlay.host);
    if (!next) return;
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // What was clicked becomes wider or narrower itself.
    const clicked = examples.length > 0;
    examples = examples.slice(0, -1);
    pointAt(next);
    if (clicked) examples = [...examples, next];
  }

  function onClick({ clientX, clientY }: MouseEvent): void {
    const button = overlay.pressAt(clientX, clientY);
    if (button === 'bar') return;
    if (button !== null) {
      press(button);
      return;
    }
    const under = elementAt(clientX, clientY);
    const [first] = examples;
    if (!under || (first && aim?.elements.some((element) => element.contains(under)))) return;
    const meant = first ? likeExample(under, first) : under;
    pointAt(meant);
    if (!aim) return;
    if (pick.as === 'each') examples = [...examples, meant];
    else take();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') finish(null);
    else if (event.key === 'Enter') take();
    else if (event.key === 'Tab' || event.key.startsWith('Arrow')) move(event.key, event.shiftKey);
  }

  function onEvent(event: Event): void {
    // A page may send events of its own; they are no person's.
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
    if (event.type === 'keydown') onKey(event as KeyboardEvent);
    else if (event.type === 'click') onClick(event as MouseEvent);
    else if (event.type === 'pointermove' && examples.length === 0) {
      const { clientX, clientY } = event as PointerEvent;
      if (overlay.pressAt(clientX, clientY) === null) pointAt(elementAt(clientX, clientY));
    }
  }

  /** Parts of a page that scroll by themselves do not under the glass. */
  function onWheel(event: WheelEvent): void {
    const scrolls = (element: Element) =>
      element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);
    let element = elementAt(event.clientX, event.clientY);
    while (element && !scrolls(element)) element = element.parentElement;
    element?.scrollBy(0, event.deltaY);
  }

  const options = { capture: true, signal: ends.signal };
  for (const name of KEPT_FROM_PAGE) window.addEventListener(name, onEvent, { ...options, passive: false });
  window.addEventListener('wheel', onWheel, { ...options, passive: true });
  window.addEventListener('scroll', draw, { ...options, passive: true });
  window.addEventListener('resize', draw, options);
  // Whoever looks at something else has stopped.
  document.addEventListener('visibilitychange', () => document.hidden && finish(null), options);
  overlay.say({ says: 'Nothing is pointed at yet.', selector: '', canTake: false });
  return { picked, stop: () => finish(null) };
}
