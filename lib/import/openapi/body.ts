// A described JSON body as a template: scalars become inputs; what would leave a hole when it is empty is left out and said.
import type { BodyNode } from '../../action/body-template.ts';
import type { Method } from '../../action/schema.ts';
import { singular } from '../names.ts';
import { oneLine } from '../plain-text.ts';
import { isRecord, member } from '../records.ts';
import { writeBody } from '../write-body.ts';
import type { OperationReading } from './reading.ts';
import { readShape, type Shape, soleValue, typeOf } from './shape.ts';

const MOST_LEVELS = 6;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const JSON_SUFFIX = /^application\/[\w.+-]+\+json\s*(?:;|$)/i;

/** The template's text; null for no body. */
export function bodyOfOperation(requestBody: unknown, method: Method, reading: OperationReading): string | null {
  if (requestBody === undefined) return null;
  const body = reading.references.follow(requestBody);
  const content = member(body, 'content');
  const entries = isRecord(content) ? Object.entries(content) : [];
  if (entries.length === 0) return null;
  if (method === 'GET') {
    reading.leftOut.push('It is a GET with a body: Deskhand sends none with a GET.');
    return null;
  }
  const isJson = entries.find(([type]) => JSON_TYPE.test(type)) ?? entries.find(([type]) => type === '*/*');
  const chosen = isJson ?? entries.find(([type]) => JSON_SUFFIX.test(type));
  if (!chosen) {
    reading.leftOut.push('Its body is a form, a file or text and was left out: Deskhand sends JSON alone.');
    return null;
  }
  if (!isJson)
    reading.leftOut.push('Its body is a kind of JSON with a name of its own: Deskhand sends it as application/json.');
  const node = nodeOf(member(reading.references.follow(chosen[1]), 'schema'), [], true, reading);
  return node === null ? null : writeBody(node);
}

/** null where it is left out: what is optional and more than one value could not be left away by an agent. */
function nodeOf(schema: unknown, place: string[], required: boolean, reading: OperationReading): BodyNode | null {
  const shape = readShape(schema, reading.references);
  if (shape.readOnly) return null;
  const type = typeOf(shape);
  const label = `"${oneLine(place.join('.'), 80)}"`;
  if (shape.isChoice && place.length > 0 && required)
    reading.leftOut.push(`The body’s ${label} may have several forms: the first was taken.`);
  if (shape.kind === 'any' && shape.options.length === 0 && !required)
    return leftOut(`The body’s ${label} has no described form`, reading);
  if (type !== null) return scalarNode(shape, type, place, required, reading);
  if (!required) return leftOut(`The body’s ${label} is optional and holds several values`, reading);
  if (place.length >= MOST_LEVELS) return leftOut(`The body’s ${label} is nested too deeply`, reading);
  return shape.kind === 'array' ? arrayNode(shape, place, label, reading) : objectNode(shape, place, label, reading);
}

function scalarNode(
  shape: Shape,
  type: NonNullable<ReturnType<typeof typeOf>>,
  place: string[],
  required: boolean,
  reading: OperationReading,
): BodyNode | null {
  const name = place.at(-1) ?? 'value';
  const only = required ? soleValue(shape, name) : null;
  if (only !== null) {
    return type === 'string'
      ? { kind: 'string', parts: [{ kind: 'text', text: only }] }
      : { kind: 'literal', text: only };
  }
  const above = place.at(-2);
  const made = reading.inputs.add({
    names: above === undefined ? [name] : [name, `${singular(above)}_${name}`],
    type,
    required,
    description: shape.description,
    example: shape.example,
    default: shape.default,
    options: shape.options,
    ...(shape.format === 'password' ? { sensitive: true } : {}),
  });
  if (made === null) return null;
  const placeholder = { kind: 'placeholder', name: made } as const;
  return type === 'string' ? { kind: 'string', parts: [placeholder] } : placeholder;
}

function objectNode(shape: Shape, place: string[], label: string, reading: OperationReading): BodyNode {
  if (shape.members.length === 0 && place.length > 0) {
    reading.leftOut.push(`The body’s ${label} takes an object without described members: it is sent empty.`);
  }
  const members = shape.members.flatMap(({ name, schema, required }) => {
    const value = nodeOf(schema, [...place, name], required, reading);
    return value === null ? [] : [{ name, value }];
  });
  return { kind: 'object', members };
}

function arrayNode(shape: Shape, place: string[], label: string, reading: OperationReading): BodyNode {
  reading.leftOut.push(
    `The body${place.length === 0 ? '' : `’s ${label}`} is a list: one element of it can be entered.`,
  );
  const inner = place.length === 0 ? ['item'] : [...place.slice(0, -1), singular(place.at(-1) ?? 'item')];
  const item = nodeOf(shape.items ?? {}, inner, true, reading);
  return { kind: 'array', items: item === null ? [] : [item] };
}

function leftOut(sentence: string, reading: OperationReading): null {
  reading.leftOut.push(`${sentence}: it was left out.`);
  return null;
}
