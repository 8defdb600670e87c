// What is said about a series of saved tests. Pure.
import { statusLine } from '#lib/test/answer-facts.ts';
import type { Planned, TestResult } from './run-tests.ts';

const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "Send 3 POST requests to api.example.com for real?" */
export function seriesQuestion(planned: Planned[], method: string, host: string): string {
  const sent = planned.filter(({ skipped }) => skipped === null).length;
  return `Send ${times(sent, `${method} request`, `${method} requests`)} to ${host} for real?`;
}

/** "3 passed, 1 failed, 1 skipped, 2 not run"; what did not happen is left out. */
export function summaryText(results: ReadonlyMap<string, TestResult>, of: number): string {
  const counts: Record<TestResult['kind'], number> = {
    passed: 0,
    failed: 0,
    'no-expectation': 0,
    refused: 0,
    cancelled: 0,
    unknown: 0,
    skipped: 0,
  };
  for (const { kind } of results.values()) counts[kind] += 1;
  const parts = [
    counts.passed > 0 && `${counts.passed} passed`,
    counts.failed > 0 && `${counts.failed} failed`,
    counts['no-expectation'] > 0 && `${counts['no-expectation']} without expectation`,
    counts.refused > 0 && `${counts.refused} not sent`,
    counts.cancelled > 0 && `${counts.cancelled} cancelled`,
    counts.unknown > 0 && `${counts.unknown} not known`,
    counts.skipped > 0 && `${counts.skipped} skipped`,
    results.size < of && `${of - results.size} not run`,
  ];
  return parts.filter(Boolean).join(', ') || 'Nothing to run';
}

/** How the whole series stands, for its colour and icon. */
export function summaryIs(results: ReadonlyMap<string, TestResult>, of: number): 'good' | 'warn' | 'bad' {
  const kinds = [...results.values()].map(({ kind }) => kind);
  if (kinds.some((kind) => kind === 'failed' || kind === 'refused')) return 'bad';
  return kinds.every((kind) => kind === 'passed') && results.size === of ? 'good' : 'warn';
}

interface ResultWords {
  is: 'good' | 'warn' | 'bad' | 'off';
  title: string;
  /** One sentence a line. */
  lines: string[];
}

/** One test's result in its row. */
export function resultWords(result: TestResult): ResultWords {
  switch (result.kind) {
    case 'passed':
      return { is: 'good', title: 'Passed', lines: [] };
    case 'failed':
      return { is: 'bad', title: 'Failed', lines: result.differences };
    case 'no-expectation': {
      const { run } = result.reply;
      const status = run.status === null ? 'no answer' : statusLine(run.status);
      return { is: 'off', title: `No expectation (${status})`, lines: run.error === null ? [] : [run.error.message] };
    }
    case 'skipped':
      return { is: 'warn', title: 'Skipped', lines: [result.reason] };
    case 'refused':
      return { is: 'bad', title: 'Not sent', lines: [result.reason] };
    case 'cancelled':
      return { is: 'warn', title: 'Cancelled', lines: [result.reason] };
    case 'unknown':
      return { is: 'warn', title: 'Not known', lines: [result.reason] };
  }
}
