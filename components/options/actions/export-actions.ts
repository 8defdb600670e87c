// Actions out of the library: as a file that the import reads back, or one as a cURL command. Neither holds a secret.

import { copyText } from '#components/shared/copy.ts';
import type { Action } from '#lib/action/schema.ts';
import { call } from '#lib/browser/call.ts';
import type { Connection } from '#lib/connection.ts';
import { AppError, type ErrorDetail } from '#lib/errors.ts';
import { formatCurl } from '#lib/export/curl.ts';
import { formatLibrary } from '#lib/export/library-file.ts';
import { saidOf } from '../parts/bulk-words.ts';
import { download } from '../parts/download.ts';
import { tell, tellFailure, tellRefusal } from '../parts/toast.ts';
import { fileName } from './file-name.ts';

/** Offers a library file of these actions and the connections they use for download; `learning`: with what use taught of them. */
export async function exportActions(ids: readonly string[], learning = false): Promise<void> {
  const reply = await call('library.read', { ids: [...ids] });
  if (!reply.ok) return tellFailure('Nothing was exported', reply.error);
  const { actions, connections } = reply.value;
  const learned = learning ? await call('learning.read', { ids: [...ids] }) : null;
  if (learned && !learned.ok) return tellFailure('Nothing was exported', learned.error);
  const used = new Set(actions.map(({ request }) => request.connectionId));
  const text = formatLibrary(
    actions,
    connections.filter(({ id }) => used.has(id)),
    learned?.value ?? null,
  );
  const name = fileName(actions);
  download(name, text);
  tell(`${saidOf(actions, `exported to ${name}`)}. There is no secret in it.`);
}

export async function copyAsCurl(id: string): Promise<void> {
  const reply = await call('library.read', { ids: [id] });
  if (!reply.ok) return tellFailure('Nothing was copied', reply.error);
  const [action] = reply.value.actions;
  if (!action) return tell('The action is not in the library any more.');
  const connection = reply.value.connections.find((one) => one.id === action.request.connectionId) ?? null;
  const command = curlOf(action, connection);
  if (typeof command !== 'string') {
    return tellRefusal(`“${action.name}” makes no cURL command yet. ${command.message} ${command.advice}`);
  }
  const copied = await copyText(command);
  if (copied) tell(`“${action.name}” copied as a cURL command. The secret is left out.`);
  else tell('The browser did not allow copying.');
}

/** A draft may break the rules that a request is built by. */
function curlOf(action: Action, connection: Connection | null): string | ErrorDetail {
  try {
    return formatCurl(action, {}, connection);
  } catch (error) {
    if (error instanceof AppError) return error.detail;
    throw error;
  }
}
