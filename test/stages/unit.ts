// The unit tests: vitest shows its own output, and its JSON report is counted.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runTool } from './command.ts';
import { type Counts, fail, noCounts } from './counts.ts';

const REPORT = '.output/test/unit.json';

interface VitestReport {
  success: boolean;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** A skipped unit test names what it needs at the end of its title. */
function skipped(title: string): { title: string; reason: string } {
  const needs = /^(.*) \((needs [^)]+)\)$/.exec(title);
  return { title: needs?.[1] ?? title, reason: needs?.[2] ?? 'no reason given' };
}

/** Runs vitest. A file that fails to load counts as one failure. */
export function unitTests(): Counts {
  console.log('\n── Unit tests');
  rmSync(REPORT, { force: true });
  const passed = runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);
  const counts = noCounts();
  if (existsSync(REPORT)) {
    const report: VitestReport = JSON.parse(readFileSync(REPORT, 'utf8'));
    for (const file of report.testResults) {
      if (file.status === 'failed' && file.assertionResults.length === 0) fail(counts, file.name);
      for (const test of file.assertionResults) {
        if (test.status === 'passed') counts.passed += 1;
        else if (test.status === 'failed') fail(counts, `${test.fullName}: ${test.failureMessages[0]?.slice(0, 500)}`);
        else counts.skipped.push(skipped(test.fullName));
      }
    }
  }
  if (!passed && counts.failed === 0) fail(counts, 'vitest ended with an error and names no test');
  return counts;
}
