// Whose account acts: each agent's own, or one that all share, which agents are told of before they change anything.
import { Field } from '../parts/Field.tsx';
import { CONNECTION_FORM } from './TextField.tsx';
import type { FieldsProps } from './use-fields.ts';

export function AccountField({ form, change, problemsAt, touch }: FieldsProps) {
  return (
    <fieldset class="stack-s">
      <legend class="field__label">Whose account acts</legend>
      <label class="account">
        <input type="radio" name="account" checked={!form.shared} onChange={() => change({ shared: false })} />
        Each agent uses a secret of their own
      </label>
      <label class="account">
        <input type="radio" name="account" checked={form.shared} onChange={() => change({ shared: true })} />
        All agents use one account
      </label>
      {form.shared && (
        <div class="below-account">
          <Field
            label="Account"
            field="account"
            problems={problemsAt('account')}
            hint="Agents read it before they confirm a change: the account may be allowed more than they are."
            onTouch={() => touch('account')}
          >
            {(control) => (
              <input
                {...control}
                class="input"
                form={CONNECTION_FORM}
                value={form.account}
                maxLength={120}
                autocomplete="off"
                placeholder="helpdesk-service"
                onInput={(event) => change({ account: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
      )}
    </fieldset>
  );
}
