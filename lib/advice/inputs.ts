// Inputs that nobody can fill rightly: without a description, or without a word on what happens when the ticket does not hold them.
import type { Action, Input } from '../action/schema.ts';
import type { Advice } from './advice.ts';

/** "If it is missing, ask the customer", "otherwise use 1", "leave empty when …". */
const SAYS_WHAT_IF_MISSING =
  /\b(if|when|where|unless)\b[^.]{0,80}\b(not|no|none|missing|absent|unknown|unclear|unavailable|empty|omitted|without)\b|\b(if|when)\b[^.]{0,60}n['’]t\b|\botherwise\b|\belse\b|\bby default\b|\bdefaults? to\b|\bask\b|\bleave (it )?(empty|blank|out)\b/i;

export function adviseOnInputs({ inputs }: Action): Advice[] {
  return inputs.flatMap((input, index) => {
    const field = `inputs[${index}].description`;
    if (input.description.trim() === '') {
      return [
        {
          kind: 'input',
          field,
          message: `“${input.name}” has no description, so it is filled by its name alone.`,
          better: 'Say what it is and how it looks: “The order’s number, such as NW-20481.”',
        },
      ];
    }
    if (!needsAWord(input) || SAYS_WHAT_IF_MISSING.test(input.description)) return [];
    return [
      {
        kind: 'input',
        field,
        message: `Nothing says what to do when the ticket does not hold “${input.name}”.`,
        better: 'Add a sentence, such as “If it is missing, ask the customer for it.”, or give it a default.',
      },
    ];
  });
}

/** What has a default, a source of its own, a choice or may be left out is never at a loss. */
function needsAWord(input: Input): boolean {
  return (
    input.required &&
    input.default === undefined &&
    input.source === undefined &&
    input.options === undefined &&
    input.type !== 'boolean'
  );
}
