// How many checks passed, failed and were skipped, and why each skipped one was.

export interface Counts {
  passed: number;
  failed: number;
  skipped: { title: string; reason: string }[];
  /** Those that passed at the second try: counted as passed, and named, because each of them wants mending. */
  unsteady: string[];
}

export const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: [], unsteady: [] });

/** Adds counts up, in order. */
export function sum(all: Counts[]): Counts {
  return {
    passed: all.reduce((total, one) => total + one.passed, 0),
    failed: all.reduce((total, one) => total + one.failed, 0),
    skipped: all.flatMap((one) => one.skipped),
    unsteady: all.flatMap((one) => one.unsteady),
  };
}
