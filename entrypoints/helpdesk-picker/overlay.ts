// What the picker shows over the page: a bar that says what is pointed at and what it reads, frames around it, and a sheet of glass that
// keeps the pointer from the page. All of it in a closed shadow tree: the page can neither style nor press it.

const STYLE = `
:host { all: initial; }
.glass, .frame, .bar { position: fixed; box-sizing: border-box; }
.glass { inset: 0; cursor: crosshair; z-index: 1; }
.frame { z-index: 2; pointer-events: none; border: 2px dashed #0b6bcb; border-radius: 3px; background: rgb(11 107 203 / 0.08); }
.frame.at { border-style: solid; box-shadow: 0 0 0 2px #fff; }
.bar { z-index: 3; inset: 8px 8px auto; margin-inline: auto; max-inline-size: 760px; display: grid; gap: 6px; padding: 10px 14px;
  border-radius: 10px; border: 1px solid #fff; background: #1d1d1f; color: #fff; font: 14px/1.4 system-ui, sans-serif; text-align: start;
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.4); }
.bar.low { inset: auto 8px 8px; }
.bar p { margin: 0; overflow-wrap: anywhere; }
.bar strong { font-weight: 600; }
.says { color: #cfe4ff; max-block-size: 4.2em; overflow: hidden; }
code { font: 12px/1.4 ui-monospace, monospace; color: #d8d8dc; }
.row { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.row code { flex: 1 1 200px; min-inline-size: 0; overflow-wrap: anywhere; }
button { font: inherit; padding: 3px 10px; min-block-size: 28px; border: 1px solid #8e8e93; border-radius: 6px; background: #333336; color: #fff;
  cursor: pointer; }
button.take { background: #cfe4ff; border-color: #cfe4ff; color: #0b2a4a; font-weight: 600; }
button:disabled { opacity: 0.5; cursor: default; }
@media (prefers-contrast: more) { .frame { border-width: 3px; } }
`;

/** More frames would only slow the page down. */
const MOST_FRAMES = 60;

export const BUTTONS = {
  take: 'Take it (Enter)',
  wider: 'Wider (↑)',
  narrower: 'Narrower (↓)',
  stop: 'Stop (Esc)',
} as const;
export type Press = keyof typeof BUTTONS;

export interface Overlay {
  host: HTMLElement;
  say(told: { says: string; selector: string; canTake: boolean }): void;
  /** @param at the one that is pointed at */
  frame(elements: readonly Element[], at: Element | null): void;
  /** Which button stands at that place of the window; null: none. `bar`: the bar itself. */
  pressAt(x: number, y: number): Press | 'bar' | null;
  remove(): void;
}

/** @param title "Point at the subject" */
export function showOverlay(title: string, hint: string): Overlay {
  const host = document.createElement('div');
  host.style.cssText = 'all: initial; position: fixed; inset: 0; z-index: 2147483647;';
  const root = host.attachShadow({ mode: 'closed' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox lets no content script adopt a style sheet.
    const style = document.createElement('style');
    style.textContent = STYLE;
    root.append(style);
  }
  const make = (name: string, className: string, text = '') => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  };
  const bar = make('section', 'bar');
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', `Deskhand: ${title}`);
  bar.tabIndex = -1;
  const heading = make('p', '');
  heading.append(make('strong', '', title), ` ${hint}`);
  const says = make('p', 'says');
  says.setAttribute('role', 'status');
  const row = make('p', 'row');
  const code = make('code', '');
  row.append(code);
  const buttons = new Map<Element, Press>();
  for (const press of Object.keys(BUTTONS) as Press[]) {
    const button = make('button', press, BUTTONS[press]) as HTMLButtonElement;
    button.type = 'button';
    buttons.set(button, press);
    row.append(button);
  }
  const take = row.querySelector<HTMLButtonElement>('.take');
  bar.append(heading, says, row);
  const frames = make('div', '');
  root.append(make('div', 'glass'), frames, bar);
  document.documentElement.append(host);
  bar.focus({ preventScroll: true });

  return {
    host,
    say(told) {
      says.textContent = told.says;
      code.textContent = told.selector;
      if (take) take.disabled = !told.canTake;
    },
    frame(elements, at) {
      const shown = elements.slice(0, MOST_FRAMES);
      if (at && !shown.includes(at)) shown.push(at);
      frames.replaceChildren(
        ...shown.map((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const frame = make('div', element === at ? 'frame at' : 'frame');
          frame.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
          return frame;
        }),
      );
      // The bar gives way to what it would cover.
      const rect = at?.getBoundingClientRect();
      bar.classList.toggle('low', rect !== undefined && rect.top < bar.offsetHeight + 24 && rect.top < innerHeight / 2);
    },
    pressAt(x, y) {
      const hit = root.elementFromPoint(x, y);
      if (!hit || !bar.contains(hit)) return null;
      const button = hit.closest('button');
      return button && !button.disabled ? (buttons.get(button) ?? 'bar') : 'bar';
    },
    remove: () => host.remove(),
  };
}
