// All definitions of helpdesks as a library file, to be imported in other browsers.
import { call } from '#lib/browser/call.ts';
import { formatLibrary } from '#lib/export/library-file.ts';
import { download } from '../../parts/download.ts';
import { tell, tellFailure } from '../../parts/toast.ts';

const FILE = 'deskhand-helpdesks.json';

export async function exportDefinitions(): Promise<void> {
  const reply = await call('helpdesks.list', {});
  if (!reply.ok) return tellFailure('Nothing was exported', reply.error);
  const helpdesks = reply.value.flatMap(({ definition }) => definition ?? []);
  download(FILE, formatLibrary([], [], null, helpdesks));
  tell(`${helpdesks.length === 1 ? 'One helpdesk' : `${helpdesks.length} helpdesks`} exported to ${FILE}.`);
}
