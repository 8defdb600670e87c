// What sensitive outputs say, as texts to be masked in an answer that is kept. Pure.
import type { OutputValue, ShownValue } from '#lib/run.ts';

/** Shorter ones are masked only where they stand by themselves: inside of words they would riddle the answer and hide nothing. */
const TELLING = 4;

/**
 * The texts and numbers in the sensitive outputs. Masking by value cannot reach everything: true, false and null say the same wherever they
 * stand; names of members stay; so does a value that the server writes a second time in another form, such as a date or a grouped number,
 * or in part. Whoever needs an answer without any of it keeps no bodies.
 * @returns null when an output was cut: what was not shown is not known, and would stay
 */
export function sensitiveTexts(outputs: readonly OutputValue[]): { anywhere: string[]; whole: string[] } | null {
  const sensitive = outputs.filter(({ audience }) => audience === 'sensitive');
  if (sensitive.some(({ cut }) => cut !== null)) return null;
  const texts = [...new Set(sensitive.flatMap(({ value }) => (value ? textsOf(value) : [])))];
  return {
    anywhere: texts.filter((text) => text.length >= TELLING),
    whole: texts.filter((text) => text.length < TELLING),
  };
}

function textsOf(value: ShownValue): string[] {
  switch (value.kind) {
    case 'text':
    case 'number':
      return value.text === '' ? [] : [value.text];
    case 'list':
      return value.items.flatMap(textsOf);
    case 'object':
      return value.members.flatMap(({ value }) => textsOf(value));
    default:
      return [];
  }
}
