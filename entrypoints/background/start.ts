// What a worker does once before it answers its first message.
import type { Deps } from './deps.ts';
import { report } from './report.ts';
import { settleRunsLeftOpen } from './store/runs.ts';

/** Judges the storage and settles what an earlier worker left open. Never rejects: messages then say what is wrong. */
export async function startWorker(deps: Pick<Deps, 'health' | 'database' | 'now'>): Promise<void> {
  const status = await deps.health.check();
  if (status.state !== 'ready') return;
  try {
    await settleRunsLeftOpen(deps.database, deps.now());
  } catch (error) {
    report('settling earlier runs', error);
  }
}
