// The name of an input that is made while writing the request. Pure.
import { IDENTIFIER } from '#lib/action/placeholder.ts';

/** @returns what is wrong with the name; null when it will do */
export function checkNewName(name: string, inputs: readonly { name: string }[]): string | null {
  if (name === '') return 'Write a name, such as order_id.';
  if (!IDENTIFIER.test(name)) return 'Begin with a letter A–Z and go on with letters, digits and _, such as order_id.';
  if (inputs.some((input) => input.name === name)) return `There is an input called “${name}” already.`;
  return null;
}
