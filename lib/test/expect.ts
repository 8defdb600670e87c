// What a test is to come to, out of a result that was right, and how another result differs from it. Pure.
import { outputText } from '../action/output-text.ts';
import type { OutputValue } from '../run.ts';
import type { Expectation, TestReply } from './test.ts';

/** UTF-16 units of an output's text that an expectation holds (test.ts). */
const LONGEST = 65_536;
/** How much of a text a difference repeats. */
const QUOTED = 60;
/** How much of it stands before the place where two texts part. */
const BEFORE = 15;

/**
 * Outcome, status and the outputs' texts. Sensitive outputs are left out, because an expectation is stored.
 * @returns null when there is no result of the server's: nothing was sent, no answer came, or it was not waited for
 */
export function expectationOf(reply: TestReply): Expectation | null {
  const { state, status } = reply.run;
  if (status === null || (state !== 'succeeded' && state !== 'failed')) return null;
  const kept = reply.outputs.filter((output) => leftOut(output) === null);
  return {
    outcome: state,
    status,
    outputs: Object.fromEntries(kept.map((output) => [output.name, textOf(output)])),
  };
}

/** The outputs that no expectation keeps, each with why. */
export function notExpected(outputs: OutputValue[]): { name: string; reason: string }[] {
  return outputs.flatMap((output) => {
    const reason = leftOut(output);
    return reason === null ? [] : [{ name: output.name, reason }];
  });
}

/** One sentence a difference, in the order of importance; [] when the result is what was expected. */
export function compare(expectation: Expectation, reply: TestReply): string[] {
  const { state, status, error } = reply.run;
  const differences: string[] = [];
  if (state !== expectation.outcome) differences.push(outcomeText(expectation.outcome, state, error?.message ?? ''));
  if (expectation.status !== null && status !== expectation.status) {
    differences.push(`Status ${status ?? 'missing'} instead of ${expectation.status}.`);
  }
  // without an answer every output would be missing, which says nothing more
  if (state !== expectation.outcome) return differences;
  for (const [name, expected] of Object.entries(expectation.outputs)) {
    const output = reply.outputs.find((each) => each.name === name);
    const difference = output === undefined ? gone(name) : outputDifference(output, expected);
    if (difference !== null) differences.push(difference);
  }
  return differences;
}

function leftOut(output: OutputValue): string | null {
  if (output.audience === 'sensitive' || output.masked) return 'it is sensitive';
  if (output.name.length > 200) return 'its name is too long';
  if ((textOf(output)?.length ?? 0) > LONGEST) return 'its text is too long';
  return null;
}

/** null: not in the response. A JSON null is '', as it is copied. */
function textOf(output: OutputValue): string | null {
  return output.value === null ? null : outputText(output);
}

function outcomeText(expected: Expectation['outcome'], state: TestReply['run']['state'], reason: string): string {
  if (expected === 'failed') {
    return state === 'succeeded'
      ? 'Succeeded, and was expected to fail.'
      : 'The outcome is not known, and a failure was expected.';
  }
  const became = state === 'failed' ? 'Failed' : 'The outcome is not known';
  return `${became}, and was expected to succeed. ${reason}`.trim();
}

function gone(name: string): string {
  return `“${name}” is no output of this action any more.`;
}

function outputDifference(output: OutputValue, expected: string | null): string | null {
  const text = textOf(output);
  if (text === expected) return null;
  const name = `“${output.name}”`;
  if (output.masked) return `${name} is sensitive now and was not compared.`;
  if (text === null) return `${name} was not in the response; expected ${quoted(expected ?? '', 0)}.`;
  if (expected === null) return `${name} is ${quoted(text, 0)}; expected not to be in the response.`;
  const from = Math.max(0, commonStart(text, expected) - BEFORE);
  return `${name} is ${quoted(text, from)} instead of ${quoted(expected, from)}.`;
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Short texts whole; of long ones the part where they differ. */
function quoted(text: string, from: number): string {
  if (text === '') return 'empty';
  const line = (part: string) => part.toWellFormed().replace(/\s+/g, ' ');
  if (text.length <= QUOTED) return `“${line(text)}”`;
  const before = from > 0 ? '…' : '';
  const after = from + QUOTED < text.length ? '…' : '';
  return `“${before}${line(text.slice(from, from + QUOTED))}${after}”`;
}
