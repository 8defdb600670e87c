// What is looked for on the log's screens, and runs that are put into the log behind Deskhand's back. No test stands here.
import type { Locator, Page } from '@playwright/test';
import { storedRow, storedRun } from '#background/store/log-rows.ts';
import type { LoggedRun } from '#lib/log.ts';
import type { RunRecord } from '#lib/run.ts';
import { runRecord } from '../unit/run/run-record.ts';
import type { Deskhand } from '../world/deskhand.ts';
import { putRecords } from './stored.ts';

export const rows = (page: Page): Locator => page.locator('a[data-entry]');
export const row = (page: Page, name: string): Locator => rows(page).filter({ hasText: name });
export const entry = (page: Page): Locator => page.getByRole('region', { name: 'Open entry' });
export const count = (page: Page): Locator => page.locator('.log-filters output');

export const idOf = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/** Settled lookups, newest first, each so many minutes older than the one before. @param newest ms since 1970 */
export function manyRuns(howMany: number, minutes: number, newest: number, more: Partial<RunRecord> = {}): RunRecord[] {
  return Array.from({ length: howMany }, (_, place) => {
    const at = newest - place * minutes * 60_000;
    return runRecord({
      runId: idOf(place),
      preparedAt: at,
      sentAt: at,
      settledAt: at + 80,
      kind: 'lookup',
      ticketNumber: String(place),
      ...more,
    });
  });
}

/** No two of them may be of one millisecond. */
export async function keepRuns(deskhand: Deskhand, runs: readonly RunRecord[]): Promise<void> {
  const worker = await deskhand.worker();
  const orderOf = (run: RunRecord) => run.preparedAt * -1_000;
  await putRecords(
    worker,
    'runs',
    runs.map((run) => storedRun(run, orderOf(run))),
  );
  await putRecords(
    worker,
    'log',
    runs.map((run) => storedRow(run, orderOf(run))),
  );
}

/** The newest runs as the log has them, newest first. */
export async function newestRuns(deskhand: Deskhand): Promise<LoggedRun[]> {
  const filter = { show: 'runs', tests: 'include' };
  return ((await deskhand.ask('log.records', { filter, after: null })) as { runs: LoggedRun[] }).runs;
}
