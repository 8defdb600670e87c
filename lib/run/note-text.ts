// What an internal note says of a run: the action, what it was asked with, what it brought, and the line by which others recognise it. Pure.
import type { RunRecord } from '#lib/run.ts';
import { insertText } from './insert-text.ts';
import { noteLine } from './note.ts';

const NOT_SHOWN = '(not shown)';

/** @param mark of the run (note.ts), 16 hex digits */
export function noteText(run: RunRecord, mark: string): string {
  const inputs = run.inputs
    .filter(({ value, masked }) => masked || value !== '')
    .map(({ name, value, masked }) => `${name}: ${masked ? NOT_SHOWN : String(value)}`);
  const outputs = insertText(run.outputs, 'note').text;
  return [...inputs, ...(outputs === '' ? [] : [outputs]), noteLine(run, mark)].join('\n');
}
