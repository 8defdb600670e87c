// The browser tests: Playwright shows its own output, and its JSON report is counted.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runTool } from './command.ts';
import { type Counts, fail, noCounts } from './counts.ts';

const REPORT = '.output/test/browser.json';

interface Suite {
  title: string;
  suites?: Suite[];
  specs?: {
    title: string;
    tests: { status: string; annotations: { type: string; description?: string }[] }[];
  }[];
}

function countSuite(suite: Suite, counts: Counts): void {
  for (const inner of suite.suites ?? []) countSuite(inner, counts);
  for (const spec of suite.specs ?? [])
    for (const test of spec.tests) {
      if (test.status === 'expected') counts.passed += 1;
      else if (test.status === 'flaky') {
        counts.passed += 1;
        counts.unsteady.push(spec.title);
      } else if (test.status !== 'skipped') fail(counts, spec.title);
      else {
        const note = test.annotations.find((annotation) => annotation.type === 'skip');
        counts.skipped.push({ title: spec.title, reason: note?.description ?? 'no reason given' });
      }
    }
}

/** Runs Playwright. What fails is tried once more: a machine that stalls for seconds is no fault of the product, but it is told by name. */
export function browserTests(only: string[]): Counts {
  console.log('\n── Browser tests');
  rmSync(REPORT, { force: true });
  const passed = runTool('playwright', ['test', ...only]);
  const counts = noCounts();
  if (existsSync(REPORT)) {
    const report: { suites: Suite[]; errors: { message?: string }[] } = JSON.parse(readFileSync(REPORT, 'utf8'));
    for (const suite of report.suites) countSuite(suite, counts);
    for (const { message } of report.errors) fail(counts, message ?? 'an error without words');
  }
  if (!passed && counts.failed === 0) fail(counts, 'playwright ended with an error and names no test');
  return counts;
}
