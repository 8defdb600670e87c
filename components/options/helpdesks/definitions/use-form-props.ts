// What every field of the form gets, and what is found fault with: in a new definition only where a person has been.
import { useState } from 'preact/hooks';
import type { HelpdeskProblem } from '#lib/helpdesk/check.ts';
import type { DefinitionForm } from './definition-form.ts';
import type { Change, FormProps } from './SelectorField.tsx';
import { useLive } from './use-live.ts';

interface Use {
  form: DefinitionForm;
  problems: readonly HelpdeskProblem[];
  quiet: boolean;
  change: Change;
}

export function useFormProps({ form, problems, quiet, change }: Use): { props: FormProps; touchAll: () => void } {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(!quiet);
  const live = useLive(form);
  return {
    touchAll: () => setAll(true),
    props: {
      form,
      live,
      change,
      problemsAt: (field) =>
        all || touched.has(field) ? problems.filter((one) => one.field === field).map(({ message }) => message) : [],
      touch: (field) => setTouched((before) => (before.has(field) ? before : new Set([...before, field]))),
    },
  };
}
