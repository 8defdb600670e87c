// The query parameters, and the key that a connection adds to them.
import { AddedRows } from './AddedRows.tsx';
import type { ApiPartProps } from './ApiSection.tsx';
import { credentialRows } from './added-rows.ts';
import { useConnection } from './connection.ts';
import { PairRows } from './PairRows.tsx';

export function QueryRows(props: ApiPartProps) {
  const { request } = props.editor.action.value;
  const added = credentialRows(useConnection(request.connectionId), 'query');
  const note = `${request.query.length}${added.length > 0 ? `, and ${added.length} added for you` : ''}`;
  return (
    <PairRows {...props} list="query" title="Query parameters" one="parameter" note={note}>
      {added.length > 0 && <AddedRows rows={added} />}
    </PairRows>
  );
}
