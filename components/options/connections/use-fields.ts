// What every part of the form gets: the form as it stands, and what may be said now of each field.
import { useState } from 'preact/hooks';
import type { Problem } from '#lib/action/check.ts';
import type { ConnectionForm } from './connection-form.ts';

export interface FieldsProps {
  form: ConnectionForm;
  change: (changes: Partial<ConnectionForm>) => void;
  /** What may be said now of that field. */
  problemsAt: (field: string) => string[];
  touch: (field: string) => void;
}

interface Use {
  form: ConnectionForm;
  problems: readonly Problem[];
  /** True: a field that nobody has touched is not found fault with yet. */
  quiet?: boolean;
  onChange: (form: ConnectionForm) => void;
}

export function useFields({ form, problems, quiet = false, onChange }: Use): FieldsProps {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  return {
    form,
    change: (changes) => onChange({ ...form, ...changes }),
    problemsAt: (field) =>
      quiet && !touched.has(field)
        ? []
        : problems.filter((problem) => problem.field === field).map(({ message }) => message),
    touch: (field) => setTouched((before) => (before.has(field) ? before : new Set([...before, field]))),
  };
}
