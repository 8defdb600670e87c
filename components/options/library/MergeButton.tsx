// The library's later changes laid under what was changed here: shown before it is done, and asked where both changed the same.
import { useId, useState } from 'preact/hooks';
import type { ValueOf } from '#lib/messages.ts';
import type { Side } from '#lib/sync/merge-override.ts';
import type { Override } from '#lib/sync/plan-sync.ts';
import { DifferenceItem } from '../history/DifferenceItem.tsx';
import { changeDifference } from '../log/event-words.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { tellFailure } from '../parts/toast.ts';
import { merge, offerMerge } from './sync-changes.ts';

type Offer = ValueOf<'sync.offerMerge'>;

const SIDES = { mine: 'Keep mine', theirs: 'Take the library’s' } as const satisfies Record<Side, string>;

export function MergeButton({ override: { kind, id, name } }: { override: Override }) {
  const entry = { kind, id };
  const [offer, setOffer] = useState<Offer | null>(null);
  const [conflicts, setConflicts] = useState<Offer['conflicts'] | null>(null);
  const [side, setSide] = useState<Side | null>(null);

  const look = async (wanted: Side | null): Promise<void> => {
    const reply = await offerMerge({ entry, side: wanted });
    if (!reply.ok) return tellFailure('It cannot be merged', reply.error);
    const { undecided, conflicts: found } = reply.value;
    if (wanted === null) setConflicts(undecided ? found : null);
    // what was done here holds until somebody says otherwise
    if (undecided) return look('mine');
    setSide(wanted);
    setOffer(reply.value);
  };
  return (
    <>
      <button class="button" data-size="s" type="button" aria-label={`Merge ${name}…`} onClick={() => void look(null)}>
        Merge…
      </button>
      {offer && (
        <ConfirmDialog
          title={`Merge ${name}?`}
          confirm="Merge"
          onAnswer={(confirmed) => {
            setOffer(null);
            if (confirmed) void merge({ version: offer.version, entry, side });
          }}
        >
          {conflicts && <Choice conflicts={conflicts} side={side} onChoose={(wanted) => void look(wanted)} />}
          <Outcome change={offer.change} />
        </ConfirmDialog>
      )}
    </>
  );
}

interface ChoiceProps {
  conflicts: Offer['conflicts'];
  side: Side | null;
  onChoose: (side: Side) => void;
}

function Choice({ conflicts, side, onChoose }: ChoiceProps) {
  const group = useId();
  return (
    <fieldset class="stack-s">
      <legend>{conflicts.length === 0 ? 'The two do not work together' : 'Both changed the same'}</legend>
      {conflicts.map(({ path, mine, theirs }) => (
        <dl class="pairs" key={path}>
          <dt>Field</dt>
          <dd>
            <code>{path}</code>
          </dd>
          <dt>Mine</dt>
          <dd>{mine === null ? <em>not there</em> : <bdi>{mine}</bdi>}</dd>
          <dt>The library’s</dt>
          <dd>{theirs === null ? <em>not there</em> : <bdi>{theirs}</bdi>}</dd>
        </dl>
      ))}
      {(['mine', 'theirs'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={group} checked={side === one} onChange={() => onChoose(one)} /> {SIDES[one]}
        </label>
      ))}
    </fieldset>
  );
}

function Outcome({ change }: { change: Offer['change'] }) {
  if (!change) return <p>Nothing changes here; it is then known that the library has moved on.</p>;
  return (
    <>
      <p>This changes here:</p>
      {change.asks && (
        <p class="status" data-is="warn">
          Changes what is sent
        </p>
      )}
      <div class="differences">
        <ul>
          {change.changes.map((field) => (
            <DifferenceItem key={field.field} difference={changeDifference(field)} />
          ))}
        </ul>
      </div>
    </>
  );
}
