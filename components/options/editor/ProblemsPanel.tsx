// Everything that keeps the action from being active, each with the way to its field. What nobody has filled in yet is listed calmly.
import { Icon } from '#components/shared/Icon.tsx';
import type { Problem } from '#lib/action/check.ts';
import { fieldName } from '#lib/edit/field-name.ts';
import { unknownNames } from '#lib/edit/uses-of-input.ts';
import type { Editor } from './editor.ts';
import { GoTo } from './GoTo.tsx';
import { PROBLEMS_ID } from './go-to.ts';
import { addInput } from './inputs/change-inputs.ts';

export function ProblemsPanel({ editor }: { editor: Editor }) {
  const problems = editor.problems.value;
  const fresh = editor.fresh.value;
  return (
    <section class="panel" aria-labelledby={PROBLEMS_ID}>
      <header>
        <h2 id={PROBLEMS_ID} tabIndex={-1}>
          Problems
        </h2>
        <small>{problems.length > 0 && problems.length}</small>
      </header>
      {problems.length === 0 ? (
        <p class="panel__empty" data-is="good">
          <Icon name="done" /> None: it can be activated.
        </p>
      ) : (
        <ul class="issues">
          {problems.map((problem) => (
            <ProblemItem
              key={`${problem.field} ${problem.message}`}
              editor={editor}
              problem={problem}
              open={fresh.has(problem.field)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** @param open nobody has been to this field yet: it is still to be done, not done wrongly */
function ProblemItem({ editor, problem, open }: { editor: Editor; problem: Problem; open: boolean }) {
  const { field, message } = problem;
  const action = editor.action.value;
  const unknown = unknownNames(action, field).filter((name) => message.includes(`{{${name}}}`));
  return (
    <li data-is={open ? undefined : 'bad'}>
      <Icon name={open ? 'waiting' : 'failed'} />
      <div>
        <strong>{fieldName(action, field)}</strong>
        <p>{message}</p>
        <p class="group">
          <GoTo field={field} />
          {unknown.map((name) => (
            <button class="link" type="button" key={name} onClick={() => addInput(editor, name)}>
              Add input {name}
            </button>
          ))}
        </p>
      </div>
    </li>
  );
}
