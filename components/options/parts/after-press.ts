// What leaving a field shows waits until the button that was pressed meanwhile has been let go: words that come in between push the button
// from under the pointer, and the click is lost.

let pressed = false;
const waiting = new Set<() => void>();

/** Does the work now; during a press of the pointer, once its click has been dealt with. */
export function afterPress(work: () => void): void {
  if (pressed) waiting.add(work);
  else work();
}

function begin(): void {
  pressed = true;
}

function end(): void {
  pressed = false;
  // the click comes after the pointer is up, in the same turn
  setTimeout(() => {
    const due = [...waiting];
    waiting.clear();
    for (const work of due) work();
  });
}

addEventListener('pointerdown', begin, { capture: true, passive: true });
for (const name of ['pointerup', 'pointercancel', 'dragend'])
  addEventListener(name, end, { capture: true, passive: true });
