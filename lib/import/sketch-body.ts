// The JSON body of a concrete request as a template: its scalars become inputs of their own types, placed as they stood.
import { type BodyNode, parseBody } from '../action/body-template.ts';
import type { ValueType } from '../action/schema.ts';
import { AppError } from '../errors.ts';
import { identifier, singular } from './names.ts';
import { oneLine } from './plain-text.ts';
import { VARIABLE } from './sketch.ts';
import type { SketchReading } from './sketch-reading.ts';
import { isSensitiveName, looksSecret } from './value-kind.ts';
import { writeBody } from './write-body.ts';

/** Where a node stands: its names from the root on, numbers for places in lists. */
type Place = readonly (string | number)[];

/** The template, or null for a body that is no JSON, which is then said. */
export function bodyOfSketch(text: string, reading: SketchReading): string | null {
  const names = new Map<string, string>();
  // a foreign variable's name may be any text; in a template it has to be an identifier
  const template = text.replace(VARIABLE, (_, name: string) => {
    const known = `v${names.size}_${identifier(name)}`;
    names.set(known, name);
    return `{{${known}}}`;
  });
  let root: BodyNode;
  try {
    root = parseBody(template);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    reading.leftOut.push('Its body is no JSON that can be read and was left out: Deskhand sends JSON alone.');
    return null;
  }
  return writeBody(replaced(root, [], names, reading));
}

function replaced(node: BodyNode, place: Place, names: Map<string, string>, reading: SketchReading): BodyNode {
  switch (node.kind) {
    case 'array':
      return { kind: 'array', items: node.items.map((item, at) => replaced(item, [...place, at], names, reading)) };
    case 'object':
      return {
        kind: 'object',
        members: node.members.map(({ name, value }) => ({
          name,
          value: replaced(value, [...place, name], names, reading),
        })),
      };
    case 'placeholder':
      return placeholder(reading.variable(names.get(node.name) ?? node.name));
    case 'literal':
      return node.text === 'null' ? node : scalar(node, node.text, literalType(node.text), place, reading);
    case 'string': {
      const text = node.parts.map((part) => (part.kind === 'text' ? part.text : null));
      if (!text.includes(null)) return scalar(node, text.join(''), 'string', place, reading);
      return {
        kind: 'string',
        parts: node.parts.map((part) => {
          if (part.kind === 'text') return part;
          const made = placeholder(reading.variable(names.get(part.name) ?? part.name));
          return made.kind === 'placeholder' ? made : { kind: 'text', text: '' };
        }),
      };
    }
  }
}

function scalar(node: BodyNode, text: string, type: ValueType, place: Place, reading: SketchReading): BodyNode {
  const name = String(place.findLast((step) => typeof step === 'string') ?? 'value');
  const secret = isSensitiveName(name) || looksSecret(text);
  const label = place
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
  const choice = {
    key: `body:${JSON.stringify(place)}`,
    place: 'body',
    label: oneLine(label, 100),
    value: text,
  } as const;
  // of a list the first element shows what the others are like; a person may choose them, too
  const suggested = !place.some((step) => typeof step === 'number' && step > 0);
  if (!reading.choose(choice, suggested, secret)) return node;
  const [above] = place.filter((step) => typeof step === 'string').slice(-2);
  const longer = typeof above === 'string' && above !== name ? [`${singular(above)}_${name}`] : [];
  const made = reading.input([name, ...longer], type, text, secret ? { sensitive: true } : {});
  if (made === '') return secret ? { kind: 'string', parts: [] } : node;
  const written = placeholder(made);
  return type === 'string' && written.kind === 'placeholder' ? { kind: 'string', parts: [written] } : written;
}

/** `{{name}}` as a node; an input that had no room is an empty text. */
function placeholder(text: string): Extract<BodyNode, { kind: 'placeholder' | 'string' }> {
  const name = text.slice(2, -2);
  return name === '' ? { kind: 'string', parts: [] } : { kind: 'placeholder', name };
}

function literalType(text: string): ValueType {
  if (text === 'true' || text === 'false') return 'boolean';
  return /^-?\d+$/.test(text) ? 'integer' : 'decimal';
}
