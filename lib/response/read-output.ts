// What an output would show of the answer at hand, path by path and once each: typing a name must not walk 2 MB again. Pure.
import type { Json } from '../action/json.ts';
import { mapOutputs } from '../action/outputs.ts';
import type { Output } from '../action/schema.ts';
import { AppError, type ErrorDetail } from '../errors.ts';
import type { OutputValue } from '../run.ts';

export type ReadOutput = { ok: true; output: OutputValue } | { ok: false; error: ErrorDetail };

/** Paths that are remembered: those of the outputs, and what somebody typed on the way to them. */
const MOST_KEPT = 300;

export function createOutputReader(answer: Json): (output: Output) => ReadOutput {
  const read = new Map<string, ReadOutput>();
  return (output) => {
    const known = read.get(output.path) ?? readPath(output, answer);
    if (read.size >= MOST_KEPT) read.clear();
    read.set(output.path, known);
    if (!known.ok) return known;
    const { name, description, format, audience } = output;
    return { ok: true, output: { ...known.output, name, description, format, audience } };
  };
}

function readPath(output: Output, answer: Json): ReadOutput {
  try {
    const [found] = mapOutputs([output], answer);
    if (found) return { ok: true, output: found };
    throw new Error('one output gives one value');
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.detail };
    throw error;
  }
}
