// Outputs that capture more than one thing: an agent sees a heap of members, and a reply gets it all.
import type { Json } from '../action/json.ts';
import { mapOutputs } from '../action/outputs.ts';
import { parsePath } from '../action/path.ts';
import type { Action, Output } from '../action/schema.ts';
import type { ShownValue } from '../run.ts';
import type { Advice } from './advice.ts';

/** @param answer the last test answer; null: judged by the path alone */
export function adviseOnOutputs({ outputs }: Action, answer: Json | null): Advice[] {
  return outputs.flatMap((output, index) => {
    const whole = isWholeDocument(output.path) ? 'everything that comes back' : captured(output, answer);
    if (whole === null) return [];
    return [
      {
        kind: 'whole-object',
        field: `outputs[${index}].path`,
        message: `“${output.name}” captures ${whole}.`,
        better: 'Choose the fields that agents need, each as an output of its own, or show a list as a table.',
      },
    ];
  });
}

function isWholeDocument(path: string): boolean {
  try {
    return parsePath(path).length === 0;
  } catch {
    return false;
  }
}

function captured(output: Output, answer: Json | null): string | null {
  if (answer === null) return null;
  let value: ShownValue | null;
  try {
    value = mapOutputs([output], answer)[0]?.value ?? null;
  } catch {
    return null;
  }
  if (value?.kind === 'object') return `a whole object of ${value.members.length} fields`;
  const first = value?.kind === 'list' ? value.items[0] : undefined;
  return first?.kind === 'object' && output.format !== 'table'
    ? `whole objects of ${first.members.length} fields`
    : null;
}
