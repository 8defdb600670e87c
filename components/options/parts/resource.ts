// One list of the background as signals: the last good value stays while it is asked for again, so nothing flickers.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ErrorDetail, Reply } from '#lib/errors.ts';

export interface Resource<T> {
  /** null until the first good reply. */
  readonly value: ReadonlySignal<T | null>;
  /** Why the last attempt failed; null after a good one. */
  readonly error: ReadonlySignal<ErrorDetail | null>;
  /** Settles when a reply newer than this call is in. Never rejects. */
  load(): Promise<void>;
  /** Takes a value that came unasked. */
  set(value: T): void;
}

/**
 * Calls during a running request are answered by one further request: an import that pushes fifty changes costs two, and the last
 * reply is always younger than the last push.
 */
export function createResource<T>(ask: () => Promise<Reply<T>>): Resource<T> {
  const value = signal<T | null>(null);
  const error = signal<ErrorDetail | null>(null);
  let running: Promise<void> | null = null;
  let queued: Promise<void> | null = null;
  let pushes = 0;

  async function request(): Promise<void> {
    const before = pushes;
    const reply = await ask();
    // what was pushed meanwhile is younger than this reply
    if (pushes !== before) return;
    if (reply.ok) value.value = reply.value;
    error.value = reply.ok ? null : reply.error;
  }

  function load(): Promise<void> {
    if (running === null) {
      running = request().finally(() => {
        running = null;
      });
      return running;
    }
    queued ??= running.then(() => {
      queued = null;
      return load();
    });
    return queued;
  }

  return {
    value,
    error,
    load,
    set(next) {
      pushes += 1;
      value.value = next;
      error.value = null;
    },
  };
}
