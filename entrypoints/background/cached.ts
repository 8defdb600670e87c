// A value that is read once and kept in memory until something changes it. The worker is the only writer, so this never goes stale.

export interface Cached<T> {
  read(): Promise<T>;
  forget(): void;
}

/** Several readers share one load; a load that fails is not kept. */
export function createCached<T>(load: () => Promise<T>): Cached<T> {
  let kept: Promise<T> | null = null;
  return {
    read() {
      if (kept) return kept;
      const loading = load();
      kept = loading;
      loading.catch(() => {
        if (kept === loading) kept = null;
      });
      return loading;
    },
    forget() {
      kept = null;
    },
  };
}

/** As `Cached`, of what also depends on something else that can change: a value is kept under the key that says what that was. */
export interface Keyed<T> {
  read(key: string, load: () => Promise<T>): Promise<T>;
  forget(): void;
}

export function createKeyed<T>(): Keyed<T> {
  let kept: { key: string; value: Cached<T> } | null = null;
  return {
    read(key, load) {
      if (kept?.key !== key) kept = { key, value: createCached(load) };
      return kept.value.read();
    },
    forget() {
      kept = null;
    },
  };
}
