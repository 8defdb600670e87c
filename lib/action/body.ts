// Putting values into a body template. The text built here is the text shown and the text sent, character for character.
import type { Span } from '../run.ts';
import type { BodyNode } from './body-template.ts';
import { definitionError } from './definition-error.ts';
import { solePlaceholder } from './placeholder.ts';
import type { Input, ValueType } from './schema.ts';
import { expandParts, hasValue, mergeSpans, requiredValue, spanText } from './spans.ts';
import type { InputValues } from './values.ts';

const FIELD = 'request.body';

/**
 * The body as JSON text, indented by two spaces. Members and elements that are nothing but a placeholder without a value are left out.
 * @throws AppError definition-invalid where a missing value would leave a hole.
 */
export function buildBody(root: BodyNode, inputs: Input[], values: InputValues): Span[] {
  const types = new Map(inputs.map((input) => [input.name, input.type]));
  const spans: Span[] = [];
  const add = (text: string) => spans.push({ text });

  function write(node: BodyNode, indent: string): void {
    switch (node.kind) {
      case 'literal':
        add(node.text);
        break;
      case 'string':
        add('"');
        spans.push(...expandParts(node.parts, values, (text) => text, FIELD).map(escaped));
        add('"');
        break;
      case 'placeholder':
        writeValue(node.name);
        break;
      case 'array':
        writeAll(
          '[',
          ']',
          indent,
          present(node.items, (item) => item),
          (item, inner) => write(item, inner),
        );
        break;
      case 'object':
        writeAll(
          '{',
          '}',
          indent,
          present(node.members, (member) => member.value),
          (member, inner) => {
            add(`${JSON.stringify(member.name)}: `);
            write(member.value, inner);
          },
        );
        break;
    }
  }

  function writeValue(name: string): void {
    const text = String(requiredValue(name, values, FIELD));
    if (types.get(name) !== 'string') {
      spans.push({ text, input: name });
      return;
    }
    add('"');
    spans.push(escaped({ text, input: name }));
    add('"');
  }

  function writeAll<Item>(
    open: string,
    close: string,
    indent: string,
    items: Item[],
    one: (item: Item, indent: string) => void,
  ): void {
    const inner = `${indent}  `;
    add(open);
    for (const [index, item] of items.entries()) {
      add(`${index === 0 ? '' : ','}\n${inner}`);
      one(item, inner);
    }
    add(items.length === 0 ? close : `\n${indent}${close}`);
  }

  function present<Item>(items: Item[], valueIn: (item: Item) => BodyNode): Item[] {
    return items.filter((item) => {
      const sole = wholePlaceholder(valueIn(item));
      return sole === null || hasValue(sole, values);
    });
  }

  write(root, '');
  return mergeSpans(spans);
}

/** The placeholder that a node's whole value is: `{{name}}` or `"{{name}}"`. */
export function wholePlaceholder(node: BodyNode): string | null {
  if (node.kind === 'placeholder') return node.name;
  return node.kind === 'string' ? solePlaceholder(node.parts) : null;
}

/** Every placeholder, and whether it may be left out where it stands. */
export function bodyPlaceholders(root: BodyNode): { name: string; optional: boolean }[] {
  function within(node: BodyNode, optional: boolean): { name: string; optional: boolean }[] {
    const sole = wholePlaceholder(node);
    if (sole !== null) return [{ name: sole, optional }];
    if (node.kind === 'array') return node.items.flatMap((item) => within(item, true));
    if (node.kind === 'object') return node.members.flatMap((member) => within(member.value, true));
    if (node.kind !== 'string') return [];
    return node.parts.flatMap((part) => (part.kind === 'placeholder' ? [{ name: part.name, optional: false }] : []));
  }
  return within(root, false);
}

const SAMPLES: Record<ValueType, string | boolean> = {
  string: '"},\\ \n\u2028{{sample}} é👩🏽‍🚒',
  integer: '-9223372036854775808',
  decimal: '-19.90e-3',
  boolean: true,
};

/**
 * The proof at save time: with a sample of each type, with and without the optional inputs, the body is JSON.
 * @throws AppError definition-invalid when it is not.
 */
export function proveBody(root: BodyNode, inputs: Input[]): void {
  for (const chosen of [inputs, inputs.filter((input) => input.required)]) {
    const sample = Object.fromEntries(chosen.map((input) => [input.name, SAMPLES[input.type]]));
    const text = spanText(buildBody(root, inputs, sample));
    try {
      JSON.parse(text);
    } catch {
      throw definitionError(FIELD, 'The body is no JSON once values are filled in.', 'Correct the body.');
    }
  }
}

function escaped(span: Span): Span {
  return { ...span, text: JSON.stringify(span.text).slice(1, -1) };
}
