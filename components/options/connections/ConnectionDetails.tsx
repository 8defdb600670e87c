// One connection of the library: its form, its secret (write-only), who uses it. What was typed and not saved waits in connection-edits.ts.
import type { Connection } from '#lib/connection.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { deleteConnection, saveConnection } from '../changes.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { tell } from '../parts/toast.ts';
import { routeHash } from '../route.ts';
import { ConnectionFields } from './ConnectionFields.tsx';
import { connectionEdits, keepEdit } from './connection-edits.ts';
import { type ConnectionForm, changesSecret, checkForm, connectionOf, formOf, sameForm } from './connection-form.ts';
import { DeleteConnection } from './DeleteConnection.tsx';
import { focusProblem } from './focus-problem.ts';
import { KIND_TITLES } from './kinds.ts';
import { SaveBar } from './SaveBar.tsx';
import { SecretForm } from './SecretForm.tsx';
import { UsedBy } from './UsedBy.tsx';

export function ConnectionDetails({ found, connection }: { found: ConnectionSummary; connection: Connection }) {
  const { id } = connection;
  const edit = connectionEdits.value.get(id) ?? null;
  const saved = formOf(connection);
  const form = edit?.form ?? saved;
  const problems = checkForm(form);

  const change = (next: ConnectionForm) => {
    keepEdit(id, sameForm(next, saved) ? null : { form: next, base: edit?.base ?? connection.updatedAt });
  };
  const save = async () => {
    if (problems.length > 0) return focusProblem(problems);
    if (await saveConnection(connectionOf(form, id))) keepEdit(id, null);
  };
  const discard = () => {
    keepEdit(id, null);
    tell(`Changes of “${connection.name}” discarded.`, edit && (() => keepEdit(id, edit)));
  };
  const remove = async () => {
    if (!(await deleteConnection(connection))) return;
    keepEdit(id, null);
    location.hash = routeHash({ page: 'connections', id: null });
  };

  return (
    <div class="inside roomy">
      <div class="title">
        <h2>{connection.name}</h2>
        <small>{KIND_TITLES[connection.kind]}</small>
      </div>
      {edit && edit.base !== connection.updatedAt && (
        <Outcome is="warn" title="This connection was changed elsewhere meanwhile" alert>
          <p>Saving puts what stands here in its place. Discard shows what was saved there.</p>
        </Outcome>
      )}
      <ConnectionFields form={form} problems={problems} onChange={change} onSubmit={() => void save()} />
      {edit && changesSecret(form, saved) ? (
        <p class="field__help">
          Save first: a secret is kept for the kind and the addresses that are saved, and for no others.
        </p>
      ) : (
        <SecretForm key={connection.kind} connection={found} />
      )}
      <UsedBy id={id} names={found.usedBy} />
      <DeleteConnection found={found} onDelete={() => void remove()} undo />
      {edit && <SaveBar problems={problems.length} action="Save" onDiscard={discard} />}
    </div>
  );
}
