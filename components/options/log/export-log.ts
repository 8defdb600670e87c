// Writes the log into a file, page after page, with the filters as they stand. One export at a time; Cancel writes no file. No JSX.
import { signal } from '@preact/signals';
import { call } from '#lib/browser/call.ts';
import { deskhandVersion } from '#lib/browser/version.ts';
import type { ErrorDetail, Reply } from '#lib/errors.ts';
import { csvLog } from '#lib/export/log-csv.ts';
import type { LogFile, LogFileFacts } from '#lib/export/log-file.ts';
import { harLog } from '#lib/export/log-har.ts';
import { jsonLog } from '#lib/export/log-json.ts';
import type { LogEvent, LogFilter, LoggedRun } from '#lib/log.ts';
import { download } from '../parts/download.ts';
import { type Done, type ExportFormat, logFileName, type Written } from './export-words.ts';
import { facets, view } from './log-state.ts';
import { filterOf, isNarrowed } from './log-view.ts';

/** Entries of the event log asked for at once: the most that one message gives. */
const EVENTS_AT_ONCE = 200;

const FILES: Record<ExportFormat, { type: string; takesEvents: boolean; open: (facts: LogFileFacts) => LogFile }> = {
  json: { type: 'application/json', takesEvents: true, open: jsonLog },
  csv: { type: 'text/csv', takesEvents: false, open: csvLog },
  har: { type: 'application/json', takesEvents: false, open: harLog },
};

export type Exporting =
  | { state: 'idle' }
  /** `of`: about how many there are; null where only the filters know. */
  | { state: 'running'; done: number; of: number | null; stopping: boolean }
  | ({ state: 'done' } & Done)
  | { state: 'cancelled' }
  | { state: 'failed'; error: ErrorDetail };

export const exporting = signal<Exporting>({ state: 'idle' });

/** A reply that ended the export. */
class Ended extends Error {
  readonly error: ErrorDetail | null;

  /** @param error null: somebody pressed Cancel */
  constructor(error: ErrorDetail | null) {
    super('the export ended');
    this.error = error;
  }
}

export async function exportLog(format: ExportFormat): Promise<void> {
  if (exporting.peek().state === 'running') return;
  const now = Date.now();
  const looked = view.peek();
  const filter = filterOf(looked, now);
  const known = facets.value.peek();
  const { type, takesEvents: takes, open } = FILES[format];
  const file = open({ exportedAt: now, version: deskhandVersion() });
  const of = isNarrowed(looked) || known === null ? null : countOf(known, filter, takes);
  exporting.value = { state: 'running', done: 0, of, stopping: false };
  try {
    const { parts, written, events } = await writeParts(file, filter, takes);
    if (written.runs + written.events > 0) download(logFileName(format, looked, now), new Blob(parts, { type: type }));
    const name = logFileName(format, looked, now);
    exporting.value = { state: 'done', format, name, written, leftOut: takes ? null : events };
  } catch (thrown) {
    if (!(thrown instanceof Ended)) throw thrown;
    exporting.value = thrown.error === null ? { state: 'cancelled' } : { state: 'failed', error: thrown.error };
  }
}

export function stopExport(): void {
  const now = exporting.peek();
  if (now.state === 'running') exporting.value = { ...now, stopping: true };
}

export function closeReport(): void {
  exporting.value = { state: 'idle' };
}

/** Each page becomes parts of the file at once: fifty thousand runs as one text would need all of the page's memory. */
async function writeParts(file: LogFile, filter: LogFilter, takesEvents: boolean) {
  const parts: BlobPart[] = [file.start];
  const written: Written = { runs: 0, events: 0, unsent: 0 };
  if (filter.show !== 'events') {
    await pages(
      (after) => call('log.records', { filter, after }),
      ({ runs }) => {
        // one part a page, not one a run
        parts.push(new Blob(runs.flatMap((run) => partOf(file, run, written))));
        return runs.length;
      },
    );
  }
  const events = await writeEvents(takesEvents ? file : null, filter, parts, written);
  parts.push(file.end);
  return { parts, written, events };
}

function partOf(file: LogFile, run: LoggedRun, written: Written): string[] {
  const text = file.run(run);
  if (text === '') written.unsent += 1;
  else written.runs += 1;
  return text === '' ? [] : [text];
}

/**
 * @param file null where its format takes no changes: they are counted all the same
 * @returns how many changes the filters let through
 */
async function writeEvents(
  file: LogFile | null,
  filter: LogFilter,
  parts: BlobPart[],
  written: Written,
): Promise<number> {
  if (filter.show === 'runs') return 0;
  const only = { ...filter, show: 'events' } as const;
  let found = 0;
  await pages(
    (after) => call('log.list', { filter: only, after, limit: EVENTS_AT_ONCE }),
    ({ entries }) => {
      const events = entries.filter((entry): entry is LogEvent => entry.kind === 'event');
      found += events.length;
      if (file === null) return 0;
      parts.push(new Blob(events.map((event) => file.event(event))));
      written.events += events.length;
      return events.length;
    },
  );
  return found;
}

/** About how many entries there will be, for the bar. */
function countOf(
  { runs, events }: { runs: number; events: number },
  { show }: LogFilter,
  takesEvents: boolean,
): number {
  return (show === 'events' ? 0 : runs) + (show === 'runs' || !takesEvents ? 0 : events);
}

async function pages<Page extends { next: string | null }>(
  ask: (after: string | null) => Promise<Reply<Page>>,
  take: (page: Page) => number,
): Promise<void> {
  let after: string | null = null;
  do {
    const reply: Reply<Page> = await ask(after);
    const now = exporting.peek();
    if (now.state !== 'running' || now.stopping) throw new Ended(null);
    if (!reply.ok) throw new Ended(reply.error);
    exporting.value = { ...now, done: now.done + take(reply.value) };
    after = reply.value.next;
  } while (after !== null);
}
