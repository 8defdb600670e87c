// When a new version of the extension may take this one's place: never while a request is under way, and never under an open page.

export interface Updates {
  /** The browser has one ready. */
  available(): void;
  /** Something is over that may have stood in its way. */
  retry(): void;
}

/**
 * A reload kills the worker, and with it every request it waits for: nobody would know what became of them. It closes the panel, too, and
 * what was typed there would be lost; once no page is open, the browser installs by itself, or `retry` does.
 * @param inTheWay is a request under way, or a page open?
 */
export function createUpdates(inTheWay: () => boolean, reload: () => void): Updates {
  let waiting = false;
  const retry = () => {
    if (!waiting || inTheWay()) return;
    waiting = false;
    reload();
  };
  return {
    available() {
      waiting = true;
      retry();
    },
    retry,
  };
}
