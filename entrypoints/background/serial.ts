// Runs a task again and again, but never twice at once.

/** @returns a function that runs `task` after every earlier call of it has ended, and settles as the task does */
export function createSerial(task: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
}
