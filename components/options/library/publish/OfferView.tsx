// What would be published: each change to be ticked, each conflict to be chosen, a note, and the button that writes.
import { useId, useRef, useState } from 'preact/hooks';
import { PassphraseField } from '#components/shared/PassphraseField.tsx';
import type { ErrorDetail } from '#lib/errors.ts';
import type { PublishOffer, ValueOf } from '#lib/messages.ts';
import { keyOf } from '#lib/sync/definitions.ts';
import { NO_SIDES, type Sides } from '#lib/sync/sides.ts';
import { DifferenceItem } from '../../history/DifferenceItem.tsx';
import { changeDifference } from '../../log/event-words.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Field } from '../../parts/Field.tsx';
import { KIND_WORDS, publishedTitle } from '../change-words.ts';
import { ConflictItem } from './ConflictItem.tsx';
import { prepare, publish } from './publish-changes.ts';

interface OfferViewProps {
  offer: PublishOffer;
  where: { url: string; connectionId: string | null };
  protection: ValueOf<'publish.read'>['protection'];
  hasKey: boolean;
  onOffer: (offer: PublishOffer) => void;
  onDone: () => void;
}

export function OfferView({ offer, where, protection, hasKey, onOffer, onDone }: OfferViewProps) {
  const id = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const all = offer.changes;
  const [leave, setLeave] = useState<ReadonlySet<string>>(new Set());
  const [sides, setSides] = useState<Record<string, Sides>>({});
  /** Of which the offer tells. */
  const [toldOf, setToldOf] = useState(sides);
  const [unprotected, setUnprotected] = useState(false);
  const [error, setError] = useState<ErrorDetail | null>(null);
  const [busy, setBusy] = useState(false);
  const mustAgree = protection === 'none' || error?.code === 'confirmation-needed';
  const published = all.filter((change) => !leave.has(keyOf(change)));
  const isNothing = published.length === 0 && offer.conflicts.length === 0;
  const isOpen = toldOf !== sides || offer.conflicts.some(({ settled }) => !settled);

  const choose = async (key: string, of: Sides) => {
    const chosen = { ...sides, [key]: of };
    setSides(chosen);
    // What is left out stays in sight, so that it can be ticked again.
    const reply = await prepare({ ...where, leave: [], sides: chosen });
    if (reply.ok) {
      onOffer(reply.value);
      setToldOf(chosen);
    } else setSides(toldOf);
    setError(reply.ok ? null : reply.error);
  };
  const send = (event: Event) => {
    event.preventDefault();
    if (busy || isNothing || isOpen) return;
    setBusy(true);
    const wish = {
      seen: offer.published,
      note: note.current?.value.trim() ?? '',
      passphrase: passphrase.current?.value ?? null,
      unprotected,
      leave: [...leave],
      sides,
    };
    void publish(wish).then((refused) => {
      setBusy(false);
      setError(refused);
      if (refused === null) onDone();
    });
  };

  if (all.length === 0 && offer.conflicts.length === 0)
    return (
      <p class="nothing" role="status">
        Nothing to publish: the library says what this browser says.
      </p>
    );
  return (
    <form class="stack-m" onSubmit={send} noValidate aria-labelledby={id}>
      <h3 id={id}>
        {offer.published === 0 ? 'What the first version holds' : `What changes against version ${offer.published}`}
      </h3>
      {offer.conflicts.length > 0 && (
        <ul class="review">
          {offer.conflicts.map((conflict) => (
            <ConflictItem
              key={keyOf(conflict)}
              conflict={conflict}
              sides={sides[keyOf(conflict)] ?? NO_SIDES}
              onChoose={(of) => void choose(keyOf(conflict), of)}
            />
          ))}
        </ul>
      )}
      <ul class="review">
        {all.map((change, place) => {
          const key = keyOf(change);
          const toggle = () => {
            const next = new Set(leave);
            if (!next.delete(key)) next.add(key);
            setLeave(next);
          };
          return (
            <li class="review__item" key={key}>
              <div class="setting">
                <input type="checkbox" id={`${id}-${place}`} checked={!leave.has(key)} onChange={toggle} />
                <label for={`${id}-${place}`}>
                  <bdi>{change.name}</bdi> <small>{KIND_WORDS[change.kind]}</small>
                </label>
                <p class="field__help">{publishedTitle(change)}</p>
              </div>
              {change.asks && (
                <p class="status" data-is="warn">
                  Everybody is asked before it applies
                </p>
              )}
              {change.changes.length > 0 && (
                <div class="differences">
                  <ul>
                    {change.changes.map((field) => (
                      <DifferenceItem key={field.field} difference={changeDifference(field)} />
                    ))}
                  </ul>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <Field label="Note" hint="What changed and why, for whoever looks through it.">
        {(control) => <textarea class="input" {...control} ref={note} rows={2} maxLength={2_000} />}
      </Field>
      {hasKey && (
        <PassphraseField
          label="Passphrase of the signing key"
          field={passphrase}
          problem=""
          autocomplete="current-password"
        />
      )}
      {mustAgree && (
        <div class="setting">
          <input
            type="checkbox"
            id={`${id}-unprotected`}
            checked={unprotected}
            onChange={() => setUnprotected(!unprotected)}
          />
          <label for={`${id}-unprotected`}>Publish without protection</label>
          <p class="field__help">
            This server does not refuse to overwrite: when two publish at once, the earlier work is lost. Fine where
            only you publish.
          </p>
        </div>
      )}
      {error && <Failure error={error} />}
      <div class="buttons">
        <button class="button" data-kind="primary" type="submit" aria-disabled={busy || isNothing || isOpen}>
          {busy ? 'Publishing …' : `Publish version ${offer.published + 1}`}
        </button>
      </div>
    </form>
  );
}
