// Values for inputs that nobody has given one: what a preview shows until somebody does. Never sent.
import { examplesIn } from '../fill/examples.ts';
import type { Input } from './schema.ts';
import { type InputValue, type InputValues, parseValue, parseValueText } from './values.ts';

/** By the words of an input's name and description; the first that fits is taken. */
const TEXTS: [RegExp, string][] = [
  [/e-?mail/i, 'customer@example.com'],
  [/\b(date|day|datum)\b|_(date|day|on)$/i, '2025-01-31'],
  [/currency/i, 'EUR'],
  [/\b(url|link|web ?site|address of a page)\b/i, 'https://www.example.com/'],
];

/** The default, the first option, an example of the description, or something of the type: always a value that the input takes. */
export function sampleValue(input: Input): InputValue {
  const written = [input.default, input.options?.[0]].flatMap((text) => {
    return text === undefined || text === '' ? [] : [taken(() => parseValueText(input, text))];
  });
  const examples = examplesIn(input.description).map((text) => taken(() => parseValue(input, text)));
  return [...written, ...examples].find((value) => value !== null) ?? sampleOfType(input);
}

/**
 * The given values and a sample for each input without one; `samples` are the names of those. Values given under names that no input
 * has (it was renamed or removed since) are left out.
 */
export function withSamples(inputs: Input[], given: InputValues): { values: InputValues; samples: string[] } {
  const values: [string, InputValue][] = [];
  const samples: string[] = [];
  for (const input of inputs) {
    const value = Object.hasOwn(given, input.name) ? given[input.name] : undefined;
    if (value === undefined || value === '') samples.push(input.name);
    values.push([input.name, value === undefined || value === '' ? sampleValue(input) : value]);
  }
  return { values: Object.fromEntries(values), samples };
}

function sampleOfType({ type, name, description }: Input): InputValue {
  switch (type) {
    case 'integer':
      return '2';
    case 'decimal':
      return '19.90';
    case 'boolean':
      return true;
    case 'string':
      return (
        TEXTS.find(([words]) => words.test(name))?.[1] ??
        TEXTS.find(([words]) => words.test(description))?.[1] ??
        'sample'
      );
  }
}

function taken(parse: () => InputValue): InputValue | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
