// How long the extension itself keeps a page's main thread busy: the samples of a processor profile that stand under its own scripts. What the
// page does meanwhile does not count, nor the time in which the machine ran something else: each task counts as its processor time does.
import type { CDPSession } from '@playwright/test';
import { EXTENSION_ORIGIN } from '../world/deskhand.ts';

const CATEGORIES = ['disabled-by-default-v8.cpu_profiler', 'disabled-by-default-devtools.timeline'];

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string; functionName: string };
}

/** As far as it is read; times in µs. */
interface TraceEvent {
  name: string;
  id?: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: {
    data?: {
      startTime?: number;
      timeDeltas?: number[];
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
    };
  };
}

/** ms of processor time. */
export interface OwnTime {
  all: number;
  /** The most in one task: what the page has to wait for at once. */
  longest: number;
}

/** Traces the page while `work` runs. */
export async function ownTime(cdp: CDPSession, work: () => Promise<void>): Promise<OwnTime> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
  await cdp.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] } });
  await work();
  await cdp.send('Tracing.end');
  await complete;
  return timeOf(events);
}

/** The time under the extension's scripts in all the threads of a trace: its pages and its worker are of another process, so of none traced. */
function timeOf(events: readonly TraceEvent[]): OwnTime {
  const byTask = new Map<TraceEvent, number>();
  const profiles = new Map(
    events.filter(({ name }) => name === 'Profile').map((event) => [`${event.pid} ${event.id}`, event]),
  );
  for (const [key, { pid, tid, args }] of profiles) {
    const tasks = events
      .filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid)
      .sort((a, b) => a.ts - b.ts);
    const own = new Set<number>();
    let time = args.data?.startTime ?? 0;
    let at = 0;
    let [running, since] = [false, 0];
    for (const event of events) {
      if (event.name !== 'ProfileChunk' || `${event.pid} ${event.id}` !== key) continue;
      const { cpuProfile, timeDeltas = [] } = event.args.data ?? {};
      for (const { id, parent, callFrame } of cpuProfile?.nodes ?? [])
        if (callFrame.url?.startsWith(EXTENSION_ORIGIN) || (parent !== undefined && own.has(parent))) own.add(id);
      for (const [place, sample] of (cpuProfile?.samples ?? []).entries()) {
        time += timeDeltas[place] ?? 0;
        // A sample stands for the time until the next one, within its task.
        while (tasks[at + 1] && (tasks[at + 1] as TraceEvent).ts <= since) at += 1;
        const task = tasks[at];
        if (running && task?.dur) {
          const lasted = Math.max(0, Math.min(time, task.ts + task.dur) - since);
          byTask.set(task, (byTask.get(task) ?? 0) + (lasted * (task.tdur ?? task.dur)) / task.dur);
        }
        [running, since] = [own.has(sample), time];
      }
    }
  }
  const times = [...byTask.values()];
  const ms = (time: number) => Math.round(time / 100) / 10;
  return { all: ms(times.reduce((sum, one) => sum + one, 0)), longest: ms(Math.max(0, ...times)) };
}
