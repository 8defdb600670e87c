// The form of a connection that is not in the library yet. Its secret is asked for once it is: a secret belongs to saved addresses.
import { useState } from 'preact/hooks';
import { errand } from '../errand.ts';
import { tell } from '../parts/toast.ts';
import { routeHash } from '../route.ts';
import { ConnectionFields } from './ConnectionFields.tsx';
import { connectionEdits, keepEdit, NEW_CONNECTION } from './connection-edits.ts';
import { type ConnectionForm, checkForm, EMPTY_FORM, sameForm } from './connection-form.ts';
import { focusProblem } from './focus-problem.ts';
import { SaveBar } from './SaveBar.tsx';
import { saveEdited } from './save-edited.ts';
import { TestAddress } from './TestAddress.tsx';
import { useFields } from './use-fields.ts';

export function NewConnection() {
  const edit = connectionEdits.value.get(NEW_CONNECTION) ?? null;
  const origin = errand.value?.origin ?? null;
  const first = origin === null ? EMPTY_FORM : { ...EMPTY_FORM, origins: [origin] };
  const form = edit?.form ?? first;
  const problems = checkForm(form);
  const [tried, setTried] = useState(false);
  const change = (next: ConnectionForm) =>
    keepEdit(NEW_CONNECTION, { form: next, base: 0, unsaved: !sameForm(next, first) });
  const fields = useFields({ form, problems, quiet: !tried, onChange: change });

  const save = async () => {
    setTried(true);
    if (problems.length > 0) return focusProblem(problems);
    const id = await saveEdited(NEW_CONNECTION);
    if (id !== null) location.replace(routeHash({ page: 'connections', id }));
  };
  const discard = () => {
    keepEdit(NEW_CONNECTION, null);
    location.hash = routeHash({ page: 'connections', id: null });
    if (edit?.unsaved) tell('The new connection was discarded.', () => takeBack(edit.form));
  };

  return (
    <div class="inside roomy">
      <div class="title">
        <h2>New connection</h2>
        <small>Its secret is asked for once it is saved</small>
      </div>
      <ConnectionFields fields={fields} problems={problems} onSubmit={() => void save()}>
        <TestAddress {...fields} />
      </ConnectionFields>
      <SaveBar problems={tried ? problems.length : 0} changed="" action="Create connection" onDiscard={discard} />
    </div>
  );
}

function takeBack(form: ConnectionForm): void {
  keepEdit(NEW_CONNECTION, { form, base: 0, unsaved: true });
  location.hash = routeHash({ page: 'connections', id: NEW_CONNECTION });
}
