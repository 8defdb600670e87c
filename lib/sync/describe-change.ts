// A library's changes in sentences, for a terminal or a review. Pure.
import type { FieldChange } from '../log.ts';
import type { EntryChange } from './compare-libraries.ts';

/** Enough to recognise a text by; who needs all of it opens the action. */
const LONGEST = 100;

const KINDS = { action: 'Action', connection: 'Connection', helpdesk: 'Helpdesk' } as const;

/** The first line says what changed of which entry, each further one (indented) a part of it. */
export function describeChange(change: EntryChange): string[] {
  const { kind, name, is, revisions, changes, newOrigins, asks } = change;
  const which = `${KINDS[kind]} “${name}”`;
  const how = revisions ? `revision ${revisions.before} → ${revisions.after}` : is;
  return [
    `${which}, ${how}${asks ? ' (asks everybody before it applies)' : ''}`,
    ...newOrigins.map((origin) => `  new address ${origin}: browsers ask for permission`),
    ...changes.map((each) => `  ${describeField(each)}`),
  ];
}

function describeField({ field, before, after }: FieldChange): string {
  if (before === null) return after === null ? `${field} changed` : `${field} added: ${short(after)}`;
  return after === null ? `${field} removed: ${short(before)}` : `${field}: ${short(before)} → ${short(after)}`;
}

function short(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ⏎ ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
}
