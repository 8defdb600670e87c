// Figures of a benchmark: quantiles, and how they are printed: a table for people, one JSON line for machines.

export interface Quantiles {
  median: number;
  p95: number;
}

/** Median and 95th percentile (nearest rank) of samples in milliseconds, to a tenth. */
export function quantiles(samples: number[]): Quantiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  const tenth = (ms: number) => Math.round(ms * 10) / 10;
  return { median: tenth(at(0.5)), p95: tenth(at(0.95)) };
}

/** A ratio to two decimals. */
export const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100;

export type Row = Record<string, string | number>;

/** Prints rows as a table. */
export function table(name: string, rows: readonly Row[]): void {
  console.log(`\n${name}`);
  console.table(rows);
}

/** Prints rows as a table and the same as one JSON line. */
export function report(name: string, rows: readonly Row[]): void {
  table(name, rows);
  console.log(JSON.stringify({ bench: name, rows }));
}
