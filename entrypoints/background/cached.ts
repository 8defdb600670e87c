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
