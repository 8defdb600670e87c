// The way to a shared library: its address, what reads it, and the key that proves who published it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorDetail } from '#lib/errors.ts';
import { connections } from '../options-state.ts';
import { Failure } from '../parts/Failure.tsx';
import { Field } from '../parts/Field.tsx';
import { subscribe } from './sync-changes.ts';

export function SubscribeForm() {
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<ErrorDetail | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => void connections.load(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (busy || !form.current) return;
    const typed = new FormData(form.current);
    const text = (name: string) => String(typed.get(name) ?? '').trim();
    setBusy(true);
    // no await before this call: the browser asks only in the click
    void subscribe({
      url: text('url'),
      connectionId: text('connection') || null,
      publicKey: text('key') || null,
      automatic: typed.get('automatic') !== null,
    }).then((refused) => {
      setBusy(false);
      setError(refused);
    });
  };

  return (
    <>
      <p class="lead">
        Follow a library that a colleague publishes, and every browser has the same actions, connections and helpdesks.
        It is one file at any https address of yours: object storage, a Git host, a web folder. Secrets are never in it.
      </p>
      {error && <Failure error={error} />}
      <form class="stack-m" ref={form} onSubmit={submit} noValidate>
        <Field
          label="Address of the library"
          hint="Deskhand asks it every five minutes whether it has changed, and the browser asks you now whether it may."
        >
          {(control) => (
            <input
              class="input"
              {...control}
              name="url"
              type="url"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              placeholder="https://files.example.com/deskhand/library.json"
            />
          )}
        </Field>
        <Field
          label="Publisher’s key"
          aside={<span class="muted">optional</span>}
          hint="With a key, only what its owner signed is ever taken, whoever may write to the address."
        >
          {(control) => <input class="input" {...control} name="key" autocomplete="off" spellcheck={false} />}
        </Field>
        <Field label="Read it with" hint="A connection of this browser, where the address wants a sign-in.">
          {(control) => (
            <select class="input" {...control} name="connection">
              <option value="">No connection</option>
              {(connections.value.value ?? []).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div class="setting">
          <input type="checkbox" id="library-automatic" name="automatic" defaultChecked />
          <label for="library-automatic">Take harmless changes by themselves</label>
          <p class="field__help">
            Words, outputs and lookups. What a change sends, where a secret may go and every new address always wait for
            your yes.
          </p>
        </div>
        <div class="buttons">
          <button class="button" data-kind="primary" type="submit" aria-disabled={busy}>
            {busy ? 'Looking …' : 'Follow this library'}
          </button>
        </div>
      </form>
    </>
  );
}
