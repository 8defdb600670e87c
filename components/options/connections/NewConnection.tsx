// The form of a connection that is not in the library yet. Its secret is asked for once it is: a secret belongs to saved addresses.
import { useState } from 'preact/hooks';
import { connectionIdFor } from '#lib/connection/connection-id.ts';
import { saveConnection } from '../changes.ts';
import { errand } from '../errand.ts';
import { tell } from '../parts/toast.ts';
import { routeHash } from '../route.ts';
import { ConnectionFields } from './ConnectionFields.tsx';
import { connectionEdits, keepEdit, NEW_CONNECTION } from './connection-edits.ts';
import { type ConnectionForm, checkForm, connectionOf, EMPTY_FORM, sameForm } from './connection-form.ts';
import { focusProblem } from './focus-problem.ts';
import { SaveBar } from './SaveBar.tsx';

/** @param taken the ids of those that are there */
export function NewConnection({ taken }: { taken: string[] }) {
  const edit = connectionEdits.value.get(NEW_CONNECTION) ?? null;
  const origin = errand.value?.origin ?? null;
  const first = origin === null ? EMPTY_FORM : { ...EMPTY_FORM, origins: [origin] };
  const form = edit?.form ?? first;
  const problems = checkForm(form);
  const [tried, setTried] = useState(false);

  const change = (next: ConnectionForm) => {
    keepEdit(NEW_CONNECTION, sameForm(next, first) ? null : { form: next, base: 0 });
  };
  const save = async () => {
    setTried(true);
    if (problems.length > 0) return focusProblem(problems);
    const connection = connectionOf(form, connectionIdFor(form.name, taken));
    if (!(await saveConnection(connection))) return;
    keepEdit(NEW_CONNECTION, null);
    const open = errand.peek();
    if (open) errand.value = { ...open, connectionId: connection.id };
    location.replace(routeHash({ page: 'connections', id: connection.id }));
  };
  const discard = () => {
    keepEdit(NEW_CONNECTION, null);
    location.hash = routeHash({ page: 'connections', id: null });
    if (edit) tell('The new connection was discarded.', () => takeBack(edit.form));
  };

  return (
    <div class="inside roomy">
      <div class="title">
        <h2>New connection</h2>
        <small>Its secret is asked for once it is saved</small>
      </div>
      <ConnectionFields form={form} problems={problems} quiet={!tried} onChange={change} onSubmit={() => void save()} />
      <SaveBar problems={tried ? problems.length : 0} action="Create connection" onDiscard={discard} />
    </div>
  );
}

function takeBack(form: ConnectionForm): void {
  keepEdit(NEW_CONNECTION, { form, base: 0 });
  location.hash = routeHash({ page: 'connections', id: NEW_CONNECTION });
}
