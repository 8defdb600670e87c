// A JSON Schema of OpenAPI 3.0 or 3.1 as far as an action can use it: one kind, its members, its examples. Each level is read only when
// it is asked for, so that schemas which hold themselves end where the reader stops.
import type { ValueType } from '../../action/schema.ts';
import { isRecord, listIn, member, scalarText, textIn } from '../records.ts';
import { isSensitiveName, looksSecret } from '../value-kind.ts';
import type { References } from './references.ts';

export interface Shape {
  kind: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'any';
  format: string;
  description: string;
  options: string[];
  example: string | undefined;
  default: string | undefined;
  /** Sent or received only. */
  readOnly: boolean;
  writeOnly: boolean;
  members: { name: string; schema: unknown; required: boolean }[];
  items: unknown;
  /** It is one of several shapes, and the first was taken. */
  isChoice: boolean;
}

const KINDS = ['string', 'integer', 'number', 'boolean', 'object', 'array'] as const;
const MOST_PARTS = 60;
const MOST_MEMBERS = 500;

export function readShape(schema: unknown, references: References): Shape {
  const parts: unknown[] = [];
  const isChoice = flatten(schema, references, parts, 0);
  const members = new Map<string, unknown>();
  const required = new Set<unknown>();
  const read = (name: string) => parts.map((part) => member(part, name)).find((value) => value !== undefined);
  for (const part of parts) {
    for (const name of listIn(part, 'required')) required.add(name);
    const properties = member(part, 'properties');
    if (!isRecord(properties)) continue;
    for (const [name, value] of Object.entries(properties)) {
      if (members.size < MOST_MEMBERS || members.has(name)) members.set(name, value);
    }
  }
  const options = enumOf(read('const') === undefined ? read('enum') : [read('const')]);
  return {
    kind: kindOf(read('type'), members.size > 0, read('items'), options),
    format: parts.map((part) => textIn(part, 'format')).find((text) => text !== '') ?? '',
    description: parts.map((part) => textIn(part, 'description')).find((text) => text !== '') ?? '',
    options: options.map(scalarText).filter((text) => text !== undefined),
    example: scalarText(read('example')) ?? scalarText(firstOf(read('examples'))),
    default: scalarText(read('default')),
    readOnly: read('readOnly') === true,
    writeOnly: read('writeOnly') === true,
    members: [...members].map(([name, value]) => ({ name, schema: value, required: required.has(name) })),
    items: read('items'),
    isChoice,
  };
}

/** The schema and everything that allOf adds to it; of oneOf and anyOf the first that is not null. Says whether there was a choice. */
function flatten(schema: unknown, references: References, parts: unknown[], depth: number): boolean {
  if (depth > 12 || parts.length >= MOST_PARTS) return false;
  const part = references.follow(schema);
  parts.push(part);
  let isChoice = false;
  for (const inner of listIn(part, 'allOf').slice(0, MOST_PARTS)) {
    isChoice = flatten(inner, references, parts, depth + 1) || isChoice;
  }
  for (const name of ['oneOf', 'anyOf']) {
    const choices = listIn(part, name)
      .slice(0, MOST_PARTS)
      .filter((choice) => member(references.follow(choice), 'type') !== 'null');
    const [first] = choices;
    if (first === undefined) continue;
    isChoice = flatten(first, references, parts, depth + 1) || choices.length > 1 || isChoice;
  }
  return isChoice;
}

function kindOf(type: unknown, hasMembers: boolean, items: unknown, options: unknown[]): Shape['kind'] {
  const named = Array.isArray(type) ? type.find((one) => one !== 'null') : type;
  const known = KINDS.find((kind) => kind === named);
  if (known) return known;
  if (hasMembers) return 'object';
  if (items !== undefined) return 'array';
  const [first] = options;
  if (typeof first === 'string') return 'string';
  if (typeof first === 'number') return Number.isInteger(first) ? 'integer' : 'number';
  return typeof first === 'boolean' ? 'boolean' : 'any';
}

function enumOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 1_000).filter((one) => one !== null && one !== '') : [];
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

/** Where there is nothing to choose, the value can stand in the definition as it is, unless it is or may be a secret; null: it cannot. */
export function soleValue({ options }: Shape, name: string): string | null {
  const [only, ...others] = options;
  if (only === undefined || others.length > 0) return null;
  return isSensitiveName(name) || looksSecret(only) ? null : only;
}

/** null for what is no single value. */
export function typeOf(shape: Shape): ValueType | null {
  switch (shape.kind) {
    case 'number':
      return 'decimal';
    case 'integer':
    case 'boolean':
      return shape.kind;
    case 'array':
    case 'object':
      return null;
    default:
      return shape.format === 'binary' ? null : 'string';
  }
}
