// What erasing the log came to, in a sentence. Pure.

export function erasedText({ runs, events }: { runs: number; events: number }): string {
  if (runs + events === 0) return 'There was nothing to erase.';
  const parts = [counted(runs, 'run', 'runs'), counted(events, 'change', 'changes')].filter((part) => part !== '');
  return `${parts.join(' and ')} erased.`;
}

/** "1 run", "12 runs", '' for none. */
export function counted(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
