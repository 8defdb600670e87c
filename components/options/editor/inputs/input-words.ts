// An input in the words of the table: its type, what happens when it is missing. Pure.
import { MASK } from '#lib/action/mask.ts';
import type { Input, ValueType } from '#lib/action/schema.ts';
import { ifMissing } from '#lib/edit/input-list.ts';

export const TYPE_WORDS: Record<ValueType, string> = {
  string: 'String',
  integer: 'Integer',
  decimal: 'Decimal',
  boolean: 'Boolean',
};

export const TYPE_HINTS: Record<ValueType, string> = {
  string: 'Any text.',
  integer: 'Whole digits, such as 20481. Not 007, 3.0 or 1e3.',
  decimal: 'A number with a point, such as 19.90.',
  boolean: 'True or false, chosen.',
};

export const MISSING_WORDS = {
  ask: 'Ask the agent',
  default: 'Use a default',
  'leave-out': 'Leave out',
} as const;

export function missingWords(input: Input): string {
  const choice = ifMissing(input);
  if (choice !== 'default') return MISSING_WORDS[choice];
  return `Use ${input.sensitive ? MASK : (input.default ?? '')}`;
}
