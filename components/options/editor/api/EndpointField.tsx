// Method and endpoint. What does not belong into an address is moved out of it: a query string on offer, a password at once.
import { useState } from 'preact/hooks';
import { type Action, METHODS, type Method } from '#lib/action/schema.ts';
import { dropCredentials, dropFirstScheme, splitQuery } from '#lib/action/url-paste.ts';
import { CodeField } from '../../code/CodeField.tsx';
import { Field } from '../../parts/Field.tsx';
import { Outcome } from '../../parts/Outcome.tsx';
import { tell } from '../../parts/toast.ts';
import type { Editor } from '../editor.ts';
import type { ApiPartProps } from './ApiSection.tsx';
import { fieldState } from './field-state.ts';
import { withQueryMoved, withRequest } from './request-edits.ts';

export function EndpointField({ editor, onNewInput }: ApiPartProps) {
  const { request, inputs } = editor.action.value;
  const { problems, onTouch } = fieldState(editor, 'request.url');
  const [dropped, setDropped] = useState(false);
  const found = splitQuery(request.url);
  const change = (text: string) => {
    const clean = dropCredentials(dropFirstScheme(text));
    if (clean.dropped || text === '') setDropped(clean.dropped);
    editor.change((action) => withRequest(action, { url: clean.url }));
  };
  return (
    <>
      <Field
        label="Endpoint URL"
        hint="Scheme, host and port are fixed. Placeholders stand in the path, from the first / on, and in the query."
        problems={problems}
        onTouch={onTouch}
      >
        {(control, labelId) => (
          <div class="endpoint">
            <select
              class="input"
              data-field="request.method"
              aria-label="Request method"
              value={request.method}
              onChange={({ currentTarget: { value } }) => {
                editor.change((action) => withRequest(action, { method: value as Method }));
              }}
            >
              {METHODS.map((method) => (
                <option key={method}>{method}</option>
              ))}
            </select>
            <div data-field="request.url">
              <CodeField
                label="Endpoint URL"
                labelledBy={labelId}
                describedBy={control['aria-describedby']}
                invalid={control['aria-invalid']}
                value={request.url}
                onChange={change}
                inputs={inputs}
                onNewInput={onNewInput}
                maxLength={4_000}
                glue=""
                hint="https://api.example.com/orders/{{order_id}}"
              />
            </div>
          </div>
        )}
      </Field>
      {dropped && (
        <Outcome is="bad" title="The user name or password in the address was not taken" alert>
          <p>
            Every agent can read an action, and it travels with every export. Put the secret into a connection; the
            connection adds it when sending.
          </p>
          <div class="buttons">
            <button class="button" data-size="s" type="button" onClick={() => setDropped(false)}>
              Understood
            </button>
          </div>
        </Outcome>
      )}
      {found && (
        <div class="offer">
          <p>
            The address holds{' '}
            {found.pairs.length === 1 ? 'a query parameter' : `${found.pairs.length} query parameters`}. In the table
            below each has a row of its own, and a value without an input can be left out.
          </p>
          <button class="button" data-size="s" type="button" onClick={() => moveQuery(editor)}>
            Move to the query parameters
          </button>
        </div>
      )}
    </>
  );
}

function moveQuery(editor: Editor): void {
  const before: Action = editor.action.peek();
  editor.change(withQueryMoved);
  if (editor.action.peek().request === before.request) {
    tell('Not moved: a table holds at most 100 query parameters.');
    return;
  }
  const { url, query } = before.request;
  tell('Moved to the query parameters.', () => editor.change((action) => withRequest(action, { url, query })));
}
