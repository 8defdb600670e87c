// Which connection adds the credential, and whether it may be used for this endpoint.

import { useEffect } from 'preact/hooks';
import { endpointOrigin } from '#lib/action/endpoint-origin.ts';
import { KIND_WORDS } from '../../connections/kinds.ts';
import { errand } from '../../errand.ts';
import { connections } from '../../options-state.ts';
import { Field } from '../../parts/Field.tsx';
import { Outcome } from '../../parts/Outcome.tsx';
import { routeHash } from '../../route.ts';
import type { Editor } from '../editor.ts';
import { type ConnectionFit, connectionFit } from './connection-fit.ts';
import { fieldState } from './field-state.ts';
import { withRequest } from './request-edits.ts';

export function ConnectionField({ editor }: { editor: Editor }) {
  const { request } = editor.action.value;
  const id = request.connectionId;
  const known = connections.value.value;
  const fit = connectionFit(request, known);
  const { problems, onTouch } = fieldState(editor, 'request.connectionId');
  const name = known?.find((one) => one.id === id)?.name ?? id ?? '';
  useEffect(() => comeBack(editor), [editor]);
  return (
    <>
      <Field
        label="Connection"
        field="request.connectionId"
        problems={problems}
        onTouch={onTouch}
        aside={
          <span class="links">
            {id !== null && fit.is !== 'unknown' && (
              <a href={routeHash({ page: 'connections', id })}>Open connection</a>
            )}
            <a href={routeHash({ page: 'connections', id: 'new' })} onClick={() => leaveFor(editor)}>
              New connection
            </a>
          </span>
        }
      >
        {(control) => (
          <select
            class="input"
            {...control}
            value={id ?? ''}
            onChange={({ currentTarget: { value } }) => {
              editor.change((action) => withRequest(action, { connectionId: value === '' ? null : value }));
            }}
          >
            <option value="">None: the request carries no credential</option>
            {known?.map(({ id: own, name: called, connection }) => (
              <option key={own} value={own}>
                {called} · {connection ? KIND_WORDS[connection.kind] : 'cannot be read'}
              </option>
            ))}
            {id !== null && !known?.some((one) => one.id === id) && <option value={id}>{id} · not there</option>}
          </select>
        )}
      </Field>
      <Misfit fit={fit} name={name} id={id ?? ''} />
    </>
  );
}

function leaveFor(editor: Editor): void {
  const { name, request } = editor.action.peek();
  errand.value = { actionId: editor.id, actionName: name, origin: endpointOrigin(request.url), connectionId: null };
}

/** The connection that was made for this action is chosen here, unless another one is. */
function comeBack(editor: Editor): void {
  const open = errand.peek();
  if (open?.actionId !== editor.id) return;
  errand.value = null;
  const { connectionId } = open;
  if (connectionId === null || editor.action.peek().request.connectionId !== null) return;
  editor.change((action) => withRequest(action, { connectionId }));
}

function Misfit({ fit, name, id }: { fit: ConnectionFit; name: string; id: string }) {
  const link = routeHash({ page: 'connections', id });
  if (fit.is === 'unknown') {
    return (
      <Outcome is="warn" title={`There is no connection “${id}” in this browser`}>
        <p>Choose another one, or import a library that holds it. The action cannot run until then.</p>
      </Outcome>
    );
  }
  if (fit.is === 'broken') {
    return (
      <Outcome is="warn" title={`The connection “${name}” cannot be read`}>
        <p>
          The action cannot run until it is mended. <a href={link}>Open connection</a>
        </p>
      </Outcome>
    );
  }
  if (fit.is !== 'elsewhere') return null;
  return (
    <Outcome is="warn" title={`“${name}” does not name ${fit.origin}`}>
      <p>
        Its secret goes to {fit.origins.join(', ')} only, so this request would be refused. Correct the endpoint, choose
        another connection, or <a href={link}>add {fit.origin} to the connection</a>.
      </p>
    </Outcome>
  );
}
