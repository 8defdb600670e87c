// Publishing: where to, signed with what, and the difference against what is published before anything is written.
import { useEffect, useId, useState } from 'preact/hooks';
import type { ErrorDetail } from '#lib/errors.ts';
import type { PublishOffer } from '#lib/messages.ts';
import { connections } from '../../options-state.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Field } from '../../parts/Field.tsx';
import { OfferView } from './OfferView.tsx';
import { prepare, publishing } from './publish-changes.ts';
import { SigningKeyView } from './SigningKeyView.tsx';

interface PublishSectionProps {
  /** Of the library that is followed: it is published where it is read. null: none is. */
  followed: string | null;
}

export function PublishSection({ followed }: PublishSectionProps) {
  const id = useId();
  const view = publishing.value.value;
  const [url, setUrl] = useState<string | null>(null);
  const [connectionId, setConnection] = useState<string | null | undefined>(undefined);
  const [offer, setOffer] = useState<PublishOffer | null>(null);
  const [error, setError] = useState<ErrorDetail | null>(null);
  const [busy, setBusy] = useState(false);
  // Each look begins anew: nothing chosen about an earlier version may hold for a later one.
  const [looks, setLooks] = useState(0);
  useEffect(() => void Promise.all([publishing.load(), connections.load()]), []);
  if (!view) return null;
  const where = {
    url: followed ?? url ?? view.url,
    connectionId: connectionId === undefined ? view.connectionId : connectionId,
  };

  const look = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    // no await before this call: the browser asks only in the click
    void prepare({ ...where, leave: [], sides: {} }).then((reply) => {
      setBusy(false);
      setError(reply.ok ? null : reply.error);
      setOffer(reply.ok ? reply.value : null);
      setLooks((before) => before + 1);
    });
  };

  return (
    <section class="stack-m" aria-labelledby={id}>
      <h2 id={id}>Publish</h2>
      <p class="lead">
        {followed === null
          ? 'Or publish this browser’s actions, connections and helpdesks, for others to follow. Any server that takes a PUT will do.'
          : 'What was changed in this browser becomes the next version, for everybody who follows the library.'}
      </p>
      <SigningKeyView publicKey={view.publicKey} />
      <form class="stack-m" onSubmit={look} noValidate>
        {followed === null && (
          <Field label="Address to publish at" hint="The browser asks you whether Deskhand may write there.">
            {(control) => (
              <input
                class="input"
                {...control}
                type="url"
                inputMode="url"
                autocomplete="off"
                spellcheck={false}
                placeholder="https://files.example.com/deskhand/library.json"
                value={where.url}
                onInput={(event) => {
                  setUrl(event.currentTarget.value.trim());
                  setOffer(null);
                }}
              />
            )}
          </Field>
        )}
        <Field label="Write it with" hint="The connection whose secret the server wants for writing.">
          {(control) => (
            <select
              class="input"
              {...control}
              value={where.connectionId ?? ''}
              onChange={(event) => {
                setConnection(event.currentTarget.value || null);
                setOffer(null);
              }}
            >
              <option value="">No connection</option>
              {(connections.value.value ?? []).map(({ id: value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {error && <Failure error={error} />}
        <div class="buttons">
          <button class="button" type="submit" aria-disabled={busy}>
            {busy ? 'Looking …' : 'See what would be published'}
          </button>
        </div>
      </form>
      {offer && (
        <OfferView
          key={looks}
          offer={offer}
          where={where}
          protection={view.protection}
          hasKey={view.publicKey !== null}
          onOffer={setOffer}
          onDone={() => setOffer(null)}
        />
      )}
    </section>
  );
}
