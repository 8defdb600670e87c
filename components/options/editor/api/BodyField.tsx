// The body: JSON with placeholders. A GET has none; one that was written before is kept until somebody removes it.
import { useRef } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import { formatBody } from '#lib/action/format-body.ts';
import { AppError } from '#lib/errors.ts';
import type { CodeHandle } from '../../code/CodeBox.tsx';
import { CodeEditor } from '../../code/CodeEditor.tsx';
import { InsertPlaceholder } from '../../code/InsertPlaceholder.tsx';
import { Field } from '../../parts/Field.tsx';
import { Outcome } from '../../parts/Outcome.tsx';
import { tell } from '../../parts/toast.ts';
import type { ApiPartProps } from './ApiSection.tsx';
import { fieldState } from './field-state.ts';
import { withRequest } from './request-edits.ts';

export function BodyField({ editor, onNewInput }: ApiPartProps) {
  const { inputs, request } = editor.action.value;
  const { body, method } = request;
  const { problems, onTouch } = fieldState(editor, 'request.body');
  const code = useRef<CodeHandle>(null);
  const change = (text: string | null) => {
    editor.change((action) => withRequest(action, { body: text === '' ? null : text }));
  };
  const remove = () => {
    change(null);
    tell('The body was removed.', () => change(body));
  };
  const format = () => {
    if (body === null) return;
    try {
      change(formatBody(body));
    } catch (error) {
      // what is wrong stands below the field already
      if (!(error instanceof AppError)) throw error;
      onTouch();
      code.current?.focus();
    }
  };
  if (method === 'GET' && body === null) return null;
  return (
    <>
      <Field
        label="Body"
        problems={problems}
        onTouch={onTouch}
        hint={
          body !== null &&
          !editor.problems.value.some(({ field }) => field === 'request.body') && (
            <span class="proof">
              <Icon name="check" small /> Valid JSON with a sample of every input type.
            </span>
          )
        }
        aside={
          <span class="buttons">
            <button
              class="button"
              data-kind="plain"
              data-size="s"
              type="button"
              disabled={body === null}
              onClick={format}
            >
              Format
            </button>
            <InsertPlaceholder
              label="Insert an input: Body"
              text="Insert"
              inputs={inputs}
              onInsert={(name) => code.current?.insert(name)}
              onNewInput={onNewInput}
            />
          </span>
        }
      >
        {(control, labelId) => (
          <div data-field="request.body">
            <CodeEditor
              label="Body"
              labelledBy={labelId}
              describedBy={control['aria-describedby']}
              invalid={control['aria-invalid']}
              value={body ?? ''}
              onChange={change}
              inputs={inputs}
              maxLength={200_000}
              hint={'No body. Write JSON, such as { "quantity": {{quantity}} }'}
              handle={code}
            />
          </div>
        )}
      </Field>
      {method === 'GET' && (
        <Outcome is="warn" title="The body is kept here">
          <p>
            A GET is sent without one, and the action cannot be active until it is removed or the method is another.
          </p>
          <div class="buttons">
            <button class="button" data-size="s" type="button" onClick={remove}>
              Remove the body
            </button>
          </div>
        </Outcome>
      )}
    </>
  );
}
