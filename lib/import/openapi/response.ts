// The described answer of a success as places for outputs.
import { parseJson } from '../../action/json.ts';

import { type AnswerPlace, placesInAnswer } from '../outputs.ts';
import { type Foreign, isRecord, member } from '../records.ts';
import type { OperationReading } from './reading.ts';
import { readShape } from './shape.ts';

const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const JSON_SUFFIX = /^application\/[\w.+-]+\+json\s*(?:;|$)/i;

export function answerOfOperation(
  responses: unknown,
  reading: OperationReading,
): { places: AnswerPlace[]; acceptJsonSuffix: boolean } {
  const response = successOf(responses, reading);
  const content = member(response, 'content');
  const entries = isRecord(content) ? Object.entries(content) : [];
  const plain = entries.find(([type]) => JSON_TYPE.test(type)) ?? entries.find(([type]) => type === '*/*');
  const chosen = plain ?? entries.find(([type]) => JSON_SUFFIX.test(type));
  if (!chosen) {
    if (entries.length > 0) reading.leftOut.push('Its answer is no JSON: Deskhand cannot read it.');
    return { places: [], acceptJsonSuffix: false };
  }
  const media = reading.references.follow(chosen[1]);
  const described = placesOf(member(media, 'schema'), [], 2, reading);
  return {
    places: described.length > 0 ? described : placesOfExample(media, reading),
    acceptJsonSuffix: plain === undefined,
  };
}

function successOf(responses: unknown, reading: OperationReading): Foreign {
  if (!isRecord(responses)) return {};
  const codes = Object.keys(responses);
  const code =
    ['200', '201', '202'].find((one) => codes.includes(one)) ??
    codes.find((one) => /^2(?:\d\d|XX)$/i.test(one)) ??
    codes.find((one) => one === 'default');
  return code === undefined ? {} : reading.references.follow(member(responses, code));
}

function placesOf(schema: unknown, names: string[], levels: number, reading: OperationReading): AnswerPlace[] {
  const shape = readShape(schema, reading.references);
  if (shape.writeOnly) return [];
  const sample = shape.example ?? '';
  const at = (kind: AnswerPlace['kind']): AnswerPlace[] => [
    { names, kind, format: shape.format, sample, description: shape.description },
  ];
  switch (shape.kind) {
    case 'array': {
      const item = readShape(shape.items ?? {}, reading.references);
      if (item.kind === 'object' || item.kind === 'any') return at('table');
      return item.kind === 'array' || names.length === 0 ? [] : at('list');
    }
    case 'object': {
      if (levels === 0) return [];
      // an envelope such as { "data": { … } } says nothing by itself
      const below = names.length === 0 && shape.members.length === 1 ? levels : levels - 1;
      return shape.members.flatMap(({ name, schema: inner }) => placesOf(inner, [...names, name], below, reading));
    }
    case 'integer':
    case 'number':
      return at('number');
    case 'boolean':
      return at('boolean');
    default:
      return names.length === 0 ? [] : at('text');
  }
}

function placesOfExample(media: Foreign, reading: OperationReading): AnswerPlace[] {
  const examples = member(media, 'examples');
  const [first] = isRecord(examples) ? Object.values(examples) : [];
  const value = member(media, 'example') ?? member(reading.references.follow(first), 'value');
  if (value === undefined) return [];
  try {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return placesInAnswer(parseJson(new TextEncoder().encode(text)));
  } catch {
    // an example that is no JSON says nothing of the answer
    return [];
  }
}
