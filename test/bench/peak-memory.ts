// The peak of memory that a piece of work needs, as Linux counts it for the process that the extension runs in.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

export interface PeakMemory {
  /** Does the work. @returns how far resident memory rose above what it was before, at its peak, in MB */
  during(work: () => Promise<unknown>): Promise<number>;
}

/** `VmHWM`: the most so far; `VmRSS`: what it is now. In kB. */
const counted = (pid: number, name: 'VmHWM' | 'VmRSS') =>
  Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** @returns null where the system has no such counts: they are Linux's */
export async function peakMemory(context: BrowserContext): Promise<PeakMemory | null> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session || !existsSync('/proc/self/clear_refs')) return null;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.map(({ id }) => id).filter((id) => existsSync(`/proc/${id}/cmdline`));
  const pid = renderers.find((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process'));
  if (pid === undefined) return null;
  return {
    async during(work) {
      // 5: the peak begins anew at what is resident now (proc(5)).
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
      const before = counted(pid, 'VmRSS');
      await work();
      return (counted(pid, 'VmHWM') - before) / 1_024;
    },
  };
}
