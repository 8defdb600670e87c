// Outputs out of an example answer or a described one: its scalars and those one level down, lists of things as tables.
import { type Json, JsonNumber } from '../action/json.ts';
import { parsePath } from '../action/path.ts';
import type { Output, OutputFormat } from '../action/schema.ts';
import { createNames } from './names.ts';
import { plainText, words } from './plain-text.ts';
import { isSensitiveName, withoutSecrets } from './value-kind.ts';

const MOST = 20;

/** What is known of one place in an answer. `sample` is empty where the answer is only described. */
export interface AnswerPlace {
  names: string[];
  kind: 'text' | 'number' | 'boolean' | 'table' | 'list';
  format: string;
  sample: string;
  description: string;
}

export function outputsOfAnswer(answer: Json, leftOut: string[]): Output[] {
  return outputsOfPlaces(placesInAnswer(answer), leftOut);
}

/** At most 20; the others are said. Names are words, unique, and those that look like credentials are left out. */
export function outputsOfPlaces(places: AnswerPlace[], leftOut: string[]): Output[] {
  const unique = createNames();
  const outputs: Output[] = [];
  const told = places.filter(({ names }) => !names.some(isSensitiveName));
  if (told.length < places.length) leftOut.push('Parts of the answer that look like credentials are no outputs.');
  for (const { names, kind, format, sample, description } of told) {
    if (outputs.length === MOST) {
      leftOut.push(
        `The answer has ${told.length} simple parts: the first ${MOST} are outputs, add others in the editor.`,
      );
      break;
    }
    const path = `$${names.map(step).join('')}${kind === 'list' ? '[*]' : ''}`;
    if (!isPath(path)) continue;
    const last = names.at(-1) ?? 'results';
    outputs.push({
      name: unique(words(last, 80) || 'Value', words(names.join(' '), 80) || 'Value'),
      description: withoutSecrets(plainText(description, 300)),
      path,
      format: formatOf(last, kind, format, sample),
      audience: 'internal',
    });
  }
  return outputs;
}

export function placesInAnswer(answer: Json): AnswerPlace[] {
  if (Array.isArray(answer)) return answer.some(isObject) ? [place([], 'table')] : [];
  if (!isObject(answer)) return [];
  // an envelope such as { "data": { … } } says nothing by itself
  const [only, ...others] = Object.entries(answer);
  if (only && others.length === 0 && isObject(only[1])) return membersOf(only[1], [only[0]], 2);
  return membersOf(answer, [], 2);
}

function membersOf(object: { [name: string]: Json }, above: string[], levels: number): AnswerPlace[] {
  return Object.entries(object)
    .slice(0, 500)
    .flatMap(([name, value]): AnswerPlace[] => {
      const names = [...above, name];
      if (typeof value === 'string') return [place(names, 'text', value)];
      if (value instanceof JsonNumber) return [place(names, 'number', value.text)];
      if (typeof value === 'boolean') return [place(names, 'boolean')];
      if (value === null) return [place(names, 'text')];
      if (Array.isArray(value)) {
        if (value.some(isObject)) return [place(names, 'table')];
        return value.some(Array.isArray) ? [] : [place(names, 'list', sampleOf(value[0]))];
      }
      return levels > 1 ? membersOf(value, names, levels - 1) : [];
    });
}

function place(names: string[], kind: AnswerPlace['kind'], sample = ''): AnswerPlace {
  return { names, kind, format: '', sample, description: '' };
}

function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);
}

function sampleOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return value instanceof JsonNumber ? value.text : '';
}

function step(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replace(/[\\']/g, '\\$&')}']`;
}

function isPath(path: string): boolean {
  try {
    parsePath(path);
    return true;
  } catch {
    return false;
  }
}

function formatOf(name: string, kind: AnswerPlace['kind'], format: string, sample: string): OutputFormat {
  if (kind === 'table') return 'table';
  if (kind === 'boolean') return 'text';
  if (format === 'date' || format === 'date-time' || /^\d{4}-\d\d-\d\d(?:T|$)/.test(sample)) return 'date';
  if (format === 'email' || /^[^@\s]+@[^@\s]+\.\w+$/.test(sample)) return 'email';
  if (format === 'uri' || format === 'url' || /^https?:\/\/\S+$/.test(sample)) return 'link';
  const word = words(name).toLowerCase();
  if (
    /(?:^| )(?:amount|price|total|subtotal|balance|cost|fee|refunded)$/.test(word) &&
    (kind === 'number' || /^\d/.test(sample))
  ) {
    return 'money';
  }
  if (kind === 'text' && /(?:^| )(?:status|state)$/.test(word)) return 'status';
  return kind === 'number' && !/(?:^| )id$/.test(word) ? 'number' : 'text';
}
