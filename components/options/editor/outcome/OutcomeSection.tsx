// A change's check: the lookup that agents are offered when nobody knows whether a run happened, and what its inputs are filled with.
import { actionKind } from '#lib/action/schema.ts';
import { withCheck } from '#lib/edit/outcome-check.ts';
import { actions } from '../../options-state.ts';
import { Field } from '../../parts/Field.tsx';
import { Outcome } from '../../parts/Outcome.tsx';
import { routeHash } from '../../route.ts';
import type { Editor } from '../editor.ts';
import { definitions, useDefinitions } from '../other-actions.ts';
import { CarriedInputs } from './CarriedInputs.tsx';

export function OutcomeSection({ editor }: { editor: Editor }) {
  useDefinitions();
  const { check, request } = editor.action.value;
  const lookup = actionKind(request.method) === 'lookup';
  if (lookup && check === undefined) return null;
  const listed = (actions.value.value?.actions ?? []).flatMap((one) => (one.broken === null ? [one] : []));
  const lookups = listed.filter(({ id, kind }) => kind === 'lookup' && id !== editor.id);
  const chosen = listed.find(({ id }) => id === check?.actionId);
  const known = definitions.value.value?.actions;
  const definition = known?.find(({ id }) => id === check?.actionId);
  const choose = (id: string) => {
    const inputs = known?.find((one) => one.id === id)?.inputs ?? [];
    editor.touch('check');
    editor.change((action) => withCheck(action, id === '' ? null : { id, inputs }));
  };
  return (
    <section class="part" aria-labelledby="outcome-title">
      <h2 id="outcome-title">If nobody knows whether it happened</h2>
      <p class="lead">
        A connection can break after a change has left. Then the agent is offered this lookup, filled with the values of
        that run, and says what it found. It sends nothing by itself.
      </p>
      <Field
        label="Check with"
        field="check"
        problems={editor.problemsAt('check').filter((problem) => !rowProblems(editor).includes(problem))}
        onTouch={() => editor.touch('check')}
        aside={
          chosen && (
            <span class="links">
              <a href={routeHash({ page: 'actions', id: chosen.id })}>Open lookup</a>
            </span>
          )
        }
      >
        {(control) => (
          <select
            class="input"
            {...control}
            value={check?.actionId ?? ''}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{lookup ? 'None' : 'None: the agent looks in the other system'}</option>
            {lookups.map(({ id, name, status }) => (
              <option key={id} value={id}>
                {name}
                {status !== 'active' && ` · ${status}`}
              </option>
            ))}
            {check && !lookups.some(({ id }) => id === check.actionId) && (
              <option value={check.actionId}>
                {chosen ? `${chosen.name} · no lookup` : `${check.actionId} · not there`}
              </option>
            )}
          </select>
        )}
      </Field>
      {check && chosen && chosen.kind === 'lookup' && chosen.status !== 'active' && (
        <Outcome is="warn" title="That lookup is not active">
          <p>Agents are offered it as soon as it is. Until then they look in the other system.</p>
        </Outcome>
      )}
      {check && <CarriedInputs editor={editor} check={check} lookup={definition?.inputs ?? null} />}
    </section>
  );
}

/** They stand at their own rows. */
function rowProblems(editor: Editor): string[] {
  return (editor.action.value.check?.inputs ?? []).flatMap((_, index) => editor.problemsAt(`check.inputs[${index}]`));
}
