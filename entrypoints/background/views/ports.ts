// The open lines to the pages, and what is told over them unasked.
import type { PanelView } from '#lib/card.ts';
import type { Push } from '#lib/messages.ts';
import type { PagePort } from '../browser-port.ts';
import { report } from '../report.ts';

export interface Views {
  /** Takes a page's line; a panel gets its view at once, because it may have missed a push while the worker was away. */
  connect(port: PagePort): void;
  /** Is any page of ours open? */
  areOpen(): boolean;
  /** Tells every page. */
  tell(push: Push): void;
  /** Tells the options pages alone. */
  tellOptions(push: Push): void;
  /** Something that this window's panel shows has changed; without a window, what every panel shows. */
  changed(windowId?: number): void;
}

const PANEL_NAME = /^panel:(-?\d{1,15})$/;

/** @param assemble puts a window's view together; null while there is none to show */
export function createViews(assemble: (windowId: number) => Promise<PanelView | null>): Views {
  const ports = new Map<PagePort, { windowId: number | null }>();
  const busy = new Map<number, { again: boolean }>();

  function post(port: PagePort, push: Push): void {
    try {
      port.post(push);
    } catch {
      // The page is closing; its close event follows.
      ports.delete(port);
    }
  }

  const portsOf = (windowId: number) =>
    [...ports].filter(([, page]) => page.windowId === windowId).map(([port]) => port);

  /** One assembly per window at a time: changes that come meanwhile share the next one, so that the last push is always the newest. */
  async function refresh(windowId: number): Promise<void> {
    const running = busy.get(windowId);
    if (running) {
      running.again = true;
      return;
    }
    const turn = { again: true };
    busy.set(windowId, turn);
    try {
      while (turn.again && portsOf(windowId).length > 0) {
        turn.again = false;
        const view = await assemble(windowId);
        if (view) for (const port of portsOf(windowId)) post(port, { name: 'view.changed', view });
      }
    } catch (error) {
      report('view.changed', error);
    } finally {
      busy.delete(windowId);
    }
  }

  const views: Views = {
    connect(port) {
      const match = PANEL_NAME.exec(port.name);
      const windowId = match ? Number(match[1]) : null;
      ports.set(port, { windowId });
      port.onClose(() => ports.delete(port));
      if (windowId !== null) views.changed(windowId);
    },
    areOpen: () => ports.size > 0,
    tell(push) {
      for (const port of ports.keys()) post(port, push);
    },
    tellOptions(push) {
      for (const [port, page] of ports) if (page.windowId === null) post(port, push);
    },
    changed(windowId) {
      const windows = [...ports.values()].flatMap((page) => (page.windowId === null ? [] : [page.windowId]));
      for (const id of new Set(windows)) if (windowId === undefined || windowId === id) void refresh(id);
    },
  };
  return views;
}
