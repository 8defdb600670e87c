// When a typed text reaches the page: small ones at once, large ones when the typing pauses, because every change of an action checks
// all of it anew. Nothing typed is ever left behind: leaving the field, a keyboard command and closing the page deliver first. No DOM.

/** Texts longer than this wait for a pause; in characters. */
const SMALL = 20_000;
/** ms */
const PAUSE = 250;

export class Delivery {
  /** The text that both sides know: what was delivered last, or came from outside. */
  known: string;
  readonly #deliver: (text: string) => void;
  #waiting: (() => string) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(known: string, deliver: (text: string) => void) {
    this.known = known;
    this.#deliver = deliver;
  }

  /** @param text read when it is delivered and not before: making one string of a long text costs, too */
  take(text: () => string, length: number): void {
    this.#waiting = text;
    if (length <= SMALL) {
      this.flush();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  flush(): void {
    clearTimeout(this.#timer);
    const text = this.#waiting?.();
    this.#waiting = null;
    if (text === undefined || text === this.known) return;
    this.known = text;
    this.#deliver(text);
  }
}
