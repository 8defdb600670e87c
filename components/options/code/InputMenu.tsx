// The inputs of an action as a menu: arrows move, a letter finds, Enter chooses.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { menuStep } from '../parts/menu-keys.ts';
import type { KnownInput } from './placeholder-marks.ts';

interface InputMenuProps {
  id: string;
  label: string;
  inputs: readonly KnownInput[];
  onChoose: (name: string) => void;
  onNew: (() => void) | undefined;
  /** Tab: the menu closes and the focus goes on. */
  onLeave: () => void;
}

export function InputMenu({ id, label, inputs, onChoose, onNew, onLeave }: InputMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(() => {
    (items()[0] ?? menu.current)?.focus({ preventScroll: true });
    menu.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Tab') onLeave();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items();
    const labels = all.map((item) => item.textContent ?? '');
    const step = menuStep(event.key, labels, all.indexOf(document.activeElement as HTMLElement));
    if (step === null) return;
    event.preventDefault();
    all[step]?.focus();
  };
  return (
    <div class="insert-menu" role="menu" id={id} aria-label={label} tabIndex={-1} ref={menu} onKeyDown={move}>
      {inputs.map((input) => (
        <button key={input.name} type="button" role="menuitem" tabIndex={-1} onClick={() => onChoose(input.name)}>
          <code>{input.name}</code>
          <small>{[input.type, input.description].filter(Boolean).join(' · ')}</small>
        </button>
      ))}
      {inputs.length === 0 && !onNew && (
        <p role="none" class="insert-none">
          This action has no inputs yet.
        </p>
      )}
      {onNew && (
        <button type="button" role="menuitem" tabIndex={-1} data-is="new" onClick={onNew}>
          New input…
        </button>
      )}
    </div>
  );
}
