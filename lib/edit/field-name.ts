// A path into an action as people call that place: "Header X-Note: value" for `request.headers[0].value`. Pure.
import type { Action } from '../action/schema.ts';

const PLAIN: Record<string, string> = {
  name: 'Name',
  description: 'Description',
  phrases: 'What customers say',
  groups: 'Groups',
  confirmation: 'Question before running',
  check: 'Check of unknown runs',
  'request.method': 'Request method',
  'request.url': 'Endpoint URL',
  'request.connectionId': 'Connection',
  'request.query': 'Query parameters',
  'request.headers': 'Headers',
  'request.body': 'Body',
  'request.idempotencyHeader': 'Header for the run’s id',
};
const ROW = /^(inputs|outputs|request\.query|request\.headers|check\.inputs)\[(\d+)\](?:\.(\w+))?$/;
/** Lines without a name of their own. */
const LINE = /^phrases\[(\d+)\]$/;
const GROUP = /^groups\[\d+\]$/;
const ROW_WORDS: Record<string, string> = {
  inputs: 'Input',
  outputs: 'Output',
  'request.query': 'Query parameter',
  'request.headers': 'Header',
  'check.inputs': 'Check: its input',
};

/** A row without a name is called by its number, counted from 1. */
export function fieldName(action: Action, field: string): string {
  const line = LINE.exec(field);
  if (line) return `${PLAIN.phrases}: line ${Number(line[1]) + 1}`;
  if (GROUP.test(field)) return PLAIN.groups ?? '';
  const row = ROW.exec(field);
  if (!row) return PLAIN[field] ?? 'Action';
  const [, list = '', index = '0', part] = row;
  const name = rowsOf(action, list)[Number(index)]?.name.trim();
  const called = `${ROW_WORDS[list]} ${name ? name : Number(index) + 1}`;
  return part === undefined ? called : `${called}: ${part}`;
}

/** The same in the middle of a sentence: "the body", "the header X-Note". */
export function placeName(action: Action, field: string): string {
  if (field === 'request.url') return 'the endpoint URL';
  const row = ROW.exec(field);
  const called = fieldName(action, row ? field.replace(/\.\w+$/, '') : field);
  return `the ${called.charAt(0).toLowerCase()}${called.slice(1)}`;
}

function rowsOf({ inputs, outputs, request, check }: Action, list: string): readonly { name: string }[] {
  if (list === 'inputs') return inputs;
  if (list === 'outputs') return outputs;
  if (list === 'check.inputs') return check?.inputs ?? [];
  return list === 'request.query' ? request.query : request.headers;
}
