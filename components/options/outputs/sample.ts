// Reads a pasted sample of an answer, or says where it is no JSON. Pure.
import { findJsonFault } from '#lib/response/json-fault.ts';
import { type FaultMark, markAt } from '#lib/response/path-mark.ts';
import { type Answer, answerOf } from '../editor/answer.ts';

/** Of an answer, in bytes: more is never read from a server either. */
const MOST_BYTES = 2_097_152;

export interface SampleFault {
  message: string;
  mark: FaultMark | null;
  /** Where the caret belongs; null when no place is at fault. */
  caret: number | null;
}

export type Sample = { ok: true; answer: Answer } | { ok: false; fault: SampleFault };

/** @param now ms since 1970 */
export function readSample(text: string, now: number): Sample {
  if (text.trim() === '') return refused('Paste the JSON first.');
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) {
    const size = (bytes / 1_048_576).toFixed(1);
    return refused(`This sample has ${size} MB. Deskhand reads at most 2 MB of a response; paste a shorter one.`);
  }
  const answer = answerOf(text, null, now);
  if (answer.error === null) return { ok: true, answer };
  const place = findJsonFault(text);
  if (place === null) return refused(answer.error.message);
  const lines = text.split('\n');
  const line = lines[place.line - 1] ?? '';
  const caret = lines.slice(0, place.line - 1).reduce((sum, one) => sum + one.length + 1, 0) + place.column - 1;
  const message = `This is not JSON: at line ${place.line}, column ${place.column}, ${place.what}.`;
  return { ok: false, fault: { message, mark: markAt(line.replaceAll('\t', ' '), place.column), caret } };
}

function refused(message: string): Sample {
  return { ok: false, fault: { message, mark: null, caret: null } };
}
