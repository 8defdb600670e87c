// What a safeguard is to the suite that takes each away: where it stands, what its absence looks like, and the tests that must notice.

export interface Edit {
  file: string;
  /** Stands there exactly once. */
  text: string;
  instead: string;
}

export interface Safeguard {
  /** What it keeps from happening. */
  name: string;
  edits: Edit[];
  /** Unit tests; at least one test in them must fail without the safeguard. */
  unit?: string[];
  /** Tests that need a build and a browser (`npm run test:long` alone). */
  browser?: string[];
}

/** A safeguard that stands in one place. */
export function guard(
  name: string,
  file: string,
  [text, instead]: [text: string, instead: string],
  tests: Pick<Safeguard, 'unit' | 'browser'>,
): Safeguard {
  return { name, edits: [{ file, text, instead }], ...tests };
}
