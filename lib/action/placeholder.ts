// `{{input_name}}`: cutting a template into its parts, once and left to right. Values are put between the parts and are never
// looked at again, because ticket text may itself hold "{{other_input}}" and would otherwise pull that value into the request.
import { definitionError } from './definition-error.ts';

export type Part = { kind: 'text'; text: string } | { kind: 'placeholder'; name: string };

/** A letter, then letters, digits and `_`. */
export const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]*$/;
const PLACEHOLDER = /\{\{([A-Za-z][A-Za-z0-9_]*)\}\}/y;

/**
 * Cuts a template into literal text and placeholders. Joined again, the parts are the template.
 * @throws AppError definition-invalid at the first `{{` that begins no placeholder.
 */
export function parseTemplate(template: string, field: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (;;) {
    const open = template.indexOf('{{', at);
    const end = open === -1 ? template.length : open;
    if (end > at) parts.push({ kind: 'text', text: template.slice(at, end) });
    if (open === -1) return parts;
    const name = placeholderAt(template, open);
    if (name === null) throw malformed(template.slice(open, open + 30), field);
    parts.push({ kind: 'placeholder', name });
    at = open + name.length + 4;
  }
}

/** The name of the placeholder that begins exactly at `at`, or null. */
export function placeholderAt(template: string, at: number): string | null {
  PLACEHOLDER.lastIndex = at;
  return PLACEHOLDER.exec(template)?.[1] ?? null;
}

/** Splits parts at a separator in their literal text. As with text, n separators make n + 1 pieces. */
export function splitParts(parts: Part[], separator: string): Part[][] {
  const pieces: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'placeholder') {
      pieces.at(-1)?.push(part);
      continue;
    }
    for (const [index, text] of part.text.split(separator).entries()) {
      if (index > 0) pieces.push([]);
      if (text !== '') pieces.at(-1)?.push({ kind: 'text', text });
    }
  }
  return pieces;
}

/** The placeholder that the parts consist of, when they are that and nothing else. */
export function solePlaceholder(parts: Part[]): string | null {
  const [only] = parts;
  return parts.length === 1 && only?.kind === 'placeholder' ? only.name : null;
}

/** The names of all placeholders, in their order. */
export function placeholderNames(parts: Part[]): string[] {
  return parts.flatMap((part) => (part.kind === 'placeholder' ? [part.name] : []));
}

function malformed(text: string, field: string) {
  return definitionError(
    field,
    `"${text}" begins with {{ but is no placeholder.`,
    'Write {{input_name}}: the name of an input between double braces, without spaces.',
  );
}
