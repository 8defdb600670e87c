// Putting values between the parts of a template: the result is spans, so that every character of a request tells which input it is from.
import type { Span } from '../run.ts';
import { definitionError } from './definition-error.ts';
import type { Part } from './placeholder.ts';
import type { InputValues } from './values.ts';

/** The text that the spans are, joined. */
export function spanText(spans: Span[]): string {
  return spans.map((span) => span.text).join('');
}

/**
 * One span a part. `encode` is applied to values alone; literal text stands as it is.
 * @throws AppError definition-invalid where a placeholder has no value: an optional input may not leave a hole.
 */
export function expandParts(
  parts: Part[],
  values: InputValues,
  encode: (value: string) => string,
  field: string,
): Span[] {
  return parts.map((part) => {
    if (part.kind === 'text') return { text: part.text };
    return { text: encode(String(requiredValue(part.name, values, field))), input: part.name };
  });
}

/** @throws AppError definition-invalid when the input has no value. */
export function requiredValue(name: string, values: InputValues, field: string): string | boolean {
  const value = hasValue(name, values) ? values[name] : undefined;
  if (value === undefined) {
    throw definitionError(
      field,
      `{{${name}}} has no value here.`,
      `Make the input "${name}" required, or place it where it can be left out.`,
    );
  }
  return value;
}

/** Own properties alone: an input may be called like something that every object inherits. */
export function hasValue(name: string, values: InputValues): boolean {
  return Object.hasOwn(values, name);
}

/** Joins neighbouring literal spans. Values stay apart even beside each other, for each carries its input's name. */
export function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && last.input === undefined && span.input === undefined) last.text += span.text;
    else merged.push({ ...span });
  }
  return merged;
}
