// What is said of an export: its formats, how far it is, what was written and what was not. Pure.
import { counted } from './erase-words.ts';
import { dayOf } from './log-dates.ts';
import { isNarrowed, type LogView, spanOfView } from './log-view.ts';

export const FORMATS = ['json', 'csv', 'har'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export const EXPORT_WORDS: Record<ExportFormat, string> = {
  json: 'JSON, with everything',
  csv: 'CSV, for a spreadsheet',
  har: 'HAR, requests and answers',
};

export interface Written {
  runs: number;
  events: number;
  /** Runs that this format does not take, because nothing was sent. */
  unsent: number;
}

export interface Done {
  format: ExportFormat;
  name: string;
  written: Written;
  /** Changes that the filters let through and the format does not take; null when they were not asked for. */
  leftOut: number | null;
}

/** `deskhand-log-2026-11-22.json`; with days asked for, those; of a part, it says so. */
export function logFileName(format: ExportFormat, view: LogView, now: number): string {
  const { from, to } = spanOfView(view, now);
  const today = dayOf(now);
  // the last day is the one before its end
  const days = [from === null ? null : dayOf(from), to === null ? today : dayOf(to - 1)];
  const named = days[0] === null || days[0] === days[1] ? days[1] : `${days[0]}-to-${days[1]}`;
  const part = isNarrowed({ ...view, date: null, from: '', to: '' }) ? '-filtered' : '';
  return `deskhand-log-${named}${part}.${format}`;
}

export function progressText({ done, of, stopping }: { done: number; of: number | null; stopping: boolean }): string {
  if (stopping) return 'Stopping…';
  const so = done.toLocaleString();
  return of === null
    ? `Writing, ${so} entries so far…`
    : `Writing ${so} of about ${Math.max(of, done).toLocaleString()} entries…`;
}

/** The first sentence is the title. */
export function writtenText({ format, name, written, leftOut }: Done): [string, ...string[]] {
  const { runs, events, unsent } = written;
  const parts = [counted(runs, 'run', 'runs'), counted(events, 'change', 'changes')].filter((part) => part !== '');
  const said: [string, ...string[]] =
    parts.length === 0
      ? ['Nothing was written: nothing fits the filters.']
      : [`${parts.join(' and ')} written to ${name}.`];
  const upper = format.toUpperCase();
  if (unsent > 0) said.push(`Not in it: ${counted(unsent, 'run', 'runs')} of which nothing was sent.`);
  if (leftOut !== null && leftOut > 0) {
    said.push(
      `Not in it: ${counted(leftOut, 'change', 'changes')}. A ${upper} file holds runs alone; JSON takes them along.`,
    );
  }
  if (parts.length > 0) {
    said.push('Secrets and sensitive values are masked in it, and bodies stand in it as far as the log keeps them.');
  }
  return said;
}
