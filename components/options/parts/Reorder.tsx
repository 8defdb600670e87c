// The order of a list's rows, changed by dragging a handle or with the arrow keys on it. What moves is the owner's business.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dropPlace } from '#lib/edit/move-item.ts';
import { PageIcon } from './PageIcon.tsx';

interface ReorderOptions {
  count: number;
  onMove: (from: number, to: number) => void;
  /** How the row is called in the handle's name and in what is read out. */
  labelOf: (index: number) => string;
}

interface RowProps {
  ref: (element: HTMLElement | null) => void;
  'data-dragged': '' | undefined;
  /** On which side of this row the dragged one would land. */
  'data-drop': 'before' | 'after' | undefined;
}

export interface Reorder {
  /** Spread on each row's element. A row may be a `tbody`, when it is drawn as several lines. */
  row: (index: number) => RowProps;
  /** Spread on the row's `ReorderHandle`. */
  handle: (index: number) => HandleProps;
  /** To be drawn once, outside the list: it reads moves out. */
  status: ComponentChildren;
}

interface HandleProps {
  label: string;
  describedBy: string;
  handleRef: (element: HTMLButtonElement | null) => void;
  onKey: (event: KeyboardEvent) => void;
  onGrab: (event: PointerEvent) => void;
}

/** Nearer to the window's edge than this, the page scrolls under the dragged row, in px. */
const EDGE = 56;

export function useReorder({ count, onMove, labelOf }: ReorderOptions): Reorder {
  const rows = useRef(new Map<number, HTMLElement>());
  const handles = useRef(new Map<number, HTMLButtonElement>());
  const focusNext = useRef<number | null>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const [said, setSaid] = useState('');
  const stop = useRef<(() => void) | null>(null);
  const helpId = useId();

  // a row that moves in the document loses the focus, whichever way it is keyed
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    handles.current.get(focusNext.current)?.focus();
    focusNext.current = null;
  });
  useEffect(() => () => stop.current?.(), []);

  const move = (from: number, to: number) => {
    if (to < 0 || to >= count) {
      setSaid(`${labelOf(from)} is ${to < 0 ? 'first' : 'last'} already.`);
      return;
    }
    if (from === to) return;
    setSaid(`${labelOf(from)} moved to place ${to + 1} of ${count}.`);
    focusNext.current = to;
    onMove(from, to);
  };

  const grab = (from: number, event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    handle.focus();
    let to = from;
    const middles = () =>
      Array.from({ length: count }, (_, index) => {
        const box = rows.current.get(index)?.getBoundingClientRect();
        return box ? box.top + box.height / 2 : 0;
      });
    const follow = ({ clientY }: PointerEvent) => {
      if (clientY < EDGE) window.scrollBy(0, -12);
      else if (clientY > window.innerHeight - EDGE) window.scrollBy(0, 12);
      to = dropPlace(middles(), clientY, from);
      setDrag({ from, to });
    };
    const drop = () => {
      stop.current?.();
      move(from, to);
    };
    const cancel = (pressed: Event) => {
      if (pressed instanceof KeyboardEvent && pressed.key !== 'Escape') return;
      stop.current?.();
      setSaid(`${labelOf(from)} was left where it was.`);
    };
    stop.current = () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', cancel);
      stop.current = null;
      setDrag(null);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', cancel);
    setDrag({ from, to });
  };

  return {
    row: (index) => ({
      ref: (element) => void keepIn(rows.current, index, element),
      'data-dragged': drag?.from === index ? '' : undefined,
      'data-drop': drag === null || drag.to !== index || drag.to === drag.from ? undefined : sideOf(drag),
    }),
    handle: (index) => ({
      label: `Move ${labelOf(index)}`,
      describedBy: helpId,
      handleRef: (element) => void keepIn(handles.current, index, element),
      onKey: (event) => {
        const to = placeForKey(event, index, count);
        if (to === null) return;
        event.preventDefault();
        move(index, to);
      },
      onGrab: (event) => grab(index, event),
    }),
    status: (
      <>
        <p class="unseen" id={helpId}>
          Arrow keys up and down move it.
        </p>
        <p class="unseen" role="status">
          {said}
        </p>
      </>
    ),
  };
}

export function ReorderHandle({ label, describedBy, handleRef, onKey, onGrab }: HandleProps) {
  return (
    <button
      class="grip"
      type="button"
      ref={handleRef}
      aria-label={label}
      aria-describedby={describedBy}
      title="Drag, or press ↑ and ↓"
      onKeyDown={onKey}
      onPointerDown={onGrab}
    >
      <PageIcon name="grip" />
    </button>
  );
}

function sideOf({ from, to }: { from: number; to: number }): 'before' | 'after' {
  return to < from ? 'before' : 'after';
}

function placeForKey({ key, ctrlKey, metaKey }: KeyboardEvent, index: number, count: number): number | null {
  if (ctrlKey || metaKey) return null;
  if (key === 'ArrowUp') return index - 1;
  if (key === 'ArrowDown') return index + 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function keepIn<Found>(map: Map<number, Found>, index: number, found: Found | null): void {
  if (found === null) map.delete(index);
  else map.set(index, found);
}
