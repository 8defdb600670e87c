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
  const tooLarge = sizeFault(new TextEncoder().encode(text).length);
  if (tooLarge) return { ok: false, fault: tooLarge };
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

/** What is said of a sample of so many bytes, before anything of it is read; null: it is small enough. */
export function sizeFault(bytes: number): SampleFault | null {
  if (bytes <= MOST_BYTES) return null;
  const size = (bytes / 1_048_576).toFixed(1);
  return fault(`This sample has ${size} MB. Deskhand reads at most 2 MB of a response; choose a shorter one.`);
}

function refused(message: string): Sample {
  return { ok: false, fault: fault(message) };
}

function fault(message: string): SampleFault {
  return { message, mark: null, caret: null };
}
