// Tasks that must never overlap.

export type Serial = <T>(task: () => Promise<T>) => Promise<T>;

/** @returns a function that runs a task after every earlier one given to it has ended, and settles as that task does */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
}
