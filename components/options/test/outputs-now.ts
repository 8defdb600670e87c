// The outputs of the last call, read with the outputs as they are defined now: a corrected path needs no second call. Pure.
import { parseJson } from '#lib/action/json.ts';
import type { Output } from '#lib/action/schema.ts';
import { AppError } from '#lib/errors.ts';
import { createOutputReader } from '#lib/response/read-output.ts';
import type { OutputValue } from '#lib/run.ts';
import type { LastCall } from './bench.ts';

/** @returns remapped: the definition has changed since the call */
export function outputsNow(defined: Output[], last: LastCall): { outputs: OutputValue[]; remapped: boolean } {
  const { run, outputs, response } = last.reply;
  if (defined === last.action.outputs || run.state !== 'succeeded' || run.unreadable !== null || response === null) {
    return { outputs, remapped: false };
  }
  if (JSON.stringify(defined) === JSON.stringify(last.action.outputs)) return { outputs, remapped: false };
  try {
    const read = createOutputReader(parseJson(new TextEncoder().encode(response.body)));
    const found = defined.map(read).flatMap((each) => (each.ok ? [each.output] : []));
    return { outputs: found, remapped: true };
  } catch (error) {
    // 204 and an empty body are a success without outputs
    if (error instanceof AppError) return { outputs, remapped: false };
    throw error;
  }
}
