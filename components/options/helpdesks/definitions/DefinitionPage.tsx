// The editor of one helpdesk's definition, by the id that the hash names.
import { useEffect } from 'preact/hooks';
import { checkHelpdesk } from '#lib/helpdesk/check.ts';
import type { HelpdeskDefinition } from '#lib/helpdesk/definition.ts';
import { pushes } from '../../options-state.ts';
import { PAGE_TITLE_ID } from '../../parts/focus.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Outcome } from '../../parts/Outcome.tsx';
import { tell } from '../../parts/toast.ts';
import { routeHash } from '../../route.ts';
import { DefinitionBar } from './DefinitionBar.tsx';
import { DefinitionFields } from './DefinitionFields.tsx';
import { definitions, deleteDefinition, saveEdited } from './definition-changes.ts';
import { definitionEdits, keepEdit, NEW_DEFINITION } from './definition-edits.ts';
import { type DefinitionForm, definitionOf, EMPTY_FORM, formField, formOf, sameForm } from './definition-form.ts';
import { focusField } from './focus-field.ts';
import type { Change } from './SelectorField.tsx';
import { useFormProps } from './use-form-props.ts';

export function DefinitionPage({ id }: { id: string }) {
  useEffect(() => void definitions.load(), [pushes.value]);
  return (
    <Loaded from={definitions}>
      {(found) => {
        const entry = found.find((one) => one.id === id);
        if (id !== NEW_DEFINITION && !entry?.definition) return <Missing broken={entry?.broken ?? null} />;
        return <Open key={id} id={id} saved={entry?.definition ?? null} />;
      }}
    </Loaded>
  );
}

const isSelector = (selector: string): boolean => {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
};

function Open({ id, saved }: { id: string; saved: HelpdeskDefinition | null }) {
  const start = saved ? formOf(saved) : EMPTY_FORM;
  const edit = definitionEdits.value.get(id) ?? null;
  const form = edit?.form ?? start;
  const problems = checkHelpdesk(definitionOf(form, id), isSelector).map(({ field, message }) => ({
    field: formField(field, form),
    message,
  }));
  const change = (next: DefinitionForm) =>
    keepEdit(id, sameForm(next, start) ? null : { form: next, base: edit?.base ?? saved?.updatedAt ?? 0 });
  const changeNow: Change = (changes) => {
    const now = definitionEdits.peek().get(id)?.form ?? start;
    change({ ...now, ...(typeof changes === 'function' ? changes(now) : changes) });
  };
  const { props, touchAll } = useFormProps({ form, problems, quiet: !saved, change: changeNow });
  const save = async () => {
    touchAll();
    const [first] = problems;
    if (first) return focusField(first.field);
    const savedId = await saveEdited(id);
    if (savedId !== null && savedId !== id) location.hash = routeHash({ page: 'helpdesks', id: savedId });
  };
  const discard = () => {
    keepEdit(id, null);
    tell('Changes discarded.', edit && (() => keepEdit(id, edit)));
  };
  const remove = async () => {
    if (!(await deleteDefinition(id, saved))) return;
    keepEdit(id, null);
    location.hash = routeHash({ page: 'helpdesks', id: null });
  };
  return (
    <>
      <header class="head">
        <nav class="crumbs" aria-label="Where you are">
          <a href="#helpdesks">Helpdesks</a> /
        </nav>
        <h1 id={PAGE_TITLE_ID} tabIndex={-1}>
          {saved?.name ?? 'Define a helpdesk'}
        </h1>
        {saved && (
          <div class="buttons">
            <button class="button" type="button" onClick={() => void remove()}>
              Delete
            </button>
          </div>
        )}
      </header>
      {saved && edit && edit.base !== saved.updatedAt && (
        <Outcome is="warn" title="This helpdesk was changed elsewhere meanwhile" alert>
          <p>Saving puts what stands here in its place. Discard shows what was saved there.</p>
        </Outcome>
      )}
      <DefinitionFields {...props} />
      {(edit || !saved) && (
        <DefinitionBar
          problems={saved ? problems.length : 0}
          isNew={!saved}
          onSave={() => void save()}
          onDiscard={edit ? discard : null}
        />
      )}
    </>
  );
}

function Missing({ broken }: { broken: string | null }) {
  return (
    <>
      <header class="head">
        <nav class="crumbs" aria-label="Where you are">
          <a href="#helpdesks">Helpdesks</a> /
        </nav>
        <h1 id={PAGE_TITLE_ID} tabIndex={-1}>
          Helpdesk
        </h1>
      </header>
      <Outcome is="warn" title={broken === null ? 'There is no such helpdesk in this library' : 'It cannot be read'}>
        <p>{broken ?? 'It may have been deleted. Choose one from the list.'}</p>
      </Outcome>
    </>
  );
}
