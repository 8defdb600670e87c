// What waits for a yes: each change in words, new addresses first, and the button that takes it.
import { useId, useState } from 'preact/hooks';
import type { EntryChange } from '#lib/sync/compare-libraries.ts';
import { keyOf } from '#lib/sync/definitions.ts';
import { ChangeFacts } from './ChangeFacts.tsx';
import { KIND_WORDS } from './change-words.ts';
import { accept } from './sync-changes.ts';

/** More at once would take seconds to draw. */
const SHOWN = 100;

export function ReviewList({ version, changes }: { version: number; changes: readonly EntryChange[] }) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const take = (entries: Parameters<typeof accept>[1]) => {
    if (busy) return;
    setBusy(true);
    void accept(version, entries).finally(() => setBusy(false));
  };
  return (
    <section class="stack-m" aria-labelledby={id}>
      <div class="title">
        <h2 id={id}>Waiting for your yes</h2>
        <div class="buttons push">
          <button class="button" data-kind="primary" type="button" aria-disabled={busy} onClick={() => take(null)}>
            {changes.length === 1 ? 'Take it' : `Take all ${changes.length}`}
          </button>
        </div>
      </div>
      <ul class="review">
        {changes.slice(0, SHOWN).map((change) => (
          <ReviewItem key={keyOf(change)} change={change} onTake={() => take([{ kind: change.kind, id: change.id }])} />
        ))}
      </ul>
      {changes.length > SHOWN && (
        <p class="nothing">
          {SHOWN} of {changes.length} are shown; the others follow once these are taken.
        </p>
      )}
    </section>
  );
}

function ReviewItem({ change, onTake }: { change: EntryChange; onTake: () => void }) {
  const { kind, name } = change;
  return (
    <li class="review__item">
      <div class="title">
        <h3>
          <bdi>{name}</bdi> <small>{KIND_WORDS[kind]}</small>
        </h3>
        <div class="buttons push">
          <button class="button" data-size="s" type="button" aria-label={`Take ${name}`} onClick={onTake}>
            Take
          </button>
        </div>
      </div>
      <ChangeFacts change={change} />
    </li>
  );
}
