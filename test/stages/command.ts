// One stage that is one command: passed if it exits 0.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Counts, noCounts } from './counts.ts';

/** Runs a program of node_modules/.bin with its output shown. */
export function runTool(tool: string, args: string[], environment: Record<string, string> = {}): boolean {
  const done = spawnSync(join('node_modules', '.bin', tool), args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return done.status === 0;
}

/** A stage that counts as one check. */
export function command(title: string, tool: string, args: string[]): Counts {
  console.log(`\n── ${title}`);
  const passed = runTool(tool, args);
  console.log(passed ? `${title}: ok` : `${title}: FAILED`);
  return { ...noCounts(), passed: passed ? 1 : 0, failed: passed ? 0 : 1, failures: passed ? [] : [title] };
}
