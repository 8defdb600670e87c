// How many checks passed, failed and were skipped, and why each skipped one was.

export interface Counts {
  passed: number;
  failed: number;
  /** What failed, by name, so that the last lines of a long run tell it. */
  failures: string[];
  skipped: { title: string; reason: string }[];
  /** Those that passed at the second try: counted as passed, and named, because each of them wants mending. */
  unsteady: string[];
}

export const noCounts = (): Counts => ({ passed: 0, failed: 0, failures: [], skipped: [], unsteady: [] });

/** Counts one failure, under its name. */
export function fail(counts: Counts, title: string): void {
  counts.failed += 1;
  counts.failures.push(title);
}

/** Adds counts up, in order. */
export function sum(all: Counts[]): Counts {
  return {
    passed: all.reduce((total, one) => total + one.passed, 0),
    failed: all.reduce((total, one) => total + one.failed, 0),
    failures: all.flatMap((one) => one.failures),
    skipped: all.flatMap((one) => one.skipped),
    unsteady: all.flatMap((one) => one.unsteady),
  };
}
