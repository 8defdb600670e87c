/** Every ticket of a site: their keys go on after its origin with a path or with "#". */
export function ticketKeysOf(origin: string): IDBKeyRange[] {
  const ends = [
    ['/', '0'],
    ['#', '$'],
  ] as const;
  return ends.map(([first, next]) => IDBKeyRange.bound(`${origin}${first}`, `${origin}${next}`, false, true));
}
