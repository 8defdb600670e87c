// What the files of the log have in common: they are written piece by piece, because fifty thousand runs make no one text. Types only.
import type { LogEvent, LoggedRun } from '../log.ts';

/**
 * One file being written: `start`, then what `run` and `event` give for each entry in turn, then `end`, joined, are its text. '' is what a
 * format gives for an entry that it does not take. Everything stands in it as the log keeps it: redacted.
 */
export interface LogFile {
  start: string;
  run(run: LoggedRun): string;
  event(event: LogEvent): string;
  end: string;
}

export interface LogFileFacts {
  /** ms since 1970 */
  exportedAt: number;
  /** Deskhand's own. */
  version: string;
}
