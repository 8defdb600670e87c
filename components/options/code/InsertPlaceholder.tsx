// The {+} button: a menu of the inputs, and a new one, to put at the caret of the field it belongs to.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { InputMenu } from './InputMenu.tsx';
import { NewInput } from './NewInput.tsx';
import type { KnownInput } from './placeholder-marks.ts';

interface InsertPlaceholderProps {
  /** Says which field it belongs to. */
  label: string;
  /** A word beside the sign, where there is room. */
  text?: string;
  inputs: readonly KnownInput[];
  onInsert: (name: string) => void;
  onNewInput?: ((name: string) => void) | undefined;
}

export function InsertPlaceholder({ label, text, inputs, onInsert, onNewInput }: InsertPlaceholderProps) {
  const [open, setOpen] = useState<'menu' | 'new' | null>(null);
  const around = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(null);
    button.current?.focus();
  };
  const insert = (name: string) => {
    setOpen(null);
    onInsert(name);
  };
  useEffect(() => {
    if (open === null) return;
    const outside = (event: Event) => {
      if (!around.current?.contains(event.target as Node)) setOpen(null);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <span class="insert" ref={around}>
      <button
        class="button"
        data-size="s"
        type="button"
        ref={button}
        aria-label={label}
        title="Insert an input"
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open === null ? undefined : id}
        onClick={() => setOpen(open === null ? 'menu' : null)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen('menu');
        }}
      >
        <code>{'{+}'}</code>
        {text}
      </button>
      {open === 'menu' && (
        <InputMenu
          id={id}
          label={label}
          inputs={inputs}
          onChoose={insert}
          onNew={onNewInput && (() => setOpen('new'))}
          onLeave={() => setOpen(null)}
        />
      )}
      {open === 'new' && onNewInput && (
        <NewInput
          id={id}
          inputs={inputs}
          onAdd={(name) => {
            onNewInput(name);
            insert(name);
          }}
          onCancel={close}
        />
      )}
    </span>
  );
}
