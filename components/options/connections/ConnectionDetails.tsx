// One connection of the library: its form, its secret (write-only), its test, who uses it. What was typed and not saved waits in
// connection-edits.ts.
import type { Connection } from '#lib/connection.ts';
import type { ConnectionSummary } from '#lib/messages.ts';
import { deleteConnection } from '../changes.ts';
import { Outcome } from '../parts/Outcome.tsx';
import { tell } from '../parts/toast.ts';
import { mayEdit } from '../policy/by-policy.ts';
import { routeHash } from '../route.ts';
import { ConnectionFields } from './ConnectionFields.tsx';
import { changedParts } from './changed-parts.ts';
import { connectionEdits, keepEdit } from './connection-edits.ts';
import { type ConnectionForm, checkForm, formOf, sameForm } from './connection-form.ts';
import { DeleteConnection } from './DeleteConnection.tsx';
import { focusProblem } from './focus-problem.ts';
import { KIND_TITLES } from './kinds.ts';
import { SaveBar } from './SaveBar.tsx';
import { SecretPart } from './SecretPart.tsx';
import { saveEdited } from './save-edited.ts';
import { changesSecret, keepsSecret, secretChange } from './secret-change.ts';
import { TestPart } from './TestPart.tsx';
import { UsedBy } from './UsedBy.tsx';
import { useFields } from './use-fields.ts';

export function ConnectionDetails({ found, connection }: { found: ConnectionSummary; connection: Connection }) {
  const { id } = connection;
  const kept = connectionEdits.value.get(id);
  // what holds no change follows what is saved elsewhere
  const edit = kept && (kept.unsaved || kept.base === connection.updatedAt) ? kept : null;
  const saved = formOf(connection);
  const form = edit?.form ?? saved;
  const problems = checkForm(form);
  const change = (next: ConnectionForm) =>
    keepEdit(id, { form: next, base: edit?.base ?? connection.updatedAt, unsaved: !sameForm(next, saved) });
  const fields = useFields({ form, problems, onChange: change });
  const unsaved = edit?.unsaved ?? false;
  const save = async () => {
    if (!unsaved) return;
    if (problems.length > 0) return focusProblem(problems);
    await saveEdited(id);
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
      {unsaved && edit?.base !== connection.updatedAt && (
        <Outcome is="warn" title="This connection was changed elsewhere meanwhile" alert>
          <p>Saving puts what stands here in its place. Discard shows what was saved there.</p>
        </Outcome>
      )}
      <ConnectionFields fields={fields} problems={problems} onSubmit={() => void save()}>
        <SecretOrChange found={found} connection={connection} form={form} saved={saved} />
        <TestPart found={found} connection={connection} edited={unsaved} fields={fields} />
      </ConnectionFields>
      <UsedBy id={id} users={found.usedBy} />
      {mayEdit() && <DeleteConnection found={found} onDelete={() => void remove()} undo />}
      {unsaved && mayEdit() && (
        <SaveBar problems={problems.length} changed={changedParts(form, saved)} action="Save" onDiscard={discard} />
      )}
    </div>
  );
}

interface SecretOrChangeProps {
  found: ConnectionSummary;
  connection: Connection;
  form: ConnectionForm;
  saved: ConnectionForm;
}

/** A secret is given for what is saved: while its kind or its origins are not, the page says what saving means for the one that is kept. */
function SecretOrChange({ found, connection, form, saved }: SecretOrChangeProps) {
  const sentences = secretChange(form, saved, keepsSecret(found));
  if (!changesSecret(form, saved)) return <SecretPart found={found} connection={connection} />;
  if (sentences.length === 0) {
    return (
      <p class="field__help">
        Save first: a secret is kept for the kind and the addresses that are saved, and for no others.
      </p>
    );
  }
  return (
    <Outcome is="warn" title="Saving this changes what the secret is for">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Outcome>
  );
}
