// The library's later changes laid under what was changed here: shown before it is done, and asked where both changed the same.
import { useState } from 'preact/hooks';
import type { ValueOf } from '#lib/messages.ts';
import type { Override } from '#lib/sync/plan-sync.ts';
import { NO_SIDES, type Sides } from '#lib/sync/sides.ts';
import { DifferenceItem } from '../history/DifferenceItem.tsx';
import { changeDifference } from '../log/event-words.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { tellFailure } from '../parts/toast.ts';
import { allOf } from './choose-sides.ts';
import { SideChoice } from './SideChoice.tsx';
import { merge, offerMerge } from './sync-changes.ts';

type Offer = ValueOf<'sync.offerMerge'>;

const WORDS = { mine: 'Mine', theirs: 'The library’s' } as const;

export function MergeButton({ override: { kind, id, name } }: { override: Override }) {
  const entry = { kind, id };
  const [offer, setOffer] = useState<Offer | null>(null);
  const [sides, setSides] = useState<Sides>(NO_SIDES);
  /** Of which the offer tells. */
  const [toldOf, setToldOf] = useState(sides);

  const look = async (wanted: Sides): Promise<void> => {
    setSides(wanted);
    const reply = await offerMerge({ entry, sides: wanted });
    if (!reply.ok) {
      setSides(toldOf);
      return tellFailure('It cannot be merged', reply.error);
    }
    const { conflict } = reply.value;
    // What was done here holds until somebody says otherwise.
    if (conflict && !conflict.settled && wanted === NO_SIDES) return look(allOf(conflict, 'mine'));
    setToldOf(wanted);
    setOffer(reply.value);
  };
  return (
    <>
      <button
        class="button"
        data-size="s"
        type="button"
        aria-label={`Merge ${name}…`}
        onClick={() => void look(NO_SIDES)}
      >
        Merge…
      </button>
      {offer && (
        <ConfirmDialog
          title={`Merge ${name}?`}
          confirm="Merge"
          ready={toldOf === sides && offer.conflict?.settled !== false}
          onAnswer={(confirmed) => {
            setOffer(null);
            if (confirmed) void merge({ version: offer.version, entry, sides });
          }}
        >
          {offer.conflict && (
            <fieldset class="stack-s">
              <legend>Both changed the same</legend>
              <SideChoice
                conflict={offer.conflict}
                sides={sides}
                words={WORDS}
                onChoose={(wanted) => void look(wanted)}
              />
            </fieldset>
          )}
          {offer.conflict?.settled !== false && <Outcome change={offer.change} />}
        </ConfirmDialog>
      )}
    </>
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
