// The place in a path that its error names, with what stands around it. Pure.
import { refusedPath } from './place.ts';

export interface FaultMark {
  before: string;
  /** The character that is wrong; a space where something is missing at the end. */
  at: string;
  after: string;
}

/** Characters shown on either side: as many as fit at 320 px. */
const AROUND = 18;

/** null for a path in good order. */
export function markPath(path: string): FaultMark | null {
  // path.ts names the column in its sentence alone
  const column = /at column (\d+),/.exec(refusedPath(path) ?? '')?.[1];
  return column === undefined ? null : markAt(path, Number(column));
}

/** @param column from 1 */
export function markAt(line: string, column: number): FaultMark {
  const at = Math.min(column - 1, line.length);
  const start = Math.max(0, at - AROUND);
  const end = at + 1 + AROUND;
  return {
    before: `${start > 0 ? '…' : ''}${line.slice(start, at)}`,
    at: line.slice(at, at + 1) || ' ',
    after: `${line.slice(at + 1, end)}${end < line.length ? '…' : ''}`,
  };
}
