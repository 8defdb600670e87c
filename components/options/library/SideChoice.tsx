// Whose side holds where two changed the same: a pair of answers for each field, or one pair where a side holds as a whole.
import { useId } from 'preact/hooks';
import type { PublishConflict } from '#lib/sync/plan-publish.ts';
import { type Side, type Sides, sideOf, WHOLE } from '#lib/sync/sides.ts';
import { allOf, withField, withWhole } from './choose-sides.ts';

const BOTH = ['mine', 'theirs'] as const satisfies Side[];

interface SideChoiceProps {
  conflict: PublishConflict;
  /** What is chosen by now, of which `conflict` may not tell yet. */
  sides: Sides;
  words: Readonly<Record<Side, string>>;
  onChoose: (sides: Sides) => void;
}

export function SideChoice({ conflict, sides, words, onChoose }: SideChoiceProps) {
  const { fields, removedBy, fits } = conflict;
  return (
    <>
      {fields.map((field) => (
        <Pair
          key={field.path}
          legend={<code>{field.path}</code>}
          words={words}
          values={field}
          chosen={sideOf(sides, field.path)}
          onChoose={(side) => onChoose(withField(sides, field.path, side))}
        />
      ))}
      {!fits && (
        <Pair
          legend={removedBy === null ? 'The two do not work together: one holds as a whole' : 'Which holds'}
          words={words}
          values={null}
          chosen={sideOf(sides, WHOLE)}
          onChoose={(side) => onChoose(withWhole(sides, side))}
        />
      )}
      {fits && fields.length > 1 && (
        <div class="buttons">
          {BOTH.map((side) => (
            <button
              class="button"
              data-size="s"
              type="button"
              key={side}
              onClick={() => onChoose(allOf(conflict, side))}
            >
              All fields: {words[side].toLowerCase()}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

interface PairProps {
  legend: preact.ComponentChild;
  words: Readonly<Record<Side, string>>;
  /** null: the sides are told by their words alone. */
  values: Readonly<Record<Side, string | null>> | null;
  chosen: Side | null;
  onChoose: (side: Side) => void;
}

function Pair({ legend, words, values, chosen, onChoose }: PairProps) {
  const group = useId();
  return (
    <fieldset class="sides">
      <legend>{legend}</legend>
      {BOTH.map((side) => (
        <label class="sides__side" key={side}>
          <input type="radio" name={group} checked={chosen === side} onChange={() => onChoose(side)} />
          <strong>{words[side]}</strong>
          {values && (values[side] === null ? <em>not there</em> : <bdi>{values[side]}</bdi>)}
        </label>
      ))}
    </fieldset>
  );
}
