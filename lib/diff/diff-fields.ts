// What changed between two records, field by field, as the event log keeps it: each side's whole text, cut where it is very long. Pure.
import type { FieldChange } from '../log.ts';
import type { Difference } from './difference.ts';

/** UTF-16 units of a side, and fields of one change. */
const TEXT_LIMIT = 2_000;
const MOST_FIELDS = 100;

/**
 * @param names what people call a field, by its path (`oauth.tokenUrl`); a field without a name is called by its path, and a name of ''
 * leaves it out, with all that is in it
 */
export function diffFields(before: object, after: object, names: Readonly<Record<string, string>>): FieldChange[] {
  const [was, is] = [fieldsOf(before, names), fieldsOf(after, names)];
  const fields = new Set([...is.keys(), ...was.keys()]);
  const changes = [...fields].map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }));
  return limited(changes.filter((change) => change.before !== change.after));
}

/** The differences of two revisions of an action as field changes. */
export function fieldChanges(differences: readonly Difference[]): FieldChange[] {
  const side = ({ spans }: Difference, not: 'added' | 'removed') =>
    spans.flatMap(({ text, is }) => (is === not ? [] : [text])).join('') || null;
  return limited(
    differences.map((difference) => ({
      field: difference.part,
      before: side(difference, 'added'),
      after: side(difference, 'removed'),
    })),
  );
}

export function cutText(text: string): string {
  return text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

function limited(changes: FieldChange[]): FieldChange[] {
  const cut = (text: string | null) => (text === null ? null : cutText(text));
  return changes
    .slice(0, MOST_FIELDS)
    .map(({ field, before, after }) => ({ field: field.slice(0, 200), before: cut(before), after: cut(after) }));
}

/** Texts by the names of their fields. A list of texts is one field, a line each; so is any other list, as JSON. */
function fieldsOf(record: object, names: Readonly<Record<string, string>>, path = ''): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) {
    const at = path === '' ? key : `${path}.${key}`;
    const name = Object.hasOwn(names, at) ? (names[at] ?? '') : at;
    if (name === '' || value === null || value === undefined || value === '') continue;
    if (typeof value === 'object' && !Array.isArray(value)) {
      for (const [field, text] of fieldsOf(value, names, at)) fields.set(field, text);
    } else {
      const text = textOf(value);
      if (text !== '') fields.set(name, text);
    }
  }
  return fields;
}

function textOf(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n');
}
