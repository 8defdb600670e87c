// Servers that say "your token is no good" without a 401: by which answer Deskhand knows it, and gets a new one.
import type { Soft401Form } from './connection-form.ts';
import { TextField } from './TextField.tsx';
import type { FieldsProps } from './use-fields.ts';

export function Soft401Fields(fields: FieldsProps) {
  const { soft401 } = fields.form;
  const set = (changes: Partial<Soft401Form>) => fields.change({ soft401: { ...soft401, ...changes } });
  const whole = fields.problemsAt('soft401');
  return (
    <fieldset class="stack-s" aria-label="An answer that asks for a new token">
      <label class="check">
        <input type="checkbox" checked={soft401.on} onChange={(event) => set({ on: event.currentTarget.checked })} />
        <span>
          The server asks for a new token without the status 401
          <small>A true 401 always gets a new token. Some servers answer 200 and say it in the body.</small>
        </span>
      </label>
      {soft401.on && (
        <div class="stack-s below-check" data-field="soft401">
          <div class="thirds">
            <TextField
              {...fields}
              label="Status"
              field="soft401.status"
              most={3}
              example="any below 400"
              value={soft401.status}
              onInput={(status) => set({ status })}
            />
            <TextField
              {...fields}
              label="Path in the answer"
              field="soft401.path"
              most={1_000}
              example="$.error.code"
              value={soft401.path}
              onInput={(path) => set({ path })}
            />
            <TextField
              {...fields}
              label="Text found there"
              field="soft401.value"
              most={500}
              example="SESSION_EXPIRED"
              value={soft401.value}
              onInput={(value) => set({ value })}
            />
          </div>
          {whole.map((problem) => (
            <p class="field__error" key={problem} role="status">
              {problem}
            </p>
          ))}
          <p class="field__help">
            All that is named here must be so. Without a text it is enough that something is found at the path. Only a
            lookup is sent once more by itself; a change waits for the agent.
          </p>
        </div>
      )}
    </fieldset>
  );
}
