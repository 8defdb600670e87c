// Where the token and its time stand in the answer of the login call, tried out on a sample. The sample stays in this page and is kept nowhere.
import { useId, useState } from 'preact/hooks';
import { Icon } from '#components/shared/Icon.tsx';
import type { ExchangeForm } from './connection-form.ts';
import { TextField } from './TextField.tsx';
import { type PathTry, tryPath } from './try-path.ts';
import type { FieldsProps } from './use-fields.ts';

export function PathFields({ set, ...fields }: FieldsProps & { set: (changes: Partial<ExchangeForm>) => void }) {
  const { exchange } = fields.form;
  const [sample, setSample] = useState('');
  const id = useId();
  return (
    <div class="stack-s">
      <div class="halves">
        <div class="stack-s">
          <TextField
            {...fields}
            label="Path of the token"
            field="exchange.tokenPath"
            most={1_000}
            example="$.data.token"
            hint="Where it stands in the answer."
            value={exchange.tokenPath}
            onInput={(tokenPath) => set({ tokenPath })}
          />
          <Found found={tryPath(sample, exchange.tokenPath, 'token')} />
        </div>
        <div class="stack-s">
          <TextField
            {...fields}
            label="Path of its lifetime"
            field="exchange.expiresPath"
            most={1_000}
            example="$.expires_in"
            hint="In seconds. Empty: it holds until the server refuses it."
            value={exchange.expiresPath}
            onInput={(expiresPath) => set({ expiresPath })}
          />
          <Found found={tryPath(sample, exchange.expiresPath, 'seconds')} />
        </div>
      </div>
      <details class="more">
        <summary>
          Try with a sample answer <Icon name="right" small turns />
        </summary>
        <div class="field">
          <label class="unseen" for={id}>
            Sample answer
          </label>
          <textarea
            class="input mono"
            id={id}
            rows={4}
            spellcheck={false}
            autocomplete="off"
            placeholder={'{ "data": { "token": "…", "expires_in": 3600 } }'}
            aria-describedby={`${id}-help`}
            value={sample}
            onInput={(event) => setSample(event.currentTarget.value)}
          />
          <p class="field__help" id={`${id}-help`}>
            Paste what the login call answers. It is kept nowhere.
          </p>
        </div>
      </details>
    </div>
  );
}

function Found({ found }: { found: PathTry | null }) {
  return (
    <p class="tried" role="status">
      {found && (
        <>
          <Icon name={found.is === 'good' ? 'check' : 'failed'} small is={found.is} /> {found.words}
        </>
      )}
    </p>
  );
}
