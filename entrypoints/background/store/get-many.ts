// Many records of one store by their keys.

/** From so many on, one read of the whole store takes less time than a read of each. */
export const MANY = 200;

interface Readable<Value> {
  get(key: string): Promise<Value | undefined>;
  getAll(): Promise<Value[]>;
  getAllKeys(): Promise<string[]>;
}

/** Those that are there, by key. Inside a transaction of the caller's. */
export async function getMany<Value>(store: Readable<Value>, keys: readonly string[]): Promise<Map<string, Value>> {
  const [names, values] =
    keys.length < MANY
      ? [keys, await Promise.all(keys.map((key) => store.get(key)))]
      : await Promise.all([store.getAllKeys(), store.getAll()]);
  const found = new Map(names.map((name, index) => [name, values[index]]));
  return new Map(
    keys.flatMap((key): [string, Value][] => {
      const value = found.get(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
