// The inputs of an action while it is imported: unique names, types, and descriptions with an example that is never a secret.
import type { Input, ValueType } from '../action/schema.ts';
import { parseValueText } from '../action/values.ts';
import { createNames, identifier } from './names.ts';
import { oneLine, plainText, words } from './plain-text.ts';
import { isEmail, isSensitiveName, looksSecret, withoutSecrets } from './value-kind.ts';

const MOST = 100;

export interface WantedInput {
  /** In order of preference. */
  names: string[];
  type: ValueType;
  required?: boolean;
  description?: string;
  /** A value that stood in the source, or that the document gives. */
  example?: string | undefined;
  default?: string | undefined;
  options?: string[] | undefined;
  sensitive?: boolean;
}

export interface ImportInputs {
  list: Input[];
  /** The name it got, or null: an action has 100 inputs at most. */
  add(wanted: WantedInput): string | null;
}

/** @param leftOut gets a sentence when there is no room for an input */
export function createInputs(leftOut: string[]): ImportInputs {
  const list: Input[] = [];
  const unique = createNames();
  let refused = false;
  return {
    list,
    add(wanted) {
      if (list.length === MOST) {
        if (!refused) leftOut.push('It has more than 100 values: those behind the first 100 are no inputs.');
        refused = true;
        return null;
      }
      const { type, required = true } = wanted;
      const name = unique(...wanted.names.map(identifier));
      const sensitive = wanted.sensitive ?? (isSensitiveName(name) || valuesOf(wanted).some(looksSecret));
      const input: Input = { name, description: '', type, required, sensitive };
      const options = type === 'boolean' ? undefined : readOptions(input, wanted.options, leftOut);
      if (options) input.options = options;
      const fallback = sensitive ? undefined : wanted.default;
      if (fits(input, fallback)) input.default = fallback;
      input.description = describe(name, wanted, sensitive);
      list.push(input);
      return name;
    },
  };
}

/** Every value that the source gives for it. */
function valuesOf({ example, default: fallback, options = [] }: WantedInput): string[] {
  return [example, fallback, ...options].filter((value) => value !== undefined);
}

function describe(name: string, { description = '', example = '' }: WantedInput, sensitive: boolean): string {
  const given = withoutSecrets(plainText(description, 800));
  const said = given === '' ? words(name) : given;
  const stop = /[.!?…:]["”’')]?$/.test(said) ? said : `${said}.`;
  // an address in somebody's request may be a customer's, and definitions are shared
  const shown = sensitive || looksSecret(example) || isEmail(example) ? '' : oneLine(example, 80);
  return shown === '' || given.includes(shown) ? stop : `${stop} For example ${shown}.`;
}

function readOptions(input: Input, wanted: string[] | undefined, leftOut: string[]): string[] | undefined {
  const options = [...new Set(wanted ?? [])];
  if (options.length === 0) return undefined;
  if (input.sensitive) {
    leftOut.push(`The closed list of "${input.name}" was left out: it may hold a secret.`);
    return undefined;
  }
  const sound = options.every((option) => option.length <= 1_000 && fits(input, option));
  if (sound && options.length <= 200) return options;
  leftOut.push(
    `The closed list of "${input.name}" was left out: it has more than 200 values, or some of another type.`,
  );
  return undefined;
}

function fits(input: Input, text: string | undefined): text is string {
  if (text === undefined || text === '' || text.length > 10_000) return false;
  try {
    parseValueText(input, text);
    return true;
  } catch {
    return false;
  }
}
