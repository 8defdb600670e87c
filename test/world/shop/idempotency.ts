// A write with an Idempotency-Key happens once: the same key and request get the first answer again, another request is refused.
import { createHash } from 'node:crypto';
import { ShopError } from './shop-error.ts';

export interface WrittenAnswer {
  status: number;
  text: string;
}

export class IdempotencyKeys {
  readonly #kept = new Map<string, { fingerprint: string; answer: WrittenAnswer }>();

  /**
   * The answer that was given under this key, or `write()` and remember it. `request` is method, path and body.
   * Throws 422 when the key stands for another request.
   */
  once(
    key: string | undefined,
    request: string[],
    write: () => WrittenAnswer,
  ): { answer: WrittenAnswer; again: boolean } {
    if (key === undefined || key === '') return { answer: write(), again: false };
    const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('hex');
    const kept = this.#kept.get(key);
    if (!kept) {
      const answer = write();
      this.#kept.set(key, { fingerprint, answer });
      return { answer, again: false };
    }
    if (kept.fingerprint !== fingerprint) {
      throw new ShopError(422, 'idempotency_key_reused', 'This Idempotency-Key was used for another request.');
    }
    return { answer: kept.answer, again: true };
  }

  clear(): void {
    this.#kept.clear();
  }
}
