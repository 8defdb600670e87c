// Makes coming requests to the real endpoints go wrong, so that tests see what an agent would see on a bad day.

export interface Disturbance {
  /** Beginning of the path, such as `/v2/orders/NW-20481/refunds`. */
  path: string;
  /**
   * `too-many-requests` (429) and `unavailable` (503) refuse before anything happens. `hang` (no answer ever), `drop` (the
   * connection breaks) and `cut-off` (it breaks in the middle of the answer) come after the work was done. `slow` answers late.
   */
  kind: 'too-many-requests' | 'unavailable' | 'hang' | 'drop' | 'cut-off' | 'slow';
  /** How many requests it meets; 1 unless told. */
  times?: number;
  /** Seconds in Retry-After, of the two that refuse; none unless told. */
  retryAfter?: number;
  /** Of `slow`. */
  milliseconds?: number;
}

export class Disturbances {
  #waiting: { disturbance: Disturbance; left: number }[] = [];

  add(disturbance: Disturbance): void {
    this.#waiting.push({ disturbance, left: disturbance.times ?? 1 });
  }

  /** The one that meets this request, used up by one. */
  take(path: string): Disturbance | null {
    const found = this.#waiting.find((each) => path.startsWith(each.disturbance.path));
    if (!found) return null;
    found.left -= 1;
    if (found.left <= 0) this.#waiting = this.#waiting.filter((each) => each !== found);
    return found.disturbance;
  }

  clear(): void {
    this.#waiting = [];
  }
}
