// The headers of the request, and those that are added to it.
import { AddedRows } from './AddedRows.tsx';
import type { ApiPartProps } from './ApiSection.tsx';
import { credentialRows, isWrite, sendsBody } from './added-rows.ts';
import { useConnection } from './connection.ts';
import { IdempotencyRow } from './IdempotencyRow.tsx';
import { PairRows } from './PairRows.tsx';

export function HeaderRows(props: ApiPartProps) {
  const { request } = props.editor.action.value;
  const added = [
    ...credentialRows(useConnection(request.connectionId), 'header'),
    ...(sendsBody(request) ? [{ name: 'Content-Type', says: 'application/json' }] : []),
  ];
  const count = added.length + (isWrite(request) && request.idempotencyHeader !== null ? 1 : 0);
  const note = `${request.headers.length}${count > 0 ? `, and ${count} added for you` : ''}`;
  return (
    <PairRows {...props} list="headers" title="Headers" one="header" note={note}>
      {(added.length > 0 || isWrite(request)) && (
        <>
          <AddedRows rows={added} />
          {isWrite(request) && <IdempotencyRow editor={props.editor} />}
        </>
      )}
    </PairRows>
  );
}
