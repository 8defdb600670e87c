// A button that opens a menu: arrow keys, first letters, Escape, and the focus back on the button. It lies in the top layer, inside the window.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { menuStep } from './menu-keys.ts';
import { PageIcon } from './PageIcon.tsx';

export interface MenuEntry {
  label: string;
  /** Where it leads, or what it does. */
  href?: string;
  onPick?: () => void;
  is?: 'bad';
  /** True: a line stands above it. */
  apart?: boolean;
}

/** Px between the menu and the edges of the window. */
const MARGIN = 8;

interface MenuButtonProps {
  label: string;
  entries: MenuEntry[];
  /** Stands on the button instead of three dots; the label begins with it or is the same. */
  words?: ComponentChildren;
}

export function MenuButton({ label, entries, words }: MenuButtonProps) {
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const openAtPress = useRef(false);
  return (
    <>
      <button
        ref={button}
        class="button"
        data-kind={words ? undefined : 'plain'}
        data-size={words ? undefined : 'icon'}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        // the browser closes the menu on this very press; the click after it must not open it again
        onPointerDown={() => {
          openAtPress.current = open !== null;
        }}
        onClick={() => {
          setOpen(openAtPress.current ? null : 'first');
          openAtPress.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        {words ?? <PageIcon name="more" />}
      </button>
      {open !== null && (
        <OpenMenu label={label} entries={entries} begin={open} button={button} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface OpenMenuProps {
  label: string;
  entries: MenuEntry[];
  begin: 'first' | 'last';
  button: { readonly current: HTMLButtonElement | null };
  onClose: () => void;
}

function OpenMenu({ label, entries, begin, button, onClose }: OpenMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const entryAt = (place: number) => menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]')[place];
  const close = () => {
    menu.current?.hidePopover();
    onClose();
  };
  useLayoutEffect(() => {
    const shown = menu.current;
    if (!shown || !button.current) return;
    shown.showPopover();
    const { left, top } = placeBeside(button.current.getBoundingClientRect(), shown);
    shown.style.left = `${left}px`;
    shown.style.top = `${top}px`;
    entryAt(begin === 'first' ? 0 : entries.length - 1)?.focus();
  }, []);
  useEffect(() => {
    // it stands still in the window: what it belongs to must not move away under it
    const top = button.current?.getBoundingClientRect().top;
    const away = (event: Event) => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      // the browser tells of a scroll a frame late: one from before the menu opened moves nothing
      if (event.type === 'scroll' && button.current?.getBoundingClientRect().top === top) return;
      close();
    };
    window.addEventListener('resize', away);
    window.addEventListener('scroll', away, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', away);
      window.removeEventListener('scroll', away, { capture: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Tab') {
      button.current?.focus();
      close();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...(menu.current?.querySelectorAll('[role="menuitem"]') ?? [])];
    const labels = entries.map((entry) => entry.label);
    const step = menuStep(event.key, labels, items.indexOf(document.activeElement ?? items[0] ?? document.body));
    if (step === null) return;
    event.preventDefault();
    entryAt(step)?.focus();
  };
  return (
    <div
      class="menu"
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="auto"
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry) => (
        <MenuItem key={entry.label} entry={entry} onPicked={close} />
      ))}
    </div>
  );
}

function MenuItem({ entry, onPicked }: { entry: MenuEntry; onPicked: () => void }) {
  const look = {
    role: 'menuitem' as const,
    tabIndex: -1,
    'data-is': entry.is,
    'data-apart': entry.apart ? '' : undefined,
  };
  if (entry.href !== undefined) {
    return (
      <a {...look} href={entry.href} onClick={onPicked}>
        {entry.label}
      </a>
    );
  }
  return (
    <button
      {...look}
      type="button"
      onClick={() => {
        // the focus is back on the button before a dialog opens, so that it returns there
        onPicked();
        entry.onPick?.();
      }}
    >
      {entry.label}
    </button>
  );
}

/** Below the button and flush with its right edge; above it, or moved, where the window ends. */
function placeBeside(button: DOMRect, menu: HTMLElement): { left: number; top: number } {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const below = button.bottom + height + MARGIN <= room.height;
  const top = below ? button.bottom + 2 : button.top - height - 2;
  return {
    left: Math.max(MARGIN, Math.min(button.right - width, room.width - width - MARGIN)),
    top: Math.max(MARGIN, Math.min(top, room.height - height - MARGIN)),
  };
}
